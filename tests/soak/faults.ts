import assert from "node:assert/strict";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { findNeo4j } from "../neo4j/find-neo4j.ts";
import type { FoundNeo4j, Neo4jControl } from "../neo4j/found-neo4j.ts";
import { openRelay, type Relay } from "../neo4j/relay.ts";
import { waitForNeo4j } from "../neo4j/wait-for-neo4j.ts";
import { type WatchedServer, watchServer } from "../neo4j/watched-server.ts";

const CYCLES = 100;
const SHORT = 10;
const MOST_CONNECTIONS = 20;

interface Fault {
  readonly name: string;
  begin(): Promise<void> | void;
  end(): Promise<void>;
}

/** Neo4j stopped, killed, paused and cut off, again and again: told in time each time, and back by itself with nothing left open. */
export async function soakFaults(short: boolean): Promise<void> {
  const found = await findNeo4j(process.env);
  if (typeof found === "string") throw new Error(`there is no Neo4j: ${found}`);
  const relay = await openRelay(found.address.uri);
  try {
    const store = await openNeo4j(found.address);
    await load(store, await readLibrary("cypher")).finally(() => store.close());
    const server = await watchServer({ ...found.address, uri: relay.uri });
    await suffer(server, found, relay, short ? SHORT : CYCLES).finally(() => server.close());
  } finally {
    await relay.close();
    await found.stop();
  }
}

async function suffer(
  server: WatchedServer,
  found: FoundNeo4j,
  relay: Relay,
  cycles: number,
): Promise<void> {
  const faults = [...onTheWire(relay), ...(found.control === null ? [] : ofServer(found.control))];
  if (found.control === null) process.stdout.write("the server is not ours to stop: cuts alone\n");
  const figures = new Map<string, { told: number[]; recovered: number[] }>();
  await server.fallsIdle();
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const fault = faults[cycle % faults.length];
    if (fault === undefined) break;
    const lines = server.lines.length;
    await fault.begin();
    const told = await server.isToldAway().finally(() => fault.end());
    await waitForNeo4j(found.address);
    const recovered = await server.recovers();
    await server.fallsIdle();
    assert.equal(server.lines.length - lines, 2, server.lines.slice(lines).join("; "));
    assert(relay.connections() <= MOST_CONNECTIONS, `${relay.connections()} connections`);
    const known = figures.get(fault.name) ?? { told: [], recovered: [] };
    figures.set(fault.name, known);
    known.told.push(told);
    known.recovered.push(recovered);
  }
  for (const [name, { told, recovered }] of figures) {
    process.stdout.write(
      `${name}: ${told.length} times; told after ${range(told)} ms, well again after ${range(recovered)} ms\n`,
    );
  }
  assert.deepEqual(server.bugs, []);
  process.stdout.write(
    `${cycles} cycles: no restart, no session left, ${relay.connections()} connections at the end\n`,
  );
}

const range = (values: readonly number[]) =>
  `${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))}`;

const onTheWire = (relay: Relay): readonly Fault[] => [
  { name: "cut", begin: () => relay.vanish(), end: () => relay.heal() },
  { name: "stalled", begin: () => relay.suffer({ stalls: true }), end: () => relay.heal() },
];

const ofServer = (control: Neo4jControl): readonly Fault[] => [
  { name: "paused", begin: () => control.pause(), end: () => control.resume() },
  { name: "stopped", begin: () => control.stop(), end: () => control.start() },
  { name: "killed", begin: () => control.kill(), end: () => control.start() },
];
