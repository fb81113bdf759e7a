import { Worker } from "node:worker_threads";
import type { Arranged } from "./arrange.ts";
import type { Drawing } from "./drawing.ts";
import type { LayoutAnswer, LayoutTask } from "./worker.ts";

/** A thread that lays out one drawing after the other. */
export interface LayoutThread {
  /**
   * @throws Error with what the thread says, or that it has ended
   * @throws `late()` where the deadline passes; the thread is of no more use then
   */
  arrange(drawing: Drawing, deadlineMs: number, late: () => Error): Promise<Arranged>;
  /** False once it has ended, by itself or by `end`. */
  alive(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  resolve(arranged: Arranged): void;
  reject(error: unknown): void;
}

/** Starts a thread. It holds the process open only while it lays out. */
export function startLayoutThread(): LayoutThread {
  const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), { execArgv: [] });
  worker.unref();
  let waiting: Waiting | null = null;
  let gone: Error | null = null;
  const fail = (error: Error) => {
    gone ??= error;
    waiting?.reject(gone);
  };
  worker.on("message", ({ arranged, failure }: LayoutAnswer) => {
    if (arranged !== undefined) waiting?.resolve(arranged);
    else waiting?.reject(new Error(failure));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the layout's thread ended with code ${code}`)));

  return {
    async arrange(drawing, deadlineMs, late) {
      if (gone !== null) throw gone;
      let timer: NodeJS.Timeout | undefined;
      worker.ref();
      try {
        return await new Promise<Arranged>((resolve, reject) => {
          waiting = { resolve, reject };
          timer = setTimeout(() => reject(late()), deadlineMs);
          worker.postMessage({ drawing } satisfies LayoutTask);
        });
      } finally {
        clearTimeout(timer);
        waiting = null;
        worker.unref();
      }
    },
    alive: () => gone === null,
    async end() {
      await worker.terminate();
    },
  };
}
