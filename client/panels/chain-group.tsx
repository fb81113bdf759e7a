import { useId } from "preact/hooks";
import type { StateView } from "../../server/api.ts";
import { type Chain, type ChainClaim, type ChainGroup, claimOfArrow } from "../chains.ts";
import { siteName, stateName } from "../table-rows.ts";
import { ChainCard } from "./chain-card.tsx";
import { usePage } from "./page-context.ts";

/** A state that the chain's claims speak of, by its id. */
function findState(
  chain: Chain | undefined,
  state: string,
  claims: ReadonlyMap<string, ChainClaim>,
): StateView | undefined {
  for (const arrow of chain?.arrows ?? []) {
    const known = claims.get(claimOfArrow(arrow) ?? "");
    if (known?.from.id === state) return known.from;
    if (known?.to.id === state) return known.to;
  }
  return undefined;
}

/** Chains to one effect: those that raise it beside those that lower it, never added up. */
export function ChainGroupView(props: {
  readonly group: ChainGroup;
  readonly claims: ReadonlyMap<string, ChainClaim>;
}) {
  const { view, say } = usePage();
  const id = useId();
  const words = say.value;
  const { language } = view.value;
  const { group, claims } = props;
  const { raises, lowers } = group;
  const first = raises[0] ?? lowers[0];
  const goal = findState(first, group.goal, claims);
  const place = goal && siteName(goal, language);
  const name = goal ? stateName(goal, language) : group.goal;
  const columns = [
    { chains: raises, word: "chainsRaise" as const, sign: "raises" },
    { chains: lowers, word: "chainsLower" as const, sign: "lowers" },
  ].filter(({ chains }) => chains.length > 0);
  return (
    <section class="chain-group" aria-labelledby={id}>
      <h4 id={id}>
        {words("chainsEndAt", { state: name })}
        {place && !name.includes(place) && <span class="muted"> · {place}</span>}
      </h4>
      {columns.length > 1 && <p class="banner">{words("chainsDisagree")}</p>}
      <div class="chain-columns" data-columns={columns.length}>
        {columns.map(({ chains, word, sign }) => (
          <div key={sign} class={`chain-column ${sign}`}>
            <h5>
              <span aria-hidden="true">{sign === "raises" ? "▲" : "▼"}</span>{" "}
              {words(word, { n: chains.length })}
            </h5>
            {chains.map((chain) => (
              <ChainCard key={chain.arrows.join()} chain={chain} claims={claims} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
