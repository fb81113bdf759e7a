import type { PictureArrow } from "../server/api.ts";
import { facetsOf, filterArrows } from "./filters.ts";
import type { Facet, Filters } from "./view.ts";

/** One value of a facet with how many arrows have it, given the other facets' filters. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet in these arrows, most frequent first; chosen ones stay listed at 0. */
export function facetValues(
  arrows: readonly PictureArrow[],
  filters: Filters,
  facet: Facet,
): readonly FacetValue[] {
  const counts = new Map<string, number>(filters[facet].map((value) => [value, 0]));
  const counted = new Set(filterArrows(arrows, { ...filters, [facet]: [] }));
  for (const arrow of arrows) {
    for (const value of facetsOf(arrow)[facet]) {
      counts.set(value, (counts.get(value) ?? 0) + (counted.has(arrow) ? 1 : 0));
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}
