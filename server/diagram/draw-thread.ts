import { Worker } from "node:worker_threads";
import type { DrawAnswer, DrawTask } from "./worker.ts";

/** A thread that draws one file after the other. */
export interface DrawThread {
  /**
   * @throws Error with what the thread says, or that it has ended
   * @throws `late()` where the deadline passes; the thread is of no more use then
   */
  draw(task: DrawTask, deadlineMs: number, late: () => Error): Promise<Uint8Array>;
  /** False once it has ended, by itself or by `end`. */
  alive(): boolean;
  end(): Promise<void>;
}

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: unknown): void;
}

/** Starts a thread. It holds the process open only while it draws. */
export function startDrawThread(): DrawThread {
  const worker = new Worker(new URL("./start-worker.mjs", import.meta.url), { execArgv: [] });
  worker.unref();
  let waiting: Waiting | null = null;
  let gone: Error | null = null;
  const fail = (error: Error) => {
    gone ??= error;
    waiting?.reject(gone);
  };
  worker.on("message", ({ bytes, failure }: DrawAnswer) => {
    if (bytes !== undefined) waiting?.resolve(bytes);
    else waiting?.reject(new Error(failure));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`the drawing thread ended with code ${code}`)));

  return {
    async draw(task, deadlineMs, late) {
      if (gone !== null) throw gone;
      let timer: NodeJS.Timeout | undefined;
      worker.ref();
      try {
        return await new Promise<Uint8Array>((resolve, reject) => {
          waiting = { resolve, reject };
          timer = setTimeout(() => reject(late()), deadlineMs);
          worker.postMessage(task);
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
