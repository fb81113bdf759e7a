import { change } from "../change.ts";
import { facetValueName } from "../facet-names.ts";

import { FACETS, type View } from "../view.ts";
import { toggleFilter, unhideAll } from "../view-changes.ts";
import { usePage } from "./page-context.ts";

/** What makes the picture differ from its mechanism's own: filters, hidden and added boxes, each to be taken back. */
export function Tokens() {
  const page = usePage();
  const { filters, hidden, show, mechanism } = page.view.value;
  const say = page.say.value;
  const tokens = FACETS.flatMap((facet) =>
    filters[facet].map((value) => ({
      key: `${facet}=${value}`,
      text: facetValueName(page, facet, value),
      title: say("removeFilter", {
        facet: say(`facet-${facet}`),
        value: facetValueName(page, facet, value),
      }),
      back: (view: View) => toggleFilter(view, facet, value),
    })),
  );
  if (hidden.length > 0) {
    const text = say("hiddenCount", { n: hidden.length });
    tokens.push({ key: "hidden", text, title: say("unhide"), back: unhideAll });
  }
  if (show.length > 0 && mechanism !== "none") {
    tokens.push({
      key: "added",
      text: say("addedCount", { n: show.length }),
      title: say("removeAdded"),
      back: (view) => ({ ...view, show: [] }),
    });
  }
  if (tokens.length === 0) return null;
  return (
    <ul class="tokens">
      {tokens.map(({ key, text, title, back }) => (
        <li key={key}>
          <button type="button" title={title} aria-label={title} onClick={() => change(page, back)}>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
