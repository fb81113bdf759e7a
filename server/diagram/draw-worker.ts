import { AppError } from "../errors.ts";
import { startTaskThread, type TaskThread } from "../task-thread.ts";
import type { DrawTask } from "./worker.ts";

/** Draws files in a thread of its own, one after the other. */
export interface DrawWorker {
  /**
   * @throws AppError `too-many` where as many wait as may
   * @throws AppError `timed-out` where the deadline passes, which counts from when the file's turn comes
   */
  draw(task: DrawTask): Promise<Uint8Array>;
  /** Ends the thread. */
  close(): Promise<void>;
}

export interface DrawLimits {
  readonly deadlineMs: number;
  /** Files that may wait beside the one that is drawn. */
  readonly mostWaiting: number;
}

const ENTRY = new URL("./start-worker.mjs", import.meta.url);

/** A thread that has drawn a large picture keeps its memory: after so long without work it is ended. */
const IDLE_MS = 30_000;
const RETRY_S = 5;

/** A worker of one thread, which is started when it is needed. */
export function createDrawWorker({ deadlineMs, mostWaiting }: DrawLimits): DrawWorker {
  let thread: TaskThread<DrawTask, Uint8Array> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    clearTimeout(idle);
    const ended = thread;
    thread = null;
    await ended?.end();
  };

  const run = async (task: DrawTask): Promise<Uint8Array> => {
    clearTimeout(idle);
    thread = thread?.alive() ? thread : startTaskThread(ENTRY, "the drawing thread");
    try {
      const bytes = await thread.perform(task, deadlineMs, () => tooSlow(task, deadlineMs));
      idle = setTimeout(end, IDLE_MS).unref();
      return bytes;
    } catch (error) {
      await end();
      throw error;
    }
  };

  return {
    async draw(task) {
      if (pending > mostWaiting) throw tooMany(pending);
      pending += 1;
      const turn = last.then(() => run(task));
      last = turn.catch(() => {});
      return turn.finally(() => {
        pending -= 1;
      });
    },
    close: end,
  };
}

function tooMany(pending: number): AppError {
  const message = `${pending} files are being drawn or wait for it; try again in ${RETRY_S} s`;
  return new AppError("too-many", message, { retryAfterS: RETRY_S });
}

const tooSlow = ({ format }: DrawTask, deadlineMs: number): AppError =>
  new AppError("timed-out", `the drawing of the ${format} took more than ${deadlineMs} ms`);
