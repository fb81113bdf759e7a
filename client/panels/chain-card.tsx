import { boxesOfChain, type Chain, type ChainClaim, claimOfArrow } from "../chains.ts";
import { change } from "../change.ts";
import { openArrow } from "../going.ts";
import { joined } from "../scene/chinese-spacing.ts";

import { stateName } from "../table-rows.ts";
import { termName } from "../terms.ts";
import { chooseChain } from "../view-changes.ts";
import type { Say } from "../words.ts";
import { usePage } from "./page-context.ts";
import { SignMark } from "./sign-mark.tsx";

/** What is to be known of a chain before one trusts it. */
function traitsOf(chain: Chain, conditional: boolean, say: Say): readonly string[] {
  return [
    say("chainClaims", { n: chain.claims }),
    ...(chain.inferences > 0 ? [say("chainInferences", { n: chain.inferences })] : []),
    ...(chain.crossesCells ? [say("chainCrosses")] : []),
    ...(chain.reconstructed ? [say("chainReconstructed")] : []),
    ...(conditional ? [say("chainConditional")] : []),
  ];
}

/** One chain: its net effect, what it rests on, and every step with its claim, conditions and note. */
export function ChainCard(props: {
  readonly chain: Chain;
  readonly claims: ReadonlyMap<string, ChainClaim>;
}) {
  const page = usePage();
  const { view, picture, say } = page;
  const words = say.value;
  const { chain, claims } = props;
  const lit = view.value.chain.chosen.join() === chain.arrows.join();
  const conditional = chain.arrows.some(
    (arrow) => (claims.get(claimOfArrow(arrow) ?? "")?.claim.conditions.length ?? 0) > 0,
  );
  const light = () => {
    const present = new Set(picture.peek()?.boxes.map(({ id }) => id));
    const hidden = view.peek().hidden;
    const missing = boxesOfChain(chain).filter((box) => !present.has(box) || hidden.includes(box));
    change(page, (now) => chooseChain(now, chain.arrows, missing));
  };
  return (
    <article class="chain" data-lit={lit}>
      <header>
        <p>
          <strong>{words(chain.sign > 0 ? "netRaises" : "netLowers")}</strong>
          <span class="small muted"> {traitsOf(chain, conditional, words).join(" · ")}</span>
        </p>
        <button type="button" aria-pressed={lit} onClick={light}>
          {words(lit ? "lightOff" : "lightChain")}
        </button>
      </header>
      <ol>
        {chain.arrows.map((arrow, index) => (
          <Step
            key={arrow}
            arrow={arrow}
            known={claims.get(claimOfArrow(arrow) ?? "") ?? null}
            before={claims.get(claimOfArrow(chain.arrows[index - 1] ?? "") ?? "") ?? null}
          />
        ))}
      </ol>
    </article>
  );
}

function Step(props: {
  readonly arrow: string;
  readonly known: ChainClaim | null;
  /** The claim of the step before: an inferred step speaks of the entity that it ended in. */
  readonly before: ChainClaim | null;
}) {
  const page = usePage();
  const { view, terms, say } = page;
  const words = say.value;
  const { language } = view.value;
  const zh = language === "zh";
  const { arrow, known, before } = props;
  if (!known) {
    const name = (zh ? before?.to.entityNameZh : before?.to.entityName) ?? "";
    return (
      <li class="inferred">
        <SignMark type="CARRIES_OVER" sign={1} />
        <span>
          <em>{words("inference")}.</em>{" "}
          <span class="small">{words("inferenceText", { name })}</span>
        </span>
      </li>
    );
  }
  const { claim, from, to } = known;
  const conditions = zh ? claim.conditionsZh : claim.conditions;
  const note = zh ? claim.noteZh : claim.note;
  const type = arrow.replace(/^.*\|/, "");
  return (
    <li>
      <SignMark type={type} sign={claim.sign} />
      <div>
        <button type="button" class="link" onClick={() => openArrow(page, arrow, claim.id)}>
          {joined(
            [
              stateName(from, language),
              termName(terms.value, "relationship", type, language),
              stateName(to, language),
            ],
            language,
          )}
        </button>
        <p>{zh ? claim.statementZh : claim.statement}</p>
        <p class="small muted">
          {claim.id} · {termName(terms.value, "section", claim.section, language)}
          {claim.crossesCells && ` · ${words("crossesCells")}`}
          {claim.status !== "asserted" &&
            ` · ${termName(terms.value, "status", claim.status, language)}`}
        </p>
        {conditions.map((condition) => (
          <p key={condition} class="small condition">
            {words("condition")}: {condition}
          </p>
        ))}
        {note && (
          <p class="small condition">
            {words("note")}: {note}
          </p>
        )}
      </div>
    </li>
  );
}
