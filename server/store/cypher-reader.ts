import { AppError } from "../errors.ts";
import type { CypherQuestion, Reading } from "./cypher-reading.ts";
import { createCypherThreads } from "./cypher-threads.ts";
import { createTurns } from "./turns.ts";

export interface CypherReaderOptions {
  /** Milliseconds that one reading may take in a thread that is warm, once its turn has come. */
  readonly deadlineMs?: number;
  /** Milliseconds after which the first thread starts by itself; 0 for not before it is needed. */
  readonly startAfterMs?: number;
}

export interface ReadingOptions {
  /** Who asks: clients take turns. */
  readonly client?: string | undefined;
  /** Milliseconds that the caller waits at most; a thread that has yet to start, or to get warm, may take longer. */
  readonly timeoutMs?: number;
  /** Told how long a query took to be read by a thread that was not warm, unless it took too long. */
  readonly onCold?: ((ms: number) => void) | undefined;
}

/** Reads free Cypher with Neo4j's own language support, in threads of its own that end where a reading takes too long. */
export interface CypherReader {
  /**
   * @throws AppError `bad-cypher` | `read-only` | `unsupported-here` with the place
   * @throws AppError `timed-out` | `too-many`
   */
  read(cypher: string, question: CypherQuestion, options?: ReadingOptions): Promise<Reading>;
  close(): Promise<void>;
}

const KEPT = 200;
const READERS = 2;
const WAITING = 64;

/** So long a thread that is not warm may take, whatever the caller's limit: that it is cold is not the query's fault. */
const COLD_MS = 30_000;

/** Opens a reader. Its thread starts in the background, or at the first reading, and never keeps the process alive. */
export function openCypherReader(options: CypherReaderOptions = {}): CypherReader {
  const { deadlineMs = 10_000, startAfterMs = 0 } = options;
  const threads = createCypherThreads(READERS);
  const turns = createTurns({ atOnce: READERS, waiting: WAITING });
  const known = new Map<string, Promise<Reading>>();
  const starter = startAfterMs > 0 ? setTimeout(threads.start, startAfterMs).unref() : undefined;

  async function readNow(cypher: string, question: CypherQuestion, options: ReadingOptions) {
    const { client, timeoutMs = COLD_MS, onCold } = options;
    const patience = (warm: boolean, ms: number) => (warm ? ms : Math.max(ms, COLD_MS));
    const allWarm = threads.warm();
    const begun = performance.now();
    const left = () => Math.max(1, patience(allWarm, timeoutMs) - (performance.now() - begun));
    const done = await turns.take(left(), client);
    try {
      const taking = threads.take();
      const thread = await within(left(), taking).catch((error: unknown) => {
        // One that comes when nobody waits for it any more is for the next.
        taking.then(threads.give, () => {});
        throw error;
      });
      const warm = thread.warm();
      // Who waits may go before the thread is ended, which a slow machine would pay for with the next query.
      const reading = thread
        .read(cypher, question, patience(warm, deadlineMs))
        .finally(() => threads.give(thread));
      const read = within(allWarm ? left() : patience(warm, timeoutMs), reading);
      const excuse = () => void (warm || onCold?.(performance.now() - begun));
      await read.then(excuse, (error: unknown) => isLasting(error) && excuse());
      return await read;
    } finally {
      done();
    }
  }

  function remember(key: string, reading: Promise<Reading>): void {
    known.set(key, reading);
    reading.catch((error: unknown) => {
      if (!isLasting(error)) known.delete(key);
    });
    const [oldest] = known.keys();
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  }

  return {
    async read(cypher, question, options = {}) {
      clearTimeout(starter);
      const key = `${JSON.stringify(question)}\n${cypher}`;
      const found = known.get(key);
      known.delete(key);
      const reading = found ?? readNow(cypher, question, options);
      remember(key, reading);
      return reading;
    },
    async close() {
      clearTimeout(starter);
      await threads.close();
    },
  };
}

/** What is wrong with a query stays wrong; what went wrong while it was read may go well the next time. */
function isLasting(error: unknown): boolean {
  return (
    error instanceof AppError &&
    ["bad-cypher", "read-only", "unsupported-here"].includes(error.code) &&
    error.at !== undefined
  );
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new AppError("timed-out", `the query was not read in ${Math.round(ms)} ms`);
    timer = setTimeout(() => reject(error), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
