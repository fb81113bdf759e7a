import type { QueryAnswer } from "../../server/api.ts";
import {
  type Chain,
  type ChainClaim,
  claimOfArrow,
  claimsOf,
  groupChains,
  readChains,
} from "../chains.ts";
import { change } from "../change.ts";
import type { Page } from "../page.ts";
import { setChainEnd } from "../view-changes.ts";
import { ChainEnd, useEntityName } from "./chain-end.tsx";
import { ChainGroupView } from "./chain-group.tsx";
import { Failure } from "./failure.tsx";
import { NoChain } from "./no-chain.tsx";
import { usePage } from "./page-context.ts";
import { useAnswer } from "./use-answer.ts";

/** Chains with at most so many claims are looked for. */
const MOST_CLAIMS = 8;

/** Chains with what is known of each claim in them. */
interface FoundChains {
  readonly chains: readonly Chain[];
  readonly claims: ReadonlyMap<string, ChainClaim>;
  readonly truncated: boolean;
}

/** How one thing reaches another: the two ends to choose, then every chain with its net effect and evidence. */
export function Chains() {
  const page = usePage();
  const { view, say } = page;
  const words = say.value;
  const { from, to } = view.value.chain;
  return (
    <div class="chains">
      <div class="chain-ends">
        <ChainEnd end="from" />
        <button
          type="button"
          class="icon"
          title={words("swapEnds")}
          aria-label={words("swapEnds")}
          onClick={() =>
            change(page, (now) => setChainEnd(setChainEnd(now, "from", to), "to", from))
          }
        >
          ⇄
        </button>
        <ChainEnd end="to" />
      </div>
      {from === null || to === null ? (
        <p class="muted">{words("chainsHint")}</p>
      ) : (
        <Found from={from} to={to} />
      )}
    </div>
  );
}

function Found({ from, to }: { readonly from: string; readonly to: string }) {
  const page = usePage();
  const words = page.say.value;
  const names = { from: useEntityName(from), to: useEntityName(to) };
  const layer = page.picture.value?.layer ?? null;
  const answer = useAnswer(layer && `${from} ${to} ${layer}`, (signal) =>
    findChains(page, from, to, layer ?? "", signal),
  );
  if (answer.state === "waiting") return <p class="muted">{words("loading")}</p>;
  if (answer.state === "failed") {
    return <Failure what="failedChains" failure={answer.failure} retry={answer.retry} />;
  }
  const { chains, claims, truncated } = answer.value;
  if (chains.length === 0) return <NoChain from={from} to={to} names={names} />;
  return (
    <>
      <div role="status">
        <h3>{words("chainsTitle", { n: chains.length, ...names })}</h3>
      </div>
      {truncated && <p class="hint">{words("chainsLimited", { n: chains.length })}</p>}
      <div class="chain-groups">
        {groupChains(chains).map((group) => (
          <ChainGroupView key={`${group.start} ${group.goal}`} group={group} claims={claims} />
        ))}
      </div>
    </>
  );
}

async function findChains(
  page: Page,
  from: string,
  to: string,
  layer: string,
  signal: AbortSignal,
): Promise<FoundChains> {
  const parameters = { from, to, layer, maxClaims: MOST_CLAIMS };
  const answer: QueryAnswer = await page.api.query("chains", parameters, signal);
  const chains = readChains(answer);
  return { chains, claims: await knownClaims(page, chains), truncated: answer.truncated };
}

/** What the chains' claims say: from the picture where it has them, else asked for one by one. */
async function knownClaims(page: Page, chains: readonly Chain[]) {
  const known = new Map<string, ChainClaim>();
  for (const { id, claim, from, to } of page.picture.peek()?.arrows ?? []) {
    const name = claimOfArrow(id);
    if (claim && name) known.set(name, { claim, from, to });
  }
  const missing = claimsOf(chains).filter((id) => !known.has(id));
  const details = await Promise.all(missing.map((id) => page.api.claim(id)));
  for (const claim of details) {
    known.set(claim.id, { claim, from: claim.subject, to: claim.object });
  }
  return known;
}
