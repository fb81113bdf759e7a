import type { Value } from "../../server/api.ts";
import type { Library } from "../../server/library/library.ts";
import type { Store } from "../../server/store/store.ts";
import { figure, measure, print, ratio, type Times } from "./measure.ts";

const RUNS = 40;
const ABSENT: Times = { p50: Number.NaN, p95: Number.NaN };

/** Prints p50 and p95 of every named query with its example, on each store in the same run, beside `RETURN 1`. */
export async function benchNamedQueries(
  library: Library,
  embedded: Store,
  neo4j: Store | null,
): Promise<void> {
  const stores = [embedded, neo4j];
  const time = (cypher: string, parameters: Record<string, Value>) =>
    inTurn(stores, (store) => measure(RUNS, () => store.read(cypher, parameters)));
  const [bareHere = ABSENT, bareThere = ABSENT] = await time("RETURN 1 AS one", {});
  const rows = [["RETURN 1", ...cells(bareHere, bareHere), ...cells(bareThere, bareThere), ""]];
  for (const { name, parameters, cypher } of library.queries.values()) {
    const examples = Object.fromEntries(parameters.map((p) => [p.name, p.example]));
    const [here = ABSENT, there = ABSENT] = await time(cypher, examples);
    const times = [...cells(here, bareHere), ...cells(there, bareThere)];
    rows.push([name, ...times, ratio(there.p50, here.p50)]);
  }
  print(`Named queries (${RUNS} runs each, ms; ratio to RETURN 1 on the same store)`, [
    ["query", ...heads(embedded), ...heads(neo4j), "Neo4j to embedded"],
    ...rows,
  ]);
}

const heads = (store: Store | null) => [`${store?.engine ?? "no Neo4j"}: p50`, "p95", "ratio"];

const cells = (times: Times, bare: Times) => [
  figure(times.p50),
  figure(times.p95),
  ratio(times.p50, bare.p50),
];

async function inTurn(
  stores: readonly (Store | null)[],
  work: (store: Store) => Promise<Times>,
): Promise<readonly Times[]> {
  const times: Times[] = [];
  for (const store of stores) times.push(store === null ? ABSENT : await work(store));
  return times;
}
