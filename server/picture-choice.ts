import type { Arrow, StateView } from "./api.ts";
import { boxId } from "./layout/state-box.ts";

/** What a picture shows. */
export interface PictureChoice {
  /** Null for the whole layer, "none" to start empty. */
  readonly mechanism: string | null;
  /** More boxes, by id. */
  readonly show: readonly string[];
}

/**
 * Chooses from a layer's arrows those of the picture: the mechanism's, and every arrow that joins a box of `show` to a box
 * in the picture. CARRIES_OVER belongs to no mechanism: it comes where both of its states are in the picture, or in a box
 * of `show`.
 */
export function chooseArrows(
  all: readonly Arrow[],
  { mechanism, show }: PictureChoice,
): readonly Arrow[] {
  if (mechanism === null) return all;
  const shown = new Set(show);
  const own = all.filter(({ claim }) => claim !== null && claim.mechanism === mechanism);
  const boxes = new Set([...own.flatMap(boxesOf), ...shown]);
  const joins = (arrow: Arrow) => {
    const ends = boxesOf(arrow);
    return ends.some((box) => shown.has(box)) && ends.every((box) => boxes.has(box));
  };
  const chosen = new Set([...own, ...all.filter(joins)]);
  const states = new Set([...chosen].flatMap(({ from, to }) => [from.id, to.id]));
  return all.filter(
    (arrow) =>
      chosen.has(arrow) ||
      (arrow.claim === null && states.has(arrow.from.id) && states.has(arrow.to.id)),
  );
}

const boxesOf = ({ from, to }: Arrow): readonly string[] => [boxId(from), boxId(to)];

/** The boxes of `show` that no chosen arrow reaches: their states must be named for them to be drawn. */
export function loneBoxes(chosen: readonly Arrow[], show: readonly string[]): readonly string[] {
  const reached = new Set(chosen.flatMap(boxesOf));
  return show.filter((box) => !reached.has(box));
}

/** Of an entity's states those in this box. */
export const statesInBox = (states: readonly StateView[], box: string): readonly StateView[] =>
  states.filter((state) => boxId(state) === box);
