import type { Row } from "../server/api.ts";
import type { Store } from "../server/store/store.ts";

/** Chains by a plain walk over the arrows, written without a thought of Cypher: what the named query is held against. */
export interface Walk {
  /** Each chain as one text, sorted; `told` writes the rows of the query the same way. */
  readonly chains: (from: string, to: string, maxClaims: number) => readonly string[];
  readonly entities: readonly string[];
}

interface Step {
  readonly id: string;
  readonly claim: boolean;
  readonly sign: number;
  readonly to: string;
}

const WHOLE = { timeoutMs: 60_000, maxRows: 200_000, maxBytes: 200_000_000 };

/** Reads every arrow, to walk from any state of one entity to any of another, meeting neither between and no state twice. */
export async function readWalk(store: Store): Promise<Walk> {
  const read = async (cypher: string) => (await store.read(cypher, {}, { limits: WHOLE })).rows;
  const arrows = await read(
    "MATCH (from:State)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(to:State) RETURN from.id AS start, to.id AS end, arrow.id AS id, arrow.sign AS sign, arrow.claim IS NOT NULL AS claim",
  );
  const states = await read(
    "MATCH (state:State)-[:OF]->(entity:Entity) RETURN state.id AS state, entity.id AS entity",
  );
  const entityOf = new Map(states.map(({ state, entity }) => [String(state), String(entity)]));
  const stepsFrom = new Map<string, Step[]>();
  for (const row of arrows) {
    const start = String(row.start);
    stepsFrom.set(start, [...(stepsFrom.get(start) ?? []), toStep(row)]);
  }

  return {
    entities: [...new Set(entityOf.values())],
    chains: (from, to, maxClaims) =>
      [...entityOf]
        .filter(([, entity]) => entity === from)
        .flatMap(([start]) => [
          ...follow({ from, to, entityOf, stepsFrom }, [start], [], maxClaims),
        ])
        .sort(),
  };
}

interface Ways {
  readonly from: string;
  readonly to: string;
  readonly entityOf: ReadonlyMap<string, string>;
  readonly stepsFrom: ReadonlyMap<string, readonly Step[]>;
}

function* follow(
  ways: Ways,
  seen: readonly string[],
  done: readonly Step[],
  left: number,
): Generator<string> {
  for (const step of stepsOn(ways, seen, left)) {
    const states = [...seen, step.to];
    const steps = [...done, step];
    const entity = ways.entityOf.get(step.to);
    if (entity === ways.to && steps.some(({ claim }) => claim)) yield tell(states, steps);
    if (entity === ways.to || entity === ways.from) continue;
    yield* follow(ways, states, steps, left - costOf(step));
  }
}

const stepsOn = ({ stepsFrom }: Ways, seen: readonly string[], left: number) =>
  (stepsFrom.get(seen.at(-1) ?? "") ?? []).filter(
    (step) => costOf(step) <= left && !seen.includes(step.to),
  );

const costOf = ({ claim }: Step) => (claim ? 1 : 0);

/** The rows of the query `chains`, each as one text, sorted. */
export const told = (rows: readonly Row[]): readonly string[] =>
  rows
    .map(({ states, arrows, claims, inferences, sign }) =>
      JSON.stringify([states, arrows, claims, inferences, sign]),
    )
    .sort();

const toStep = ({ end, id, sign, claim }: Row): Step => ({
  id: String(id),
  claim: claim === true,
  sign: Number(sign),
  to: String(end),
});

const tell = (states: readonly string[], steps: readonly Step[]) =>
  JSON.stringify([
    states,
    steps.map(({ id }) => id),
    steps.filter(({ claim }) => claim).length,
    steps.filter(({ claim }) => !claim).length,
    steps.reduce((product, { sign }) => product * sign, 1),
  ]);
