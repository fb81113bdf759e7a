import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import { quantile } from "../bench/measure.ts";
import type { GreedyOrder, StatusCount } from "./greedy.ts";
import type { NamedOrder, NamedTimes } from "./named-load.ts";
import { program, type ServedElsewhere, serveElsewhere, tell } from "./served.ts";

const ROUNDS = 3;
const ROUND_MS = 4_000;
const MOST_RATIO = 2;
const MOST_RUNS = 8;

/** As when nothing is said, which the tests beside this one lift, but fewer requests: a minute's worth is used up soon. */
const USUAL = {
  CLIENT_REQUESTS_PER_MINUTE: "900",
  CLIENT_QUERY_SECONDS_PER_MINUTE: "",
  CLIENT_ERRORS_PER_MINUTE: "",
  CLIENT_QUERIES_AT_ONCE: "",
};

const PATHS = [
  "/api/picture?mechanism=cytokines",
  "/api/entities/il6",
  "/api/search?q=caspase",
  "/api/queries/chains?from=lenalidomide&to=casp8",
  "/api/queries/effects-on-entity?entity=nfkb",
];

let server: ServedElsewhere;
let others: ChildProcess;
let greedy: ChildProcess;
beforeAll(async () => {
  server = await serveElsewhere(USUAL);
  others = program("named-load.ts");
  greedy = program("greedy.ts");
});
afterAll(async () => {
  others?.disconnect();
  greedy?.disconnect();
  await server?.end();
});

// A neighbour on the machine may spoil all rounds of a run; each run is printed.
it("lets nobody who takes all that he can keep the others waiting twice as long", {
  retry: 2,
}, async () => {
  const order: NamedOrder = { url: server.url, paths: PATHS, perSecond: 12, ms: ROUND_MS };
  const taking: GreedyOrder = {
    ...{ url: server.url, client: "198.51.100.66" },
    ...{ connections: 8, ms: ROUND_MS },
  };
  await tell(others, order);
  // A minute's worth is his to take at once; from then on the others must not feel him.
  for (let run = 0; run < MOST_RUNS; run += 1) {
    if ((await tell<StatusCount>(greedy, taking))[429]) break;
  }
  const ratios: number[] = [];
  const refused: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const quiet = await tell<NamedTimes>(others, order);
    const [beside, count] = await Promise.all([
      tell<NamedTimes>(others, order),
      tell<StatusCount>(greedy, taking),
    ]);
    expect([...quiet.errors, ...beside.errors]).toEqual([]);
    const [alone, together] = [quiet, beside].map(({ times }) => quantile(times, 0.99));
    ratios.push((together ?? Number.NaN) / (alone ?? Number.NaN));
    refused.push(count[429] ?? 0);
    const statuses = Object.entries(count).map(([status, times]) => `${times} × ${status}`);
    process.stdout.write(
      `fair use: p99 alone ${alone?.toFixed(1)} ms, beside a greedy client ${together?.toFixed(1)} ms; it got ${statuses.join(", ")}\n`,
    );
  }
  const ratio = quantile(ratios, 0.5);
  process.stdout.write(`fair use: p99 ×${ratio.toFixed(2)}, median of ${ROUNDS} rounds\n`);
  expect(Math.max(...refused)).toBeGreaterThan(100);
  expect(ratio).toBeLessThanOrEqual(MOST_RATIO);
});

it("answers 200 lines at once without an error", async () => {
  const crowd = Array.from({ length: 200 }, (_, line) => `203.0.113.${line}`);
  const stop = performance.now() + 5_000;
  const statuses = new Map<number, number>();
  const one = async (client: string) => {
    for (let turn = 0; performance.now() < stop; turn += 1) {
      const path = PATHS[turn % PATHS.length] ?? "/";
      const response = await fetch(server.url + path, { headers: { "x-forwarded-for": client } });
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
  };
  await Promise.all(crowd.map(one));
  process.stdout.write(`load: 200 lines for 5 s, ${JSON.stringify([...statuses])}\n`);
  expect([...statuses.keys()]).toEqual([200]);
  expect((await server.state()).bugs).toEqual([]);
});
