import type { ClaimSummary } from "../../server/api.ts";
import { open } from "../going.ts";
import { termName } from "../terms.ts";
import { usePage } from "./page-context.ts";

/** Claims as statements to open, with their kind and, where it is not the plain one, their status. */
export function ClaimList({ claims }: { readonly claims: readonly ClaimSummary[] }) {
  const page = usePage();
  const { view, terms } = page;
  const { language } = view.value;
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button
            type="button"
            class="claim-button"
            onClick={() => open(page, { kind: "claim", id: claim.id })}
          >
            <span>{language === "zh" ? claim.statementZh : claim.statement}</span>
            <span class="small muted">
              {claim.id} · {termName(terms.value, "kind", claim.kind, language)}
              {claim.status !== "asserted" &&
                ` · ${termName(terms.value, "status", claim.status, language)}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
