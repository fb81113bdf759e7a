import type { ChildProcess } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { AppError } from "../errors.ts";
import { FLOODED, type Order, type Reply, type Request } from "./engine-messages.ts";
import { launchEngine } from "./launch-engine.ts";

const START_MS = 30_000;
const RETRY_AFTER_S = 1;
const MEMORY_WORDS = new RegExp(`${FLOODED}|memory allocation of|out of memory`, "i");

/** The process ended before it answered. `culprit` where this very order was its last, or only, one. */
export class EngineGone extends Error {
  override readonly name = "EngineGone";
  readonly failure: AppError;
  readonly culprit: boolean;

  constructor(failure: AppError, culprit: boolean) {
    super(failure.message);
    this.failure = failure;
    this.culprit = culprit;
  }
}

/** A process with the embedded engine in it, as the server holds it. */
export interface EngineProcess {
  readonly pid: number;
  readonly version: string;
  /** True until it was killed or ended by itself. */
  alive(): boolean;
  /** Resolves when it has ended, for whatever reason. */
  readonly gone: Promise<void>;
  /** Memory that it had after its last answer, in bytes. */
  rssBytes(): number;
  /**
   * Sends an order and waits for the answer, as JSON.
   * @throws AppError what the engine answered, or `timed-out` after which the process is dead
   * @throws EngineGone when the process ended under the order, for whatever reason
   */
  ask(order: Order, timeoutMs: number): Promise<string>;
  /** Ends it at once; resolves when it is gone and its folder with it. */
  kill(): Promise<void>;
}

export interface EngineOptions {
  /** The program that it runs, from `writeEngineProgram`. */
  readonly program: string;
  /** Its own folder: working directory and temporary folder, removed with it. */
  readonly folder: string;
  /** The sealed file to read, or null for an empty graph to write. */
  readonly file: string | null;
  /** Memory after which it is ended, in MB; 0 for no limit. */
  readonly memoryMb: number;
  /** Whether everything else on the machine goes first. */
  readonly yields: boolean;
}

interface Waiting {
  readonly resolve: (answer: string) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a process and opens the graph in it.
 * @throws AppError `unsupported-here` without a binary for this platform, `store-failed` when it does not start
 */
export async function startEngine(options: EngineOptions): Promise<EngineProcess> {
  const limited = { ...options, systemMb: options.memoryMb };
  return start(limited).catch((error) => {
    // A Node that reserves more than we know of: the process then watches its memory by itself.
    if (error instanceof AppError && error.code === "too-large") {
      return start({ ...options, systemMb: 0 });
    }
    throw error;
  });
}

async function start(options: EngineOptions & { systemMb: number }): Promise<EngineProcess> {
  await mkdir(options.folder, { recursive: true });
  const child = launchEngine({ ...options, memoryMb: options.systemMb });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let rssBytes = 0;
  let ended = false;

  child.on("message", (message) => {
    const reply = message as Reply;
    rssBytes = reply.rssBytes;
    settle(waiting, reply);
  });
  const gone = untilGone(child).then(async (failure) => {
    ended = true;
    abandon(waiting, failure, waiting.size === 1);
    await rm(options.folder, { recursive: true, force: true, maxRetries: 3 });
  });

  function kill(): Promise<void> {
    ended = true;
    child.ref();
    child.kill("SIGKILL");
    return gone;
  }

  async function ask(order: Order, timeoutMs: number): Promise<string> {
    const id = nextId++;
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(id);
        kill();
        reject(new AppError("timed-out", `no answer in ${timeoutMs} ms`));
        abandon(waiting, failed("the query beside this one was stopped"), false);
      }, timeoutMs);
      waiting.set(id, {
        resolve(answer) {
          clearTimeout(timer);
          resolve(answer);
        },
        reject(error) {
          clearTimeout(timer);
          reject(error);
        },
      });
      child.send({ id, order } satisfies Request, (error) => {
        if (error) abandonOne(waiting, id, failed("the engine ended"));
      });
    });
  }

  const memoryBytes = options.memoryMb > 0 ? options.memoryMb * 2 ** 20 : Number.POSITIVE_INFINITY;
  const open: Order = { kind: "open", file: options.file, memoryBytes };
  const version = await ask(open, START_MS).catch(async (error) => {
    await kill();
    throw error instanceof EngineGone ? error.failure : error;
  });
  return {
    pid: child.pid ?? 0,
    version,
    alive: () => !ended,
    gone,
    rssBytes: () => rssBytes,
    ask,
    kill,
  };
}

/** Resolves with the reason when the process has ended. */
function untilGone(child: ChildProcess): Promise<AppError> {
  let words = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    words = (words + chunk).slice(-4_000);
  });
  return new Promise((resolve) => {
    child.on("error", (cause) => resolve(failed(`the engine does not start: ${cause.message}`)));
    child.on("exit", (code, signal) => {
      // Its last words may still be under way; a process that it started may hold the line open.
      const tell = () => resolve(reasonOf(words, signal ?? `code ${code}`));
      child.once("close", tell);
      setTimeout(tell, 100);
    });
  });
}

function reasonOf(words: string, how: string): AppError {
  if (MEMORY_WORDS.test(words)) {
    return new AppError("too-large", "the query needs more memory than a query may have");
  }
  return failed(`the engine ended under the query (${how})`);
}

function failed(message: string): AppError {
  return new AppError("store-failed", message, { retryAfterS: RETRY_AFTER_S });
}

function settle(waiting: Map<number, Waiting>, { id, answer = "", failure }: Reply): void {
  const caller = waiting.get(id);
  waiting.delete(id);
  if (failure === undefined) caller?.resolve(answer);
  else {
    const { code, message, at } = failure;
    caller?.reject(new AppError(code, message, at && { at }));
  }
}

function abandon(waiting: Map<number, Waiting>, failure: AppError, culprit: boolean): void {
  for (const [id, { reject }] of waiting) {
    waiting.delete(id);
    reject(new EngineGone(failure, culprit));
  }
}

function abandonOne(waiting: Map<number, Waiting>, id: number, failure: AppError): void {
  waiting.get(id)?.reject(new EngineGone(failure, false));
  waiting.delete(id);
}
