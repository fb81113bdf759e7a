import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { type RunningServer, runServer } from "../running-server.ts";

/** The promise: so long until it is told that Neo4j is away, and so long after its first good answer until all is well. */
export const TOLD_MS = 3_000;
const RECOVERED_MS = 5_000;
const ALIVE_MS = 1_000;

/** What is asked of a server while Neo4j has its faults: in each lane, and of each kind of route. */
const QUESTIONS: readonly (readonly [string, object | null])[] = [
  ["/api/ready", null],
  ["/api/queries/effects-on-entity?entity=nfkb", null],
  ["/api/entities/nfkb", null],
  ["/api/cypher", { cypher: "MATCH (s:State) RETURN count(s) AS states" }],
];

/** What one question was answered. */
interface Told {
  readonly path: string;
  readonly status: number;
  readonly code: string | null;
  readonly retryAfterS: number;
  readonly ms: number;
}

/** The real server on a Neo4j that has faults, with what its log tells of changes. */
export interface WatchedServer extends RunningServer {
  readonly lines: readonly string[];
  ask(path: string, body?: object | null): Promise<Told>;
  /** Asks in every way at once, and that the process is alive. */
  askAll(): Promise<readonly Told[]>;
  /** Each question is refused in time and in the one form, and the process is alive. Answers the longest time that it took. */
  isToldAway(): Promise<number>;
  /** All is well in time, by itself. Answers how long it took from now. */
  recovers(): Promise<number>;
  /** No session is left open, no query waits. */
  fallsIdle(): Promise<void>;
}

/** @param env settings beyond those of the Neo4j */
export async function watchServer(
  { uri, user, password, database }: Neo4jAddress,
  env: Readonly<Record<string, string>> = {},
): Promise<WatchedServer> {
  const lines: string[] = [];
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
    METRICS: "on",
    ...env,
  };
  const server = await runServer(settings, undefined, (_, message) => void lines.push(message));
  const ask = (path: string, body: object | null = null) => askAt(server.url, path, body);
  return {
    ...server,
    lines,
    ask,
    askAll: () => askAll(server.url),

    async isToldAway() {
      const told = await askAll(server.url);
      for (const { path, status, code, retryAfterS, ms } of told) {
        assert.deepEqual([path, status, code], [path, 503, "store-down"]);
        assert(retryAfterS >= 1, `${path}: Retry-After is ${retryAfterS}`);
        assert(ms < TOLD_MS, `${path}: told after ${Math.round(ms)} ms`);
      }
      return Math.max(...told.map(({ ms }) => ms));
    },

    async recovers() {
      const start = performance.now();
      for (;;) {
        const { status } = await ask("/api/ready");
        const ms = performance.now() - start;
        if (status === 200) return ms;
        assert(ms < RECOVERED_MS, `not well again after ${Math.round(ms)} ms`);
        await setTimeout(50);
      }
    },

    async fallsIdle() {
      const late = performance.now() + IDLE_MS;
      for (;;) {
        const figures = figuresIn(await (await server.get("/metrics")).text());
        if (isDeepStrictEqual(figures, IDLE)) return;
        if (performance.now() > late) assert.deepEqual(figures, IDLE);
        await setTimeout(100);
      }
    },
  };
}

/** A server that has just come back asks each of its questions once. */
const IDLE_MS = 100_000;
const IDLE = {
  neo4jUp: 1,
  openSessions: 0,
  stillRunningQueries: 0,
  runningQueries: 0,
  waitingQueries: 0,
};

function figuresIn(metrics: string): Readonly<Record<string, number>> {
  const found = metrics.matchAll(/^mechgraph_store\{what="(\w+)"\} (\S+)$/gm);
  return Object.fromEntries(Array.from(found, ([, what, count]) => [what, Number(count)]));
}

async function askAll(url: string): Promise<readonly Told[]> {
  const [alive, ...told] = await Promise.all([
    askAt(url, "/api/health", null),
    ...QUESTIONS.map(([path, body]) => askAt(url, path, body)),
  ]);
  assert(alive !== undefined);
  assert.equal(alive.status, 200);
  assert(alive.ms < ALIVE_MS, `alive was told after ${Math.round(alive.ms)} ms`);
  return told;
}

async function askAt(url: string, path: string, body: object | null): Promise<Told> {
  const start = performance.now();
  const post = { method: "POST", headers: { "content-type": "application/json" } };
  const response = await fetch(
    url + path,
    body === null ? {} : { ...post, body: JSON.stringify(body) },
  );
  const answer = (await response.json()) as { error?: { code: string } };
  return {
    path,
    status: response.status,
    code: answer.error?.code ?? null,
    retryAfterS: Number(response.headers.get("retry-after") ?? Number.NaN),
    ms: performance.now() - start,
  };
}

/** A line of figures, each a whole number. */
export function printFigures(what: string, figures: Readonly<Record<string, number>>): void {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${Math.round(value)}`);
  process.stdout.write(`${what}: ${words.join(", ")}\n`);
}
