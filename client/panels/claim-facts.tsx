import type { ComponentChildren } from "preact";
import type { ClaimDetail } from "../../server/api.ts";
import { termMeaning, termName } from "../terms.ts";
import { type Say, sayOf, type WordKey } from "../words.ts";
import { usePage } from "./page-context.ts";

/** What is known of a claim, one fact a line; what the source does not say is said to be not stated. */
export function ClaimFacts({ claim }: { readonly claim: ClaimDetail }) {
  const { view, terms, say } = usePage();
  const words = say.value;
  const { language } = view.value;
  const zh = language === "zh";
  const conditions = zh ? claim.conditionsZh : claim.conditions;
  const term = (vocabulary: string, value: string) => (
    <span title={termMeaning(terms.value, vocabulary, value, language)}>
      {termName(terms.value, vocabulary, value, language)}
    </span>
  );
  return (
    <dl class="facts">
      <Fact word="conditions">
        {conditions.length > 0 && (
          <ul>
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact word="directness">{yesNo(words, claim.direct, "direct", "indirect")}</Fact>
      <Fact word="dose">
        {yesNo(words, claim.doseDependent, "doseDependent", "doseIndependent")}
      </Fact>
      {claim.crossesCells && <Fact word="where">{words("crossesCells")}</Fact>}
      {claim.siteStatus === "inferred" && <Fact word="where">{words("siteInferred")}</Fact>}
      {claim.aspect !== null && <Fact word="aspect">{zh ? claim.aspectZh : claim.aspect}</Fact>}
      <Experiment claim={claim} />
      {claim.context.length > 0 && (
        <Fact word="context">
          <ul>
            {claim.context.map(({ role, entity, name, nameZh }) => (
              <li key={`${role} ${entity}`}>
                {zh ? nameZh : name}{" "}
                <span class="small muted">({sayOf(words, "role", role.replace(/^.*\./, ""))})</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact word="kind">{term("kind", claim.kind)}</Fact>
      <Fact word="status">{term("status", claim.status)}</Fact>
      <Fact word="layer">{term("layer", claim.layer)}</Fact>
      <Fact word="confidence">{sayOf(words, "confidence", claim.confidence)}</Fact>
    </dl>
  );
}

/** One fact; without children it is not stated. */
export function Fact(props: { readonly word: WordKey; readonly children?: ComponentChildren }) {
  const say = usePage().say.value;
  const { word, children } = props;
  const stated = children !== null && children !== undefined && children !== false;
  return (
    <div>
      <dt>{say(word)}</dt>
      <dd>{stated ? children : <span class="unstated">{say("notStated")}</span>}</dd>
    </div>
  );
}

const yesNo = (say: Say, value: boolean | null, yes: WordKey, no: WordKey): string | null =>
  value === null ? null : say(value ? yes : no);

const EXPERIMENT = [
  "species",
  "system",
  "donor",
  "location",
  "modification",
  "property",
  "comparison",
] as const;

/** A fact about the experiment in a language; species has one name in both. */
const experimentFact = (claim: ClaimDetail, name: (typeof EXPERIMENT)[number], zh: boolean) =>
  (zh && name !== "species" && claim[`${name}Zh`]) || claim[name] || null;

/** Where the claim was observed; only what the source tells, or one line that it tells nothing. */
function Experiment({ claim }: { readonly claim: ClaimDetail }) {
  const zh = usePage().view.value.language === "zh";
  const stated = EXPERIMENT.filter((name) => claim[name]);
  if (stated.length === 0) return <Fact word="experiment" />;
  return (
    <>
      {stated.map((name) => (
        <Fact key={name} word={name}>
          {experimentFact(claim, name, zh)}
        </Fact>
      ))}
    </>
  );
}
