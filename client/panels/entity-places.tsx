import type { EntityDetail, StateView } from "../../server/api.ts";
import { boxOfState } from "../chains.ts";
import { goToBox } from "../going.ts";
import { siteName } from "../table-rows.ts";
import { termName } from "../terms.ts";
import { usePage } from "./page-context.ts";

/** Where the claims place an entity, and what of it changes there; each place with a box leads to it. */
export function EntityPlaces(props: {
  readonly entity: EntityDetail;
  readonly box: string | null;
}) {
  const page = usePage();
  const { view, terms, picture, say } = page;
  const words = say.value;
  const { language } = view.value;
  const drawn = new Set(picture.value?.boxes.map(({ id }) => id));
  const places = new Map<string, StateView[]>();
  for (const state of props.entity.states) {
    const box = boxOfState(state.id);
    places.set(box, [...(places.get(box) ?? []), state]);
  }
  return (
    <section>
      <h3>{words("places")}</h3>
      {places.size === 0 && <p class="muted">{words("noStates")}</p>}
      <ul class="places">
        {[...places].map(([box, states]) => {
          const [first] = states;
          const site = (first && siteName(first, language)) ?? words("noSite");
          return (
            <li key={box}>
              {drawn.has(box) && box !== props.box ? (
                <button type="button" class="link" onClick={() => goToBox(page, box)}>
                  {site}
                </button>
              ) : (
                <strong>{site}</strong>
              )}
              {box === props.box && <span class="small muted"> ({words("thisBox")})</span>}
              {!drawn.has(box) && <span class="small muted"> ({words("notDrawn")})</span>}
              <span class="pills">
                {states.map(({ id, facet }) => (
                  <span key={id} class="pill">
                    {termName(terms.value, "facet", facet, language)}
                  </span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
