import type { ClaimDetail, StateView } from "../../server/api.ts";
import { boxOfState } from "../chains.ts";
import { goToBox, open } from "../going.ts";
import { siteName } from "../table-rows.ts";
import { termName } from "../terms.ts";
import { usePage } from "./page-context.ts";

/** The two states that a claim joins, each leading to its box, with what of it changes and where. */
export function ClaimEnds({ claim }: { readonly claim: ClaimDetail }) {
  const say = usePage().say.value;
  return (
    <dl class="facts ends">
      <End label={say("from")} state={claim.subject} />
      <End label={say("to")} state={claim.object} />
    </dl>
  );
}

function End({ label, state }: { readonly label: string; readonly state: StateView }) {
  const page = usePage();
  const { view, terms, picture, say } = page;
  const { language } = view.value;
  const box = boxOfState(state.id);
  const drawn = picture.value?.boxes.some(({ id }) => id === box) ?? false;
  const go = () => (drawn ? goToBox(page, box) : open(page, { kind: "entity", id: state.entity }));
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <button type="button" class="link" onClick={go}>
          {language === "zh" ? state.entityNameZh : state.entityName}
        </button>{" "}
        <span class="pill">{termName(terms.value, "facet", state.facet, language)}</span>{" "}
        <span class="small muted">{siteName(state, language) ?? say.value("noSite")}</span>
      </dd>
    </div>
  );
}
