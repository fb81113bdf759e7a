import type { PictureArrow, StateView } from "../server/api.ts";
import { FACETS, type Facet, type Filters } from "./view.ts";

/** Where an arrow's claim says nothing of a site. */
export const NO_SITE = "-";

/** The status under which CARRIES_OVER is filtered: it rests on a rule, not on a claim. */
export const INFERENCE = "inference";

const signValue = (sign: number | null): string =>
  sign === null ? "none" : sign > 0 ? "raises" : sign < 0 ? "lowers" : "denied";

/** The sites that an arrow touches; a drug without one says nothing of where its effect is. */
function sitesOf({ from, to }: { from: StateView; to: StateView }): readonly string[] {
  const sites = [from.site, to.site].filter((site) => site !== null);
  return sites.length > 0 ? [...new Set(sites)] : [NO_SITE];
}

/** What an arrow counts as in each facet. CARRIES_OVER has no claim, hence no mechanism and no kind. */
export const facetsOf = (arrow: PictureArrow): Readonly<Record<Facet, readonly string[]>> => ({
  mechanism: arrow.claim ? [arrow.claim.mechanism] : [],
  cell: sitesOf(arrow),
  sign: arrow.claim ? [signValue(arrow.sign)] : [],
  kind: arrow.claim ? [arrow.claim.kind] : [],
  status: [arrow.claim ? arrow.claim.status : INFERENCE],
});

const lets = (values: readonly string[], own: readonly string[]): boolean =>
  values.length === 0 || own.some((value) => values.includes(value));

function passes(arrow: PictureArrow, filters: Filters, except?: Facet): boolean {
  const own = facetsOf(arrow);
  return FACETS.every((facet) => facet === except || lets(filters[facet], own[facet]));
}

/** True where any filter is set. */
export const isFiltered = (filters: Filters): boolean =>
  FACETS.some((facet) => filters[facet].length > 0);

/**
 * The arrows that the filters let through, in the order given. CARRIES_OVER follows its neighbours: it stays where an
 * arrow that is let through touches each of its two states, for then a chain runs across it.
 */
export function filterArrows(
  arrows: readonly PictureArrow[],
  filters: Filters,
): readonly PictureArrow[] {
  if (!isFiltered(filters)) return arrows;
  const kept = new Set<string>();
  const touched = new Set<string>();
  for (const arrow of arrows) {
    if (!arrow.claim || !passes(arrow, filters, "status")) continue;
    touched.add(arrow.from.id).add(arrow.to.id);
    if (passes(arrow, filters)) kept.add(arrow.id);
  }
  const bridges = lets(filters.status, [INFERENCE]);
  return arrows.filter(
    (arrow) =>
      kept.has(arrow.id) ||
      (!arrow.claim && bridges && touched.has(arrow.from.id) && touched.has(arrow.to.id)),
  );
}
