import neo4j, { type Driver, type Session } from "neo4j-driver";
import type { AppError } from "../errors.ts";
import { fromNeo4jError, isFullPool, isRefusedLogin, storeDown } from "./neo4j-errors.ts";
import { knock } from "./neo4j-knock.ts";
import type { Neo4jLink } from "./neo4j-link.ts";
import { beSilent, noAnswerIn, within } from "./neo4j-waiting.ts";
import type { Lane } from "./store.ts";

/** After so long without an answer we ask whether Neo4j is there at all. With what follows, told in two seconds. */
const SUSPECT_MS = 300;
const LOOK_MS = 100;
const PROBE_MS = 1_400;
/** Between two such questions. */
const REST_MS = 750;
/** Closing a session takes so long where Neo4j is still at its query. */
const CLOSING_MS = 100;

const SILENT = noAnswerIn(PROBE_MS);

export interface AskOptions {
  readonly timeoutMs: number;
  readonly lane: Lane;
  /** Rows are told as they come, a few at a time, and not when there are a thousand of them or all. */
  readonly inPieces?: boolean;
}

/**
 * Neo4j 2026.08 keeps what it finds until it has as many rows as it was asked for at once. Ten are few to wait for,
 * and two thousand rows are still asked for in two hundred times.
 */
const PIECE_ROWS = 10;

/** The sessions in which a Neo4j is asked. */
export interface Neo4jSessions {
  /**
   * Asks in a session that may only read, until there is an answer, the time is up, or Neo4j is found to be away.
   * @throws AppError `timed-out` | `store-down` | what Neo4j says
   */
  ask<T>(options: AskOptions, work: (session: Session, driver: Driver) => Promise<T>): Promise<T>;
  /** How many are open, with those that are closing. */
  open(): number;
  /** Queries that nobody waits for any more, and that Neo4j has not stopped yet: it looks at its clock only here and there. */
  stillRunning(lane?: Lane): number;
}

interface Opened {
  readonly lane: Lane;
  readonly since: number;
  /** Since when it is closing; 0 where the time was up. */
  closing: number | null;
}

/** Sessions over a link, which they watch: a server that hangs keeps its connections, and only asking finds it out. */
export function createNeo4jSessions(
  link: Neo4jLink,
  { uri, database }: { readonly uri: string; readonly database: string },
): Neo4jSessions {
  const opened = new Set<Opened>();
  let looking: NodeJS.Timeout | null = null;
  let probing: Promise<boolean> | null = null;
  let probedAt = 0;
  let seenAt = 0;

  const open = (driver: Driver, inPieces = false) =>
    driver.session({
      database,
      defaultAccessMode: neo4j.session.READ,
      ...(inPieces && { fetchSize: PIECE_ROWS }),
    });

  /** Neo4j says when it has stopped: only then is the session closed. */
  function close(session: Session, entry: Opened): void {
    const gone = () => void opened.delete(entry);
    session.close().then(gone, gone);
  }

  function judge(cause: unknown, driver: Driver): AppError {
    const error = fromNeo4jError(cause);
    if (error.code !== "store-down") {
      if (error !== cause) seenAt = performance.now();
    } else if (error === cause) {
      // Somebody else has found it out.
    } else if (isRefusedLogin(error)) link.lose(driver, error);
    else void suspect(driver).then((alive) => alive && isFullPool(error) && link.renew(driver));
    return error;
  }

  /** Whether Neo4j is there. */
  function suspect(driver: Driver): Promise<boolean> {
    probing ??= probe(driver).finally(() => {
      probing = null;
    });
    return probing;
  }

  /** Whoever answers others, or has a word for a newcomer, is slow, not away. */
  async function probe(driver: Driver): Promise<boolean> {
    probedAt = performance.now();
    let speaks = false;
    knock(uri, 2 * PROBE_MS).then(
      () => {
        speaks = true;
      },
      () => {},
    );
    const session = open(driver);
    const patience = new AbortController();
    const answered = session.run("RETURN 1 AS here", {}, { timeout: PROBE_MS });
    const error = await Promise.race([
      answered.then(() => null, fromNeo4jError),
      beSilent(PROBE_MS, patience.signal).then(() => SILENT, fromNeo4jError),
    ]);
    patience.abort();
    session.close().catch(() => {});
    const away = error === SILENT ? seenAt < probedAt && !speaks : error?.code === "store-down";
    if (away && error !== null) link.lose(driver, storeDown(error));
    else seenAt = performance.now();
    return !away;
  }

  function look(): void {
    if (looking !== null) return;
    looking = setTimeout(async () => {
      looking = null;
      await lookNow();
      if (opened.size > 0) look();
    }, LOOK_MS).unref();
  }

  async function lookNow(): Promise<void> {
    const now = performance.now();
    const longest = Math.max(...[...opened].map(({ since }) => now - since));
    if (longest > SUSPECT_MS && now - probedAt > REST_MS && link.isUp())
      await suspect(link.driver());
  }

  return {
    async ask({ timeoutMs, lane, inPieces }, work) {
      const driver = link.driver();
      const session = open(driver, inPieces);
      const entry: Opened = { lane, since: performance.now(), closing: null };
      opened.add(entry);
      look();
      try {
        const answer = await link.whileUp(within(timeoutMs, work(session, driver)));
        seenAt = performance.now();
        entry.closing = seenAt;
        return answer;
      } catch (cause) {
        const error = judge(cause, driver);
        // It was us who lost patience: the query goes on for now.
        entry.closing = error.code === "timed-out" && error === cause ? 0 : performance.now();
        throw error;
      } finally {
        close(session, entry);
      }
    },
    open: () => opened.size,
    stillRunning: (lane) => {
      const now = performance.now();
      return [...opened].filter(
        (entry) =>
          (lane === undefined || entry.lane === lane) &&
          entry.closing !== null &&
          now - entry.closing > CLOSING_MS,
      ).length;
    },
  };
}
