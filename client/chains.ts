import type { ClaimSummary, QueryAnswer, Row, StateView, Value } from "../server/api.ts";

/** A chain of claims, as the named query `chains` answers it. */
export interface Chain {
  /** Ids of the states from first to last. */
  readonly states: readonly string[];
  /** Ids of the arrows between them, in order: they name the chain. */
  readonly arrows: readonly string[];
  readonly claims: number;
  readonly inferences: number;
  /** Net effect on the last state: 1 raises, -1 lowers. */
  readonly sign: number;
  readonly crossesCells: boolean;
  readonly reconstructed: boolean;
}

/** Chains that speak of the same effect: from one box to one state. Only these can agree or disagree. */
export interface ChainGroup {
  readonly start: string;
  readonly goal: string;
  readonly raises: readonly Chain[];
  readonly lowers: readonly Chain[];
}

/** What is known of the claim behind an arrow. */
export interface ChainClaim {
  readonly claim: ClaimSummary;
  readonly from: StateView;
  readonly to: StateView;
}

/** The box that a state is drawn in: `il-2|amount|t-cell` is part of `il-2@t-cell`. */
export function boxOfState(state: string): string {
  const [entity = "", , site = "-"] = state.split("|");
  return `${entity}@${site}`;
}

/** The claim behind an arrow, by the arrow's id; null for an inferred one. */
export function claimOfArrow(arrow: string): string | null {
  const [claim = ""] = arrow.split("|");
  return claim === "carries-over" ? null : claim;
}

/** Reads the rows of the query; one that is no chain is left out. */
export const readChains = ({ rows }: Pick<QueryAnswer, "rows">): readonly Chain[] =>
  rows.flatMap((row) => readChain(row) ?? []);

function readChain(row: Row): Chain | null {
  const states = texts(row.states);
  const arrows = texts(row.arrows);
  const { claims, inferences, sign } = row;
  if (arrows.length === 0 || states.length !== arrows.length + 1) return null;
  if (typeof claims !== "number" || typeof inferences !== "number") return null;
  if (sign !== 1 && sign !== -1) return null;
  return {
    states,
    arrows,
    claims,
    inferences,
    sign,
    crossesCells: row.crossesCells === true,
    reconstructed: row.reconstructed === true,
  };
}

const texts = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** Puts chains of the same start and goal together, raising apart from lowering, in the order given. */
export function groupChains(chains: readonly Chain[]): readonly ChainGroup[] {
  const groups = new Map<string, Chain[]>();
  for (const chain of chains) {
    const key = `${boxOfState(chain.states[0] ?? "")} ${chain.states.at(-1)}`;
    groups.set(key, [...(groups.get(key) ?? []), chain]);
  }
  return [...groups.values()].map((group) => ({
    start: group[0]?.states[0] ?? "",
    goal: group[0]?.states.at(-1) ?? "",
    raises: group.filter(({ sign }) => sign > 0),
    lowers: group.filter(({ sign }) => sign < 0),
  }));
}

/** The claims that these chains rest on, each once. */
export const claimsOf = (chains: readonly Chain[]): readonly string[] => [
  ...new Set(chains.flatMap(({ arrows }) => arrows.flatMap((arrow) => claimOfArrow(arrow) ?? []))),
];

/** The boxes that a chain runs through, from first to last. */
export const boxesOfChain = ({ states }: Chain): readonly string[] => [
  ...new Set(states.map(boxOfState)),
];
