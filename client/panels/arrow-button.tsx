import type { Arrow } from "../../server/api.ts";
import { siteName, stateName } from "../table-rows.ts";
import { findTerm, termName } from "../terms.ts";
import { usePage } from "./page-context.ts";
import { SignMark } from "./sign-mark.tsx";

/** An arrow in a list: its mark, the state at its other end with the place, and what is special about it. */
export function ArrowButton(props: {
  readonly arrow: Arrow;
  /** The end that is named. */
  readonly other: "from" | "to";
  readonly onOpen: () => void;
}) {
  const { view, terms, say } = usePage();
  const { arrow, other } = props;
  const { language } = view.value;
  const state = arrow[other];
  const site = siteName(state, language);
  const effect = termName(terms.value, "relationship", arrow.type, language);
  const name = <strong>{stateName(state, language)}</strong>;
  const status = arrow.claim?.status ?? "inference";
  return (
    <button type="button" class="arrow-button" onClick={props.onOpen}>
      <SignMark type={arrow.type} sign={arrow.sign} />
      <span>
        {other === "from" ? (
          <>
            {name} <span class="muted">{effect}</span>
          </>
        ) : (
          <>
            <span class="muted">{effect}</span> {name}
          </>
        )}
        {site && !stateName(state, language).includes(site) && (
          <span class="small muted"> · {site}</span>
        )}
        {status !== "asserted" && (
          <span class="small flag">
            {status === "inference"
              ? say.value("status-inference")
              : (findTerm(terms.value, "status", status) &&
                  termName(terms.value, "status", status, language)) ||
                status}
          </span>
        )}
      </span>
    </button>
  );
}
