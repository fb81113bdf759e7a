import type { Mechanism, Picture } from "../server/api.ts";
import { FACETS, NO_MECHANISM, type View } from "./view.ts";

/** A view without what the data does not know, and what was left out of it. */
export interface Reconciled {
  readonly view: View;
  readonly ignored: readonly string[];
}

/** Leaves a mechanism out that is not among the mechanisms: the whole review is shown instead. */
export function reconcileMechanism(view: View, mechanisms: readonly Mechanism[]): Reconciled {
  const { mechanism } = view;
  const known =
    mechanism === null ||
    mechanism === NO_MECHANISM ||
    mechanisms.some(({ id }) => id === mechanism);
  if (known || mechanism === null) return { view, ignored: [] };
  return { view: { ...view, mechanism: null, camera: null }, ignored: [`mechanism=${mechanism}`] };
}

/**
 * Leaves out boxes, arrows and a selection that are not in the picture. A selected box that is not drawn becomes its
 * entity, whose details can be shown all the same.
 */
export function reconcilePicture(view: View, picture: Picture): Reconciled {
  const boxes = new Set(picture.boxes.map(({ id }) => id));
  const arrows = new Set(picture.arrows.map(({ id }) => id));
  const ignored: string[] = [];
  const keep = (name: string, list: readonly string[], known: ReadonlySet<string>) => {
    const kept = list.filter((id) => known.has(id));
    ignored.push(...list.filter((id) => !known.has(id)).map((id) => `${name}=${id}`));
    return kept.length === list.length ? list : kept;
  };
  const show = keep("show", view.show, boxes);
  const hidden = keep("hide", view.hidden, boxes);
  const places = view.places.filter(({ box }) => boxes.has(box));
  const lost = view.places.filter(({ box }) => !boxes.has(box));
  ignored.push(...lost.map(({ box }) => `place=${box}`));
  const chosen = keep("chain", view.chain.chosen, arrows);
  return {
    view: {
      ...view,
      show,
      hidden,
      places: lost.length > 0 ? places : view.places,
      chain: { ...view.chain, chosen: chosen.length < view.chain.chosen.length ? [] : chosen },
      selection: knownSelection(view.selection, boxes, arrows),
    },
    ignored,
  };
}

/** What the id of an inferred arrow begins with, where others begin with their claim. */
const CARRIES_OVER = "carries-over";

function knownSelection(
  selection: View["selection"],
  boxes: ReadonlySet<string>,
  arrows: ReadonlySet<string>,
): View["selection"] {
  if (selection?.kind === "box" && !boxes.has(selection.id)) {
    return { kind: "entity", id: selection.id.replace(/@.*$/, "") };
  }
  if (selection?.kind === "arrow" && !arrows.has(selection.id)) {
    const claim = selection.id.replace(/\|.*$/, "");
    return claim === CARRIES_OVER ? null : { kind: "claim", id: claim };
  }
  return selection;
}

/** Leaves filter values out that no arrow of any picture can have. */
export function reconcileFilters(
  view: View,
  known: Readonly<Record<string, ReadonlySet<string>>>,
): Reconciled {
  const ignored: string[] = [];
  let { filters } = view;
  for (const facet of FACETS) {
    const values = known[facet];
    if (!values) continue;
    const kept = filters[facet].filter((value) => values.has(value));
    if (kept.length === filters[facet].length) continue;
    ignored.push(
      ...filters[facet].filter((v) => !values.has(v)).map((value) => `only-${facet}=${value}`),
    );
    filters = { ...filters, [facet]: kept };
  }
  return { view: { ...view, filters }, ignored };
}
