import { setTimeout } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import { AppError } from "../errors.ts";
import type { Log } from "../log.ts";
import { driversWords, fromNeo4jError, isRefusedLogin, storeDown } from "./neo4j-errors.ts";
import { type Greeting, greet } from "./neo4j-greeting.ts";
import { knock } from "./neo4j-knock.ts";
import { within } from "./neo4j-waiting.ts";

const KNOCK_MS = 1_500;
const GREET_MS = 4_000;
/**
 * Between one attempt to reach Neo4j and the next; longer where it refused the login, once and again: after three wrong logins
 * in a row it locks the account for five seconds, and others may use it.
 */
const PAUSES_MS = [500, 5_000, 60_000] as const;
/** How long Neo4j may take to be taken leave of. */
const LEAVE_MS = 1_000;
/** How long a driver that is replaced may finish what it was asked. */
const FINISH_MS = 10_000;

/** The way to a Neo4j, which may be gone and come back. */
export interface Neo4jLink {
  /** Ends with the first attempt to reach Neo4j: null, or why it failed. */
  readonly tried: Promise<AppError | null>;
  /** What Neo4j said when it came up last; null where it never has. */
  greeting(): Greeting | null;
  isUp(): boolean;
  /** @throws AppError `store-down` at once while Neo4j is away */
  driver(): Driver;
  /** The same work; where Neo4j is found to be away meanwhile, the error that says so. */
  whileUp<T>(work: Promise<T>): Promise<T>;
  /** Says that Neo4j is away, as this driver has found out. */
  lose(finder: Driver, error: AppError): void;
  /** Takes a new driver in place of this one, whose connections are no good while Neo4j itself is well. */
  renew(old: Driver): void;
  close(): Promise<void>;
}

export interface LinkOptions {
  readonly uri: string;
  readonly database: string;
  readonly connect: () => Driver;
  readonly log: Log;
  /** Called each time that Neo4j has come up. */
  readonly onUp: () => void;
}

/**
 * Looks for a Neo4j until it is there, and again when it is lost. Each time that it comes up there is a new driver, and the old
 * one is closed when it goes: only so are connections dropped on which nothing is said any more.
 */
export function linkNeo4j({ uri, database, connect, log, onUp }: LinkOptions): Neo4jLink {
  const waiting = new Set<(error: AppError) => void>();
  const closing = new AbortController();
  let driver: Driver | null = null;
  let greeting: Greeting | null = null;
  /** Why Neo4j is away, since when, and whether the log has said so. */
  let gone = { error: storeDown({}), since: performance.now(), told: false };

  function tell(error: AppError): void {
    const { since, told } = gone;
    // What somebody has to mend is another state than a server that is away.
    const known = told && error.retryAfterS === gone.error.retryAfterS;
    gone = { error, since, told: true };
    if (!known) log.warn({ uri, database, driver: driversWords(error) }, error.message);
  }

  function lose(finder: Driver, error: AppError): void {
    if (driver !== finder) return;
    driver = null;
    gone = { error, since: performance.now(), told: false };
    tell(error);
    for (const leave of [...waiting]) leave(error);
    finder.close().catch(() => {});
    void seek();
  }

  function rise(found: Driver, words: Greeting): void {
    driver = found;
    const { told, since } = gone;
    if (told) {
      const seconds = Math.round((performance.now() - since) / 100) / 10;
      log.info({ uri, database, seconds }, `${words.engine} answers after ${seconds} s`);
    }
    if (words.freeOff !== null && words.freeOff !== greeting?.freeOff) {
      log.warn({ uri, database }, words.freeOff);
    }
    greeting = words;
    onUp();
  }

  async function meet(): Promise<void> {
    await knock(uri, KNOCK_MS);
    const found = connect();
    try {
      const words = await within(GREET_MS, greet(found, database));
      if (closing.signal.aborted) throw storeDown({});
      rise(found, words);
    } catch (cause) {
      found.close().catch(() => {});
      const error = fromNeo4jError(cause);
      throw error.code === "timed-out" ? storeDown(error) : error;
    }
  }

  async function seek(): Promise<AppError | null> {
    const first = await attempt();
    if (first !== null) void seekOn(first);
    return first;
  }

  async function seekOn(first: AppError): Promise<void> {
    let refusals = 0;
    for (let error: AppError | null = first; error !== null; error = await attempt()) {
      refusals = isRefusedLogin(error) ? refusals + 1 : 0;
      await pause(PAUSES_MS[Math.min(refusals, PAUSES_MS.length - 1)]);
    }
  }

  /** Ends early where the link is closed. */
  const pause = (ms: number | undefined) =>
    setTimeout(ms, undefined, { ref: false, signal: closing.signal }).catch(() => {});

  async function attempt(): Promise<AppError | null> {
    if (closing.signal.aborted) return null;
    try {
      await meet();
      return null;
    } catch (cause) {
      const error = fromNeo4jError(cause);
      if (!closing.signal.aborted) tell(error);
      return error;
    }
  }

  return {
    tried: seek(),
    greeting: () => greeting,
    isUp: () => driver !== null,
    driver() {
      if (driver !== null) return driver;
      const { message, cause, retryAfterS = 1 } = gone.error;
      throw new AppError("store-down", message, { cause, retryAfterS });
    },
    async whileUp(work) {
      let leave = (_: AppError): void => {};
      const left = new Promise<never>((_, reject) => {
        leave = reject;
      });
      waiting.add(leave);
      return Promise.race([work, left]).finally(() => waiting.delete(leave));
    },
    lose,
    renew(old) {
      if (driver !== old) return;
      driver = connect();
      setTimeout(FINISH_MS, undefined, { ref: false }).then(() => old.close().catch(() => {}));
    },
    async close() {
      closing.abort();
      const last = driver;
      driver = null;
      gone = { ...gone, error: storeDown({}) };
      // A server that hangs does not take leave.
      if (last !== null) await within(LEAVE_MS, last.close()).catch(() => {});
    },
  };
}
