import type { ClaimDetail } from "../../server/api.ts";
import { claimOfArrow } from "../chains.ts";
import { termMeaning, termName } from "../terms.ts";
import { ClaimEnds } from "./claim-ends.tsx";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimFacts } from "./claim-facts.tsx";
import { usePage } from "./page-context.ts";
import { SignMark } from "./sign-mark.tsx";
import { SourceText } from "./source-text.tsx";

/** Relationships that need no telling what they mean. */
const PLAIN: readonly string[] = ["INCREASES", "DECREASES"];

/** All about a claim: what it says, of what, where, under which conditions, and on which evidence. */
export function ClaimDetails({ claim }: { readonly claim: ClaimDetail }) {
  const { view, terms, picture, say } = usePage();
  const words = say.value;
  const { language, selection } = view.value;
  const zh = language === "zh";
  const note = zh ? claim.noteZh : claim.note;
  const selected = claim.arrows.find(({ id }) => id === selection?.id) ?? claim.arrows[0];
  const drawn = picture.value?.arrows.some(({ id }) => claimOfArrow(id) === claim.id) ?? false;
  return (
    <>
      <p class="kicker">
        {words("claim", { id: claim.id })} · {zh ? claim.mechanismNameZh : claim.mechanismName}
      </p>
      <StatusBanner status={claim.status} />
      <h2 class="statement">{zh ? claim.statementZh : claim.statement}</h2>
      <p class="effect-line">
        {selected && <SignMark type={selected.type} sign={claim.sign} />}
        <strong>
          {selected
            ? termName(terms.value, "relationship", selected.type, language)
            : termName(terms.value, "relation", claim.relation, language)}
        </strong>
        {selected && !PLAIN.includes(selected.type) && (
          <span class="muted">
            {termMeaning(terms.value, "relationship", selected.type, language)}
          </span>
        )}
      </p>
      {!drawn && (
        <p class="hint small">{words(claim.arrows.length > 0 ? "notDrawn" : "noArrow")}</p>
      )}
      <ClaimEnds claim={claim} />
      <ClaimFacts claim={claim} />
      {note && (
        <section class="curator">
          <h3>{words("note")}</h3>
          <p>{note}</p>
        </section>
      )}
      <ClaimEvidence claim={claim} />
      <SourceText claim={claim} />
    </>
  );
}

/** Warns where a claim is not simply what the source asserts. */
function StatusBanner({ status }: { readonly status: string }) {
  const { view, terms, say } = usePage();
  const { language } = view.value;
  if (status === "asserted") return null;
  return (
    <p class={`banner ${status}`}>
      <strong>{termName(terms.value, "status", status, language)}.</strong>{" "}
      {status === "rejected"
        ? say.value("rejected")
        : termMeaning(terms.value, "status", status, language)}
    </p>
  );
}
