import { Worker } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { cypherProgram } from "./cypher-program.ts";
import type { CypherQuestion, Reading } from "./cypher-reading.ts";
import type { ReadingAnswer, ReadingTask } from "./cypher-worker.ts";

/** A thread that reads one query after the other. */
export interface CypherThread {
  /** Resolves once it reads; rejects where it does not start. */
  readonly ready: Promise<void>;
  /**
   * @throws AppError what is wrong with the query, or `timed-out` where the deadline passes: the thread is of no more use then
   */
  read(cypher: string, question: CypherQuestion, deadlineMs: number): Promise<Reading>;
  /** True once it has read queries of most kinds; before that a reading may take several times as long. */
  warm(): boolean;
  /** False once it has ended, by itself or by `end`. */
  alive(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  resolve(reading: Reading): void;
  reject(error: unknown): void;
}

/** The grammar's tables and what is known of a query; a query that needs more is a bomb. */
const MEMORY_MB = 512;

/** Starts a thread. It holds the process open only while it reads. */
export function startCypherThread(): CypherThread {
  const worker = new Worker(new URL("./start-cypher-worker.mjs", import.meta.url), {
    execArgv: [],
    workerData: cypherProgram(),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  let waiting: Waiting | null = null;
  let gone: AppError | null = null;
  let isWarm = false;
  const { promise: ready, resolve: begin, reject: fail } = withResolvers();
  const end = (cause?: unknown) => {
    const message = "the query could not be read: it asks too much of the reader";
    gone ??= new AppError("bad-cypher", message, { cause });
    fail(gone);
    waiting?.reject(gone);
  };
  worker.on("message", ({ ready: begun, warm, reading, failure }: ReadingAnswer) => {
    if (begun) begin();
    else if (warm) isWarm = true;
    else if (reading !== undefined) waiting?.resolve(reading);
    else waiting?.reject(failure === undefined ? new Error("no reading") : errorOf(failure));
  });
  worker.on("error", end);
  worker.on("exit", () => end());
  // Only now: to listen to it holds the process open as well.
  worker.unref();

  return {
    ready,
    async read(cypher, question, deadlineMs) {
      if (gone !== null) throw gone;
      let timer: NodeJS.Timeout | undefined;
      worker.ref();
      try {
        return await new Promise<Reading>((resolve, reject) => {
          waiting = { resolve, reject };
          timer = setTimeout(() => {
            gone = late(deadlineMs);
            reject(gone);
            void worker.terminate();
          }, deadlineMs);
          worker.postMessage({ cypher, question } satisfies ReadingTask);
        });
      } finally {
        clearTimeout(timer);
        waiting = null;
        worker.unref();
      }
    },
    warm: () => isWarm,
    alive: () => gone === null,
    async end() {
      gone ??= new AppError("store-down", "the reader of Cypher is closed");
      fail(gone);
      await worker.terminate();
    },
  };
}

function late(deadlineMs: number): AppError {
  const message = `the query is so long or so nested that it was not read in ${deadlineMs} ms`;
  return new AppError("timed-out", message);
}

function errorOf({ code, message, at }: NonNullable<ReadingAnswer["failure"]>): Error {
  return code === "bug" ? new Error(message) : new AppError(code, message, at && { at });
}

/** As of Node 22 `Promise.withResolvers`. */
function withResolvers() {
  let resolve: () => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Whoever waits learns of it; nobody has to.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
