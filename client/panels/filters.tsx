import { change } from "../change.ts";
import { facetValueName } from "../facet-names.ts";
import { facetValues } from "../facet-values.ts";
import { isFiltered } from "../filters.ts";

import { FACETS, type Facet } from "../view.ts";
import { clearFilters, toggleFilter } from "../view-changes.ts";
import { usePage } from "./page-context.ts";

/** What of the picture is seen: by mechanism, cell, effect, kind and status, each value with how many lines it has. */
export function Filters() {
  const page = usePage();
  const { view, say } = page;
  return (
    <section aria-labelledby="filters-title">
      <h2 id="filters-title">{say.value("filters")}</h2>
      {isFiltered(view.value.filters) && (
        <button type="button" onClick={() => change(page, clearFilters)}>
          {say.value("resetFilters")}
        </button>
      )}
      {FACETS.map((facet) => (
        <FacetFilter key={facet} facet={facet} />
      ))}
    </section>
  );
}

/** Facets that stand open until closed. */
const OPEN: readonly Facet[] = ["cell", "sign"];

function FacetFilter({ facet }: { readonly facet: Facet }) {
  const page = usePage();
  const { view, picture, say } = page;
  const { filters } = view.value;
  const values = facetValues(picture.value?.arrows ?? [], filters, facet);
  if (values.length < 2 && filters[facet].length === 0) return null;
  return (
    <details class="facet" open={OPEN.includes(facet)}>
      <summary>{say.value(`facet-${facet}`)}</summary>
      {values.map(({ value, count }) => (
        <label key={value} class={count === 0 ? "muted" : undefined}>
          <input
            type="checkbox"
            checked={filters[facet].includes(value)}
            onChange={() => change(page, (now) => toggleFilter(now, facet, value))}
          />
          <span>{facetValueName(page, facet, value)}</span>
          <span class="count">{count}</span>
        </label>
      ))}
    </details>
  );
}
