import { setTimeout } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import neo4j, { type Config, type Driver } from "neo4j-driver";
import { AppError } from "../errors.ts";
import { type Log, SILENT } from "../log.ts";
import { unlessCancelled } from "./cancelling.ts";
import { openCypherReader } from "./cypher-reader.ts";
import { inspect } from "./gate.ts";
import { isShortOfMemory } from "./neo4j-errors.ts";
import { checkNeo4jPlan } from "./neo4j-gate.ts";
import { linkNeo4j } from "./neo4j-link.ts";
import { explain, readTable } from "./neo4j-reading.ts";
import { createNeo4jSessions } from "./neo4j-sessions.ts";
import { defineAll, writeInTransaction } from "./neo4j-writing.ts";
import { checkParameters } from "./parameters.ts";
import {
  FREE_LIMITS,
  type Limits,
  NAMED_LIMITS,
  type Parameters,
  type ReadOptions,
  type Store,
} from "./store.ts";
import { createTurns } from "./turns.ts";

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Neo4jOptions {
  /** Free queries that run at the same time. */
  readonly freeAtOnce?: number;
  /** Free queries that may wait for their turn. */
  readonly freeWaiting?: number;
  /** Told when Neo4j goes and when it comes back, a line each. */
  readonly log?: Log;
  /** Called each time that Neo4j has come up. */
  readonly onUp?: () => void;
}

/** A Neo4j that may be away: then every question is answered with `store-down` at once, until it is back by itself. */
export interface Neo4jStore extends Store {
  /** Ends with the first attempt to reach Neo4j: null, or why it failed. */
  readonly tried: Promise<AppError | null>;
}

/** Named queries that run at the same time; each may need a second connection for the ends of its relationships. */
const NAMED_AT_ONCE = 40;
const NAMED_WAITING = 1_000;
/** Memory that others hold is asked for again, each time after so long. */
const MEMORY_BACK_MS = [50, 100, 200, 400, 800];
/** What a client's queries ended with that took all they were given. */
const COSTLY: readonly unknown[] = ["timed-out", "too-large", "store-failed"];
/** So long is remembered whose they were, of so many clients. */
const COSTLY_MS = 60_000;
const MOST_CLIENTS = 10_000;
/** They rest so many times as long as the last one's query ran, and no longer than anybody may wait for the next answer. */
const COSTLY_RESTS = 2;
const LONGEST_REST_MS = 400;
/** With so many free queries that Neo4j has not stopped, no other is begun. */
const MOST_STILL_RUNNING = 2;
/** The start has its own work; then a thread gets ready to read free queries. */
const READER_STARTS_MS = 500;

/** With these a server that is gone is told in three seconds; the driver's own defaults take a minute and more. */
const DRIVER_SETTINGS = {
  maxTransactionRetryTime: 0,
  disableAutoCommitRetries: true,
  connectionTimeout: 2_000,
  connectionAcquisitionTimeout: 2_500,
  connectionLivenessCheckTimeout: 0,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
} as const satisfies Config;

/**
 * Opens a Neo4j server. Fails at once, not at the first query, when it cannot be reached.
 * @throws AppError `bad-request` for an address that is none | `store-down`
 */
export async function openNeo4j(
  address: Neo4jAddress,
  options: Neo4jOptions = {},
): Promise<Neo4jStore> {
  const store = awaitNeo4j(address, options);
  const failure = await store.tried;
  if (failure === null) return store;
  await store.close();
  throw failure;
}

/**
 * Opens a Neo4j server, there or not: it is looked for until it answers.
 * @throws AppError `bad-request` for an address that is none
 */
