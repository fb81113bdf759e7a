import { AppError } from "../errors.ts";
import { startTaskThread, type TaskThread } from "../task-thread.ts";
import type { Arranged } from "./arrange.ts";
import type { Drawing } from "./drawing.ts";

/** A drawing that is to be laid out. */
export interface LayoutOrder {
  readonly drawing: Drawing;
  /** True where nobody waits for it yet. It may be made false at any time, `hurry` then tells. */
  background: boolean;
}

/** Lays out in threads of its own. */
export interface LayoutWorker {
  /** Starts a thread now, so that the first drawing need not wait for it. */
  start(): void;
  /**
   * An order of the background waits until no other does.
   * @throws AppError `timed-out` where the deadline passes, which counts from when the order's turn comes
   * @throws AppError `store-down` where the worker is closed
   */
  arrange(order: LayoutOrder): Promise<Arranged>;
  /** To be called when an order is no longer one of the background. */
  hurry(): void;
  /** Ends all threads; what still waits is refused. */
  close(): Promise<void>;
}

interface Waiting {
  readonly order: LayoutOrder;
  resolve(arranged: Promise<Arranged>): void;
}

type LayoutThread = TaskThread<Drawing, Arranged>;

const ENTRY = new URL("./start-worker.mjs", import.meta.url);
const startLayoutThread = (): LayoutThread => startTaskThread(ENTRY, "the layout's thread");

/** The machine has other things to do than to lay out. */
const THREADS = 2;

/** A worker of at most two threads, of which it keeps one. */
export function createLayoutWorker(deadlineMs: number): LayoutWorker {
  const waiting: Waiting[] = [];
  const busy = new Map<LayoutThread, LayoutOrder>();
  let idle: LayoutThread | null = null;
  let closed = false;

  const next = (): Waiting | undefined => {
    // What is done in the background is small: its thread is free sooner than a new one is ready.
    const soonFree = [...busy.values()].some(({ background }) => background);
    if (soonFree || busy.size >= THREADS) return undefined;
    const urgent = waiting.findIndex(({ order }) => !order.background);
    if (urgent >= 0) return waiting.splice(urgent, 1)[0];
    return busy.size === 0 ? waiting.shift() : undefined;
  };

  const rest = async (thread: LayoutThread) => {
    busy.delete(thread);
    if (closed || idle !== null) await thread.end();
    else idle = thread;
  };

  const run = async (order: LayoutOrder): Promise<Arranged> => {
    const { drawing } = order;
    const thread = idle?.alive() ? idle : startLayoutThread();
    idle = null;
    busy.set(thread, order);
    try {
      const arranged = await thread.perform(drawing, deadlineMs, () =>
        tooSlow(drawing, deadlineMs),
      );
      await rest(thread);
      return arranged;
    } catch (error) {
      await thread.end();
      busy.delete(thread);
      throw closed ? isClosed() : error;
    } finally {
      dispatch();
    }
  };

  const dispatch = () => {
    for (let one = next(); one !== undefined; one = next()) {
      one.resolve(closed ? Promise.reject(isClosed()) : run(one.order));
    }
  };

  return {
    start() {
      if (!closed && busy.size === 0) idle ??= startLayoutThread();
    },
    arrange: (order) =>
      new Promise((resolve) => {
        waiting.push({ order, resolve });
        dispatch();
      }),
    hurry: dispatch,
    async close() {
      closed = true;
      const refused = waiting.splice(0);
      for (const { resolve } of refused) resolve(Promise.reject(isClosed()));
      const threads = [...busy.keys(), ...(idle === null ? [] : [idle])];
      idle = null;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function isClosed(): AppError {
  return new AppError("store-down", "the server is being closed");
}

function tooSlow({ boxes, links }: Drawing, deadlineMs: number): AppError {
  const size = `${boxes.length} boxes and ${links.length} lines`;
  return new AppError("timed-out", `the layout of ${size} took more than ${deadlineMs} ms`);
}
