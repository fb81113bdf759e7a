import { parentPort, Worker } from "node:worker_threads";

/** A thread that does one task after the other. */
export interface TaskThread<Task, Result> {
  /**
   * @throws Error with what the thread says, or that it has ended
   * @throws `late()` where the deadline passes; the thread is of no more use then
   */
  perform(task: Task, deadlineMs: number, late: () => Error): Promise<Result>;
  /** False once it has ended, by itself or by `end`. */
  alive(): boolean;
  end(): Promise<void>;
}

interface Answer<Result> {
  readonly result?: Result;
  readonly failure?: string;
}

interface Waiting<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Starts a thread whose entry calls `performTasks` with the same types. It holds the process open only while it works.
 * @param name who it is, for the error that says that it has ended
 */
export function startTaskThread<Task, Result>(entry: URL, name: string): TaskThread<Task, Result> {
  const worker = new Worker(entry, { execArgv: [] });
  let waiting: Waiting<Result> | null = null;
  let gone: Error | null = null;
  const fail = (error: Error) => {
    gone ??= error;
    waiting?.reject(gone);
  };
  worker.on("message", ({ result, failure }: Answer<Result>) => {
    if (result !== undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(failure));
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`${name} ended with code ${code}`)));
  // Only now: to listen to it holds the process open as well.
  worker.unref();

  return {
    async perform(task, deadlineMs, late) {
      if (gone !== null) throw gone;
      let timer: NodeJS.Timeout | undefined;
      worker.ref();
      try {
        return await new Promise<Result>((resolve, reject) => {
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

/** Inside such a thread: does each task that comes, and answers with its result or with why there is none. */
export function performTasks<Task, Result>(perform: (task: Task) => Promise<Result>): void {
  parentPort?.on("message", async (task: Task) => {
    const answer: Answer<Result> = await perform(task).then(
      (result) => ({ result }),
      (error: unknown) => ({
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    parentPort?.postMessage(answer);
  });
}
