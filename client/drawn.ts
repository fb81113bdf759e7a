import type { Picture, PictureArrow, PictureBox } from "../server/api.ts";
import { filterArrows, isFiltered } from "./filters.ts";
import { neighboursOf } from "./joined.ts";
import type { View } from "./view.ts";

/** What of a picture is seen under a view: what the table lists, what is drawn, what stands out. */
export interface Drawn {
  /** Boxes not hidden. */
  readonly boxes: readonly PictureBox[];
  /** Arrows between them that the filters let through. */
  readonly arrows: readonly PictureArrow[];
  /** Ids of boxes and arrows not drawn. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of boxes and arrows that stand out, the rest fading; null fades nothing. */
  readonly lit: ReadonlySet<string> | null;
}

/** Works out what is seen: hidden boxes take their lines with them, filters take lines only. */
export function drawnOf(picture: Picture, view: View): Drawn {
  const hiddenBoxes = new Set(view.hidden);
  const boxes = picture.boxes.filter(({ id }) => !hiddenBoxes.has(id));
  const between = picture.arrows.filter(
    ({ fromBox, toBox }) => !hiddenBoxes.has(fromBox) && !hiddenBoxes.has(toBox),
  );
  const arrows = filterArrows(between, view.filters);
  const kept = new Set(arrows.map(({ id }) => id));
  const hidden = new Set(hiddenBoxes);
  for (const { id } of picture.arrows) if (!kept.has(id)) hidden.add(id);
  return { boxes, arrows, hidden, lit: litOf(view, arrows) };
}

/** A chosen chain stands out before all, then what is selected with its neighbours, then what the filters leave joined. */
function litOf(view: View, arrows: readonly PictureArrow[]): ReadonlySet<string> | null {
  if (view.chain.chosen.length > 0) {
    const chosen = new Set(view.chain.chosen);
    return withEnds(arrows.filter(({ id }) => chosen.has(id)));
  }
  const selected = view.selection?.id ?? "";
  if (view.selection?.kind === "box") {
    const own = arrows.filter(({ fromBox, toBox }) => fromBox === selected || toBox === selected);
    return new Set([selected, ...neighboursOf(selected, own), ...own.map(({ id }) => id)]);
  }
  return isFiltered(view.filters) ? withEnds(arrows) : null;
}

const withEnds = (arrows: readonly PictureArrow[]): ReadonlySet<string> =>
  new Set(arrows.flatMap(({ id, fromBox, toBox }) => [id, fromBox, toBox]));
