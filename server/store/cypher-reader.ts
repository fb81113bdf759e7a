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
  /** Milliseconds that the caller waits at most; after the start, until a thread has been warm once, it may take longer. */
  readonly timeoutMs?: number;
  /** Told how long a query took to be read before any thread was warm, unless it took too long. */
  readonly onCold?: ((ms: number) => void) | undefined;
}

/** A reading, and the milliseconds that are left of the caller's for the engine. */
export interface TimedReading extends Reading {
  readonly timeoutMs: number;
}

/** Reads free Cypher with Neo4j's own language support, in threads of its own that end where a reading takes too long. */
export interface CypherReader {
  /**
   * @throws AppError `bad-cypher` | `read-only` | `unsupported-here` with the place
   * @throws AppError `timed-out` | `too-many`
   */
  read(cypher: string, question: CypherQuestion, options?: ReadingOptions): Promise<TimedReading>;
  close(): Promise<void>;
}

const KEPT = 200;
const READERS = 2;
const WAITING = 64;

/** So long a reading may take until a thread has been warm once, whatever the caller's limit: a start is not the query's fault. */
const COLD_MS = 30_000;

/** What a query has for itself, however long it took to be read. */
const LEAST_LEFT_MS = 500;

/** Opens a reader. Its thread starts in the background, or at the first reading, and never keeps the process alive. */
export function openCypherReader(options: CypherReaderOptions = {}): CypherReader {
  const { deadlineMs = 10_000, startAfterMs = 0 } = options;
  const threads = createCypherThreads(READERS);
  const turns = createTurns({ atOnce: READERS, waiting: WAITING });
  const known = new Map<string, Promise<Reading>>();
  const starter = startAfterMs > 0 ? setTimeout(threads.start, startAfterMs).unref() : undefined;

  async function readNow(cypher: string, question: CypherQuestion, options: ReadingOptions) {
    const { client, timeoutMs = COLD_MS, onCold } = options;
    const excused = !threads.haveBeenWarm();
    const patience = (ms: number) => (excused ? Math.max(ms, COLD_MS) : ms);
    const begun = performance.now();
    const left = () => Math.max(1, patience(timeoutMs) - (performance.now() - begun));
    const done = await turns.take(left(), client);
    try {
      const taking = threads.take();
      const thread = await within(left(), taking).catch((error: unknown) => {
        // One that comes when nobody waits for it any more is for the next.
        taking.then(threads.give, () => {});
        throw error;
      });
      // Who waits may go before the thread is ended, which a slow machine would pay for with the next query.
      const reading = thread
        .read(cypher, question, patience(deadlineMs))
        .finally(() => threads.give(thread));
      const read = within(left(), reading);
      const excuse = () => void (excused && onCold?.(performance.now() - begun));
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
      const begun = performance.now();
      let excused = false;
      const onCold = (ms: number) => {
        excused = true;
        options.onCold?.(ms);
      };
      const key = `${JSON.stringify(question)}\n${cypher}`;
      const found = known.get(key);
      known.delete(key);
      const reading = found ?? readNow(cypher, question, { ...options, onCold });
      remember(key, reading);
      const read = await reading;
      const spentMs = excused ? 0 : performance.now() - begun;
      return { ...read, timeoutMs: restOf(options.timeoutMs ?? COLD_MS, spentMs) };
    },
    async close() {
      clearTimeout(starter);
      await threads.close();
    },
  };
}

/** In steps of 100 ms, since people read it. */
function restOf(timeoutMs: number, spentMs: number): number {
  const left = Math.max(LEAST_LEFT_MS, Math.ceil((timeoutMs - spentMs) / 100) * 100);
  return Math.min(timeoutMs, left);
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