export function awaitNeo4j(address: Neo4jAddress, options: Neo4jOptions = {}): Neo4jStore {
  const { uri, database } = address;
  const { freeAtOnce = 2, freeWaiting = 32, log = SILENT, onUp = () => {} } = options;
  const most = 2 * (NAMED_AT_ONCE + freeAtOnce + MOST_STILL_RUNNING) + 2;
  const connect = () => connectTo(address, { maxConnectionPoolSize: most });
  connect().close();
  const link = linkNeo4j({ uri, database, connect, log, onUp });
  const sessions = createNeo4jSessions(link, address);
  const freeTurns = createTurns({ atOnce: freeAtOnce, waiting: freeWaiting });
  const costlyClients = new LRUCache<string, true>({ max: MOST_CLIENTS, ttl: COSTLY_MS });
  const costlyTurns = createTurns({ atOnce: 1, waiting: freeWaiting });
  const namedTurns = createTurns({ atOnce: NAMED_AT_ONCE, waiting: NAMED_WAITING });
  const reader = openCypherReader({ startAfterMs: READER_STARTS_MS });
  let sealed = false;

  /** A turn that comes when nobody waits for it any more goes to the next. */
  async function turnOf(turn: Promise<() => void>): Promise<() => void> {
    return link.whileUp(turn).catch((error: unknown) => {
      turn.then(
        (done) => done(),
        () => {},
      );
      throw error;
    });
  }

  async function free(cypher: string, parameters: Parameters, options: ReadOptions) {
    const { limits = FREE_LIMITS, client, signal, onRows, onCold } = options;
    inspect(cypher, limits);
    checkFree(limits);
    const asked = { engine: "neo4j", parameters } as const;
    const patience = { client, timeoutMs: limits.timeoutMs, onCold };
    const reading = link.whileUp(reader.read(cypher, asked, patience));
    const { timeoutMs } = await unlessCancelled(signal, reading);
    const left = { ...limits, timeoutMs };
    const done = await takeFree(timeoutMs, client, signal);
    try {
      checkFree(limits);
      // The session that is left is closed, which resets its connection: so Neo4j is told to end the query.
      const inPieces = onRows !== undefined;
      return await sessions.ask({ ...left, lane: "free", inPieces }, (session, driver) => {
        const read = async () => {
          checkNeo4jPlan(await explain(session, cypher, parameters, left));
          const place = { driver, database, session, onRows };
          return readTable(place, cypher, parameters, left);
        };
        return unlessCancelled(signal, read());
      });
    } catch (error) {
      if (error instanceof AppError && COSTLY.includes(error.code))
        costlyClients.set(client ?? "", true);
      throw error;
    } finally {
      done();
    }
  }

  /**
   * Neo4j runs each query on a core of its own, and named queries need one too: of those whose queries ran out of time or memory,
   * one at a time has a turn, and then all of them rest.
   */
  async function takeFree(
    timeoutMs: number,
    client?: string,
    signal?: AbortSignal,
  ): Promise<() => void> {
    if (!costlyClients.has(client ?? "")) return turnOf(freeTurns.take(timeoutMs, client, signal));
    const until = performance.now() + timeoutMs;
    const alone = await turnOf(costlyTurns.take(timeoutMs, client, signal));
    try {
      const done = await turnOf(freeTurns.take(timeLeft(until), client, signal));
      const since = performance.now();
      return () => {
        done();
        const restMs = Math.min(LONGEST_REST_MS, COSTLY_RESTS * (performance.now() - since));
        globalThis.setTimeout(alone, restMs).unref();
      };
    } catch (error) {
      alone();
      throw error;
    }
  }

  function checkFree({ timeoutMs }: Limits): void {
    link.driver();
    const reason = link.greeting()?.freeOff ?? null;
    if (reason !== null) throw new AppError("read-only", reason);
    if (sessions.stillRunning("free") < MOST_STILL_RUNNING) return;
    throw new AppError("too-many", "Neo4j is still busy with queries that ran out of time", {
      retryAfterS: Math.ceil(timeoutMs / 1000),
    });
  }

  async function named(cypher: string, parameters: Parameters, limits: Limits) {
    link.driver();
    const done = await turnOf(namedTurns.take(limits.timeoutMs));
    const until = performance.now() + limits.timeoutMs;
    const ask = () => {
      const left = { ...limits, timeoutMs: timeLeft(until) };
      return sessions.ask({ ...left, lane: "named" }, (session, driver) =>
        readTable({ driver, database, session }, cypher, parameters, left),
      );
    };
    try {
      for (const pause of MEMORY_BACK_MS) {
        try {
          return await ask();
        } catch (error) {
          if (!isShortOfMemory(error) || performance.now() + pause > until) throw error;
          await setTimeout(pause);
        }
      }
      return await ask();
    } finally {
      done();
    }
  }

  function checkOpen(): void {
    if (sealed) {
      throw new AppError("read-only", "the graph is sealed: nothing writes to it any more");
    }
  }

  return {
    tried: link.tried,
    get engine() {
      return link.greeting()?.engine ?? "Neo4j";
    },

    async read(cypher, parameters = {}, options = {}) {
      checkParameters(parameters);
      if (options.lane === "free") return free(cypher, parameters, options);
      return named(cypher, parameters, options.limits ?? NAMED_LIMITS);
    },

    async define(statements) {
      checkOpen();
      await defineAll(link.driver(), database, statements);
    },

    async write(work) {
      checkOpen();
      return writeInTransaction(link.driver(), database, work);
    },

    // Every read opens a READ session, and Neo4j refuses to write in one.
    async seal() {
      sealed = true;
    },

    gauges: () => ({
      neo4jUp: link.isUp() ? 1 : 0,
      openSessions: sessions.open(),
      stillRunningQueries: sessions.stillRunning(),
      runningQueries: namedTurns.working() + freeTurns.working(),
      waitingQueries: namedTurns.waiting() + freeTurns.waiting(),
    }),

    async close() {
      await Promise.all([link.close(), reader.close()]);
    },
  };
}

/** Whole milliseconds until then, and at least one. */
const timeLeft = (until: number) => Math.max(1, Math.round(until - performance.now()));

function connectTo({ uri, user, password }: Neo4jAddress, more: Config): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), { ...DRIVER_SETTINGS, ...more });
  } catch (cause) {
    const message = `NEO4J_URI must look like neo4j://host:7687 or bolt://host:7687, not "${uri}"`;
    throw new AppError("bad-request", message, { cause });
  }
}
