import { MultiDirectedGraph } from "graphology";
import type { Library } from "../../server/library/library.ts";
import type { Store } from "../../server/store/store.ts";
import { figure, measure, print, ratio } from "./measure.ts";

const MAX_CLAIMS = 8;
const RUNS = 20;
const WHOLE = { timeoutMs: 60_000, maxRows: 200_000, maxBytes: 200_000_000 };

export interface ChainCase {
  readonly graph: string;
  readonly store: Store;
  readonly from: string;
  readonly to: string;
}

/** Prints the time of every chain up to eight claims, beside a bare walk over graphology that finds the same chains. */
export async function benchChains(library: Library, cases: readonly ChainCase[]): Promise<void> {
  const chains = library.queries.get("chains");
  if (chains === undefined) throw new Error("cypher/queries has no chains.cypher");
  const rows: string[][] = [];
  for (const { graph, store, from, to } of cases) {
    const parameters = { from, to, layer: "review-2013", maxClaims: MAX_CLAIMS };
    const read = () => store.read(chains.cypher, parameters, { limits: WHOLE });
    const walked = await readGraph(store);
    const found = (await read()).rows.length;
    const bareFound = countChains(walked, from, to);
    if (found !== bareFound)
      throw new Error(`${graph}: ${found} chains, the bare walk ${bareFound}`);
    const ours = await measure(RUNS, read);
    const bare = await measure(RUNS, () => countChains(walked, from, to));
    const times = [ours.p50, ours.p95, bare.p50].map(figure);
    rows.push([
      graph,
      store.engine,
      `${from} → ${to}`,
      String(found),
      ...times,
      ratio(ours.p50, bare.p50),
    ]);
  }
  print(`Chains up to ${MAX_CLAIMS} claims (${RUNS} runs each, ms)`, [
    ["graph", "store", "from → to", "chains", "p50", "p95", "bare graphology walk", "ratio"],
    ...rows,
  ]);
}

/** The pair of entities with the most chains between them, among a sample that is the same every time. */
export async function busiestPair(store: Store): Promise<{ from: string; to: string }> {
  const graph = await readGraph(store);
  const entities = [...new Set(graph.mapNodes((_state, { entity }) => entity))].sort();
  const pairs = entities.slice(0, 20).flatMap((from) => entities.map((to) => ({ from, to })));
  const counted = pairs
    .filter(({ from, to }) => from !== to)
    .map((pair) => ({ pair, chains: countChains(graph, pair.from, pair.to) }));
  const [busiest] = counted.sort((a, b) => b.chains - a.chains);
  if (busiest === undefined) throw new Error("the graph has no two entities");
  return busiest.pair;
}

type Walked = MultiDirectedGraph<{ entity: string }, { claim: boolean }>;

async function readGraph(store: Store): Promise<Walked> {
  const graph: Walked = new MultiDirectedGraph();
  const read = async (cypher: string) => (await store.read(cypher, {}, { limits: WHOLE })).rows;
  for (const { state, entity } of await read(
    "MATCH (state:State)-[:OF]->(entity:Entity) RETURN state.id AS state, entity.id AS entity",
  ))
    graph.addNode(state, { entity: String(entity) });
  for (const { id, start, end, claim } of await read(
    "MATCH (from:State)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(to:State) RETURN arrow.id AS id, from.id AS start, to.id AS end, arrow.claim IS NOT NULL AS claim",
  ))
    graph.addDirectedEdgeWithKey(id, start, end, { claim: claim === true });
  return graph;
}

function countChains(graph: Walked, from: string, to: string): number {
  const seen = new Set<string>();
  const ended = (next: string, left: number): number => {
    const { entity } = graph.getNodeAttributes(next);
    if (left < 0 || seen.has(next)) return 0;
    if (entity === to) return 1;
    return entity === from ? 0 : follow(next, left);
  };
  const follow = (state: string, left: number): number => {
    seen.add(state);
    const found = graph.reduceOutEdges(
      state,
      (sum, _edge, { claim }, _source, next) => sum + ended(next, left - (claim ? 1 : 0)),
      0,
    );
    seen.delete(state);
    return found;
  };
  return graph.reduceNodes(
    (sum, state, { entity }) => sum + (entity === from ? follow(state, MAX_CLAIMS) : 0),
    0,
  );
}
