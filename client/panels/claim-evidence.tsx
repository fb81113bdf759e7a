import type { ClaimDetail } from "../../server/api.ts";
import { open } from "../going.ts";
import { termName } from "../terms.ts";
import { Fact } from "./claim-facts.tsx";
import { usePage } from "./page-context.ts";

/** What a claim rests on: section, references, and the claims joined to it. */
export function ClaimEvidence({ claim }: { readonly claim: ClaimDetail }) {
  const page = usePage();
  const { view, terms, say } = page;
  const words = say.value;
  const { language } = view.value;
  const zh = language === "zh";
  const sectionName = termName(terms.value, "section", claim.section, language);
  return (
    <dl class="facts">
      <Fact word="section">
        {sectionName.startsWith(claim.section) ? sectionName : `${claim.section} ${sectionName}`}
      </Fact>
      <Fact word="references">
        {claim.citations.length === 0 ? (
          <span class="unstated">{words("noReferences")}</span>
        ) : (
          <ul class="references">
            {claim.citations.map(({ id, marker, citation, citationZh, inferred }) => (
              <li key={id}>
                <strong>[{marker}]</strong>{" "}
                {(zh && citationZh) || citation || words("referenceUnknown")}
                {inferred && <span class="small flag">{words("referenceInferred")}</span>}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      {claim.related.length > 0 && (
        <Fact word="related">
          <ul class="claims">
            {claim.related.map(({ type, claim: other, statement, statementZh }) => (
              <li key={`${type} ${other}`}>
                <button
                  type="button"
                  class="claim-button"
                  onClick={() => open(page, { kind: "claim", id: other })}
                >
                  <span class="small muted">
                    {termName(terms.value, "relationship", type, language)} {other}
                  </span>
                  <span>{zh ? statementZh : statement}</span>
                </button>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}
