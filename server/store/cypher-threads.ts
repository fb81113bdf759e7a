import { AppError } from "../errors.ts";
import { type CypherThread, startCypherThread } from "./cypher-thread.ts";

/** A few threads that read Cypher, of which one is kept ready. */
export interface CypherThreads {
  /** Starts a thread now, so that the first query need not wait for it. */
  start(): void;
  /**
   * A thread for one reading; give it back.
   * @throws AppError `store-failed` where none starts
   */
  take(): Promise<CypherThread>;
  give(thread: CypherThread): void;
  /** True once one of them has been warm: from then on one is kept so, but for the moments after a query has ended it. */
  haveBeenWarm(): boolean;
  close(): Promise<void>;
}

/** So long a reading is worth waiting for; after it another thread starts, which takes longer than most readings. */
const PATIENCE_MS = 250;

/** A thread beyond the first ends when it has had nothing to do for so long: each takes some 200 MB. */
const IDLE_MS = 30_000;

/** Makes room for so many threads and starts none. */
export function createCypherThreads(most: number): CypherThreads {
  const all = new Set<CypherThread>();
  const idle = new Map<CypherThread, NodeJS.Timeout>();
  const waiting: ((thread: CypherThread) => void)[] = [];
  let closed = false;
  let beenWarm = false;

  function begin(): CypherThread {
    const thread = startCypherThread();
    all.add(thread);
    thread.ready.then(
      () => give(thread),
      () => forget(thread),
    );
    return thread;
  }

  function forget(thread: CypherThread): void {
    clearTimeout(idle.get(thread));
    idle.delete(thread);
    all.delete(thread);
  }

  function end(thread: CypherThread): void {
    forget(thread);
    void thread.end();
  }

  function give(thread: CypherThread): void {
    if (!thread.alive()) forget(thread);
    else if (closed) end(thread);
    else hand(thread);
    // One that was ended under a query is replaced before the next query comes.
    if (!closed && all.size === 0) begin();
  }

  function hand(thread: CypherThread): void {
    const next = waiting.shift();
    if (next !== undefined) {
      next(thread);
      return;
    }
    const mayGo = setTimeout(() => all.size > 1 && end(thread), IDLE_MS);
    idle.set(thread, mayGo.unref());
  }

  function takeIdle(): CypherThread | undefined {
    for (const [thread, timer] of idle) {
      clearTimeout(timer);
      idle.delete(thread);
      if (thread.alive()) return thread;
      all.delete(thread);
    }
    return undefined;
  }

  function wait(): Promise<CypherThread> {
    return new Promise((resolve, reject) => {
      const startMore = () => {
        if (closed || all.size >= most) return;
        begin().ready.catch(() => {
          const at = waiting.indexOf(taken);
          if (at < 0) return;
          waiting.splice(at, 1);
          reject(new AppError("store-failed", "the reader of Cypher does not start"));
        });
      };
      const timer = setTimeout(startMore, all.size === 0 ? 0 : PATIENCE_MS);
      const taken = (thread: CypherThread) => {
        clearTimeout(timer);
        resolve(thread);
      };
      waiting.push(taken);
    });
  }

  return {
    start() {
      if (!closed && all.size === 0) begin();
    },
    async take() {
      if (closed) throw new AppError("store-down", "the reader of Cypher is closed");
      return takeIdle() ?? wait();
    },
    give,
    haveBeenWarm() {
      beenWarm ||= [...all].some((thread) => thread.warm());
      return beenWarm;
    },
    async close() {
      closed = true;
      const ending = [...all];
      for (const thread of ending) forget(thread);
      await Promise.all(ending.map((thread) => thread.end()));
    },
  };
}
