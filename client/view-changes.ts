import { type Facet, NO_FILTERS, NO_MECHANISM, type Sort, type View } from "./view.ts";

const union = (list: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...list, ...more]),
];

const without = (list: readonly string[], less: readonly string[]): readonly string[] =>
  list.filter((item) => !less.includes(item));

/** Adds boxes to the picture, and brings back those of them that were hidden. */
export const showBoxes = (view: View, boxes: readonly string[]): View => ({
  ...view,
  show: union(view.show, boxes),
  hidden: without(view.hidden, boxes),
});

/** Takes a box out of the picture; its details close. */
export const hideBox = (view: View, box: string): View => ({
  ...view,
  hidden: union(view.hidden, [box]),
  selection: view.selection?.id === box ? null : view.selection,
});

/** Brings back every hidden box. */
export const unhideAll = (view: View): View => ({ ...view, hidden: [] });

/** Empties the picture and begins again with these boxes. */
export const startFrom = (view: View, boxes: readonly string[]): View => ({
  ...view,
  mechanism: NO_MECHANISM,
  show: boxes,
  hidden: [],
  filters: NO_FILTERS,
  chain: { ...view.chain, chosen: [] },
  places: [],
  camera: null,
});

/** Lets one value of a facet through, or takes it out again. */
export const toggleFilter = (view: View, facet: Facet, value: string): View => {
  const values = view.filters[facet];
  const next = values.includes(value) ? without(values, [value]) : [...values, value].sort();
  return { ...view, filters: { ...view.filters, [facet]: next } };
};

/** Lets everything through again. */
export const clearFilters = (view: View): View => ({ ...view, filters: NO_FILTERS });

/** Sets one end of the chains asked for, and opens their panel. */
export const setChainEnd = (view: View, end: "from" | "to", entity: string | null): View => ({
  ...view,
  chain: { ...view.chain, [end]: entity, chosen: [] },
  drawer: "chains",
});

/** Lights one chain, adding those of its boxes that the picture lacks; the same chain again puts it out. */
export const chooseChain = (
  view: View,
  arrows: readonly string[],
  missing: readonly string[],
): View => {
  const same = arrows.join() === view.chain.chosen.join();
  if (same) return { ...view, chain: { ...view.chain, chosen: [] } };
  return { ...showBoxes(view, missing), chain: { ...view.chain, chosen: arrows } };
};

/** Sorts the table by a column, the other way round when it already is. */
export const sortBy = (view: View, column: Sort["column"]): View => ({
  ...view,
  sort: { column, descending: view.sort?.column === column && !view.sort.descending },
});
