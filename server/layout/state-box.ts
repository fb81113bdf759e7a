import type { Arrow, StateView, Term } from "../api.ts";

/** Every side of a box and every line lies on a grid of this pitch, in drawing units. */
export const PITCH = 8;

/** Names of the facets, by term, as pills print them; a badge stands in place of the name. */
export type FacetNames = ReadonlyMap<string, Pick<Term, "name" | "nameZh" | "badge">>;

/** Id of the box that a state is drawn in. */
export function boxId(state: StateView): string {
  return `${state.entity}@${state.site ?? "-"}`;
}

/** True for CARRIES_OVER, which is drawn inside its box. */
export function isInside(arrow: Arrow): boolean {
  return arrow.claim === null && boxId(arrow.from) === boxId(arrow.to);
}

/** Order by code units, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
