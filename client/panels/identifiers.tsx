import type { EntityDetail } from "../../server/api.ts";
import type { WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

const FITS: Readonly<Record<string, WordKey>> = {
  exact: "fitExact",
  broad: "fitBroad",
  narrow: "fitNarrow",
  related: "fitRelated",
  close: "fitClose",
  inferred: "fitInferred",
};

/** Only these open: a stored address of another kind stays text. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

/** An entity's identifiers elsewhere, as links, with how well each fits. */
export function Identifiers({ entity }: { readonly entity: EntityDetail }) {
  const say = usePage().say.value;
  if (entity.identifiers.length === 0) return null;
  return (
    <section>
      <h3>{say("identifiers")}</h3>
      <ul class="identifiers">
        {entity.identifiers.map(({ curie, match, url }) => (
          <li key={curie}>
            {isWeb(url) ? (
              <a href={url} target="_blank" rel="noreferrer">
                {curie}
              </a>
            ) : (
              <span>{curie}</span>
            )}
            <span class={`fit small ${match === "exact" ? "" : "loose"}`}>
              {FITS[match] ? say(FITS[match]) : match || say("fitNone")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
