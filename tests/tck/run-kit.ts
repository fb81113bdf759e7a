import { messageOf } from "../../server/command.ts";
import { AppError } from "../../server/errors.ts";
import { splitScript } from "../../server/library/split.ts";
import { type CypherReader, openCypherReader } from "../../server/store/cypher-reader.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";
import { judge, type Verdict } from "./judge.ts";
import type { Literal } from "./literal.ts";
import { onlyAsks } from "./only-asks.ts";
import type { Kit } from "./read-features.ts";
import type { Scenario } from "./scenario.ts";

export interface Judged {
  readonly scenario: Scenario;
  readonly verdict: Verdict;
}

/** Each has four processes of its own, and the machine may be small. */
const STORES_AT_ONCE = 2;

/** So many scenarios of one graph run in one store, before another store shares the work. */
const SHARED = 400;

/**
 * Runs every scenario that only asks, through the port on the embedded store; scenarios with one graph share its store.
 * @param told is told of each verdict
 */
export async function runKit(
  kit: Kit,
  told: (judged: Judged) => void = () => {},
): Promise<Judged[]> {
  const all: Judged[] = [];
  const tell = (scenario: Scenario, verdict: Verdict) => {
    all.push({ scenario, verdict });
    told({ scenario, verdict });
  };
  const groups = new Map<string, Scenario[]>();
  for (const scenario of kit.scenarios) {
    const why = whyNot(scenario, kit);
    if (why !== null) {
      tell(scenario, { kind: "skipped", why });
      continue;
    }
    const key = JSON.stringify([
      scenario.graph,
      scenario.setup,
      scenario.parameters,
      hasPath(scenario),
    ]);
    // Parameters only matter to a graph that is made of something.
    const group = scenario.setup.length === 0 && scenario.graph === null ? "" : key;
    groups.set(group, [...(groups.get(group) ?? []), scenario]);
  }
  const reader = openCypherReader();
  const waiting = [...groups.values()].flatMap(inParts).sort((a, b) => b.length - a.length);
  const work = async () => {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
      await runGroup(group, kit, reader, tell);
    }
  };
  await Promise.all(Array.from({ length: STORES_AT_ONCE }, work));
  await reader.close();
  return all;
}

function whyNot({ unrunnable, asks, graph }: Scenario, kit: Kit): string | null {
  if (unrunnable !== null) return unrunnable;
  if (graph !== null && !kit.graphs.has(graph)) return `no graph "${graph}"`;
  return asks.some(({ cypher, changes }) => changes || !onlyAsks(cypher)) ? "writes" : null;
}

function inParts(group: readonly Scenario[]): (readonly Scenario[])[] {
  const parts = Math.ceil(group.length / SHARED);
  return Array.from({ length: parts }, (_, at) => group.slice(at * SHARED, (at + 1) * SHARED));
}

async function runGroup(
  group: readonly Scenario[],
  kit: Kit,
  reader: CypherReader,
  tell: (scenario: Scenario, verdict: Verdict) => void,
): Promise<void> {
  const store = await openEmbedded({ freeAtOnce: 1, reader });
  try {
    const [first] = group;
    const failure = first ? await build(store, first, kit) : null;
    for (const scenario of group) {
      tell(scenario, failure ?? (await judge(store, scenario)));
    }
  } finally {
    await store.close();
  }
}

/** Makes the graph of a scenario; what the engine cannot make is reported, and never passed over. */
async function build(store: Store, scenario: Scenario, kit: Kit): Promise<Verdict | null> {
  const { graph, setup, parameters } = scenario;
  const script =
    graph === null ? [] : splitScript(`${graph}.cypher`, ended(kit.graphs.get(graph) ?? ""));
  try {
    await store.write(async (writer) => {
      for (const { cypher } of script) await writer.run({ cypher });
      for (const cypher of setup) await writer.run({ cypher, parameters });
      if (hasPath(scenario)) await nameNodes(writer.run);
    });
  } catch (error) {
    const code = error instanceof AppError ? error.code : "bug";
    return { kind: "skipped", why: `the graph cannot be made (${code}): ${messageOf(error)}` };
  }
  await store.seal();
  return null;
}

const ended = (script: string) =>
  script.trimEnd().endsWith(";") ? script : `${script.trimEnd()};`;

/** Where the direction of a path is to be told, its nodes need names. */
async function nameNodes(run: (statement: { cypher: string }) => Promise<unknown>): Promise<void> {
  await run({
    cypher: "MATCH (n) WHERE n.id IS NULL SET n.id = 'tck-node-' + toString(id(n))",
  });
}

/** True where an answer holds a path, and the query does not look at all properties of a node. */
function hasPath({ asks }: Scenario): boolean {
  return asks.some(
    ({ cypher, expectation }) =>
      expectation.kind === "rows" &&
      expectation.rows.some((row) => row.some(holdsPath)) &&
      !/\b(keys|properties)\s*\(|\bid\b/i.test(cypher),
  );
}

function holdsPath(literal: Literal): boolean {
  if (typeof literal !== "object" || literal === null) return false;
  if (Array.isArray(literal)) return literal.some(holdsPath);
  if (!("kind" in literal)) return false;
  return (
    literal.kind === "path" ||
    (literal.kind === "map" && Object.values(literal.entries).some(holdsPath))
  );
}
