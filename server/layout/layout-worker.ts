import { Worker } from "node:worker_threads";
import { AppError } from "../errors.ts";
import type { Arranged } from "./arrange.ts";
import type { Drawing } from "./drawing.ts";
import type { LayoutAnswer, LayoutTask } from "./worker.ts";

/** Lays out in a thread of its own, one drawing after the other. */
export interface LayoutWorker {
  /** @throws AppError `timed-out` where the deadline passes; the thread is ended then and a new one made. */
  arrange(drawing: Drawing): Promise<Arranged>;
  close(): Promise<void>;
}

type Settle = (error: unknown, arranged?: Arranged) => void;

interface Thread {
  readonly worker: Worker;
  /** What waits for an answer, by the number of its task. */
  readonly waiting: Map<number, Settle>;
}

/** A worker that starts with its first drawing. The deadline counts from when its turn comes. */
export function createLayoutWorker(deadlineMs: number): LayoutWorker {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let tasks = 0;

  const end = async () => {
    const ending = thread;
    thread = null;
    await ending?.worker.terminate();
  };

  const run = (drawing: Drawing) =>
    new Promise<Arranged>((resolve, reject) => {
      thread ??= startThread();
      const { worker, waiting } = thread;
      const id = ++tasks;
      const settle: Settle = (error, arranged) => {
        clearTimeout(timer);
        waiting.delete(id);
        worker.unref();
        if (arranged !== undefined) resolve(arranged);
        else end().then(() => reject(error), reject);
      };
      const timer = setTimeout(() => settle(tooSlow(drawing, deadlineMs)), deadlineMs);
      waiting.set(id, settle);
      worker.ref();
      worker.postMessage({ id, drawing } satisfies LayoutTask);
    });

  return {
    arrange(drawing) {
      const turn = last.then(() => run(drawing));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: end,
  };
}

function startThread(): Thread {
  const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), { execArgv: [] });
  const waiting = new Map<number, Settle>();
  const failAll = (error: unknown) => {
    for (const settle of [...waiting.values()]) settle(error);
  };
  worker.on("message", ({ id, arranged, failure }: LayoutAnswer) => {
    waiting.get(id)?.(new Error(failure), arranged);
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`the layout's thread ended with code ${code}`)));
  return { worker, waiting };
}

function tooSlow({ boxes, links }: Drawing, deadlineMs: number): AppError {
  const size = `${boxes.length} boxes and ${links.length} lines`;
  return new AppError("timed-out", `the layout of ${size} took more than ${deadlineMs} ms`);
}
