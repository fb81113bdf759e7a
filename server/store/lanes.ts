import { cancelled } from "./cancelling.ts";
import type { Order } from "./engine-messages.ts";
import { createPool, type PoolOptions } from "./engine-pool.ts";
import { EngineGone, type EngineProcess } from "./engine-process.ts";
import { createTurns } from "./turns.ts";

/** How the embedded engine is spread over processes. */
export interface LaneOptions extends PoolOptions {
  /** Free queries that run at the same time, each in a process of its own. */
  readonly freeAtOnce: number;
  /** Free queries that may wait for their turn. */
  readonly freeWaiting: number;
}

/** Whoever is next in line, behind one that uses all its time, waits for a new process as well. */
const TURN_MS = 2_000;

export type ReadOrder = Extract<Order, { kind: "read" }>;

/** The reading side of the embedded store. */
export interface Lanes {
  /** Named queries share a process. */
  named(order: ReadOrder): Promise<string>;
  /** A free query has a process to itself while it runs; clients take turns. */
  free(order: ReadOrder, client?: string, signal?: AbortSignal): Promise<string>;
  /** Processes, and free queries that run and that wait. */
  gauges(): Readonly<Record<string, number>>;
  close(): Promise<void>;
}

/** Opens the lanes over a sealed graph: the named one is ready when this resolves, the free one soon after. */
export async function openLanes(options: LaneOptions): Promise<Lanes> {
  const pool = createPool(options);
  const turns = createTurns({ atOnce: options.freeAtOnce, waiting: options.freeWaiting });
  const idle: EngineProcess[] = [];
  let shared = pool.startNamed();
  await shared;
  pool.takeFree().then(
    (engine) => idle.push(engine),
    () => {},
  );

  async function sharedEngine(): Promise<EngineProcess> {
    const asked = shared;
    const engine = await asked.catch(() => null);
    if (engine?.alive()) return engine;
    // Of all who find it dead, the first replaces it.
    if (shared === asked) shared = pool.startNamed();
    return shared;
  }

  async function named(order: ReadOrder, retried = false): Promise<string> {
    const engine = await sharedEngine();
    try {
      return await engine.ask(order, order.limits.timeoutMs);
    } catch (error) {
      // The next query finds a new engine under way, if not ready.
      if (!engine.alive()) sharedEngine().catch(() => {});
      if (!(error instanceof EngineGone)) throw error;
      if (error.culprit || retried) throw error.failure;
      return named(order, true);
    }
  }

  async function freeEngine(): Promise<EngineProcess> {
    for (let engine = idle.pop(); engine !== undefined; engine = idle.pop()) {
      if (engine.alive()) return engine;
    }
    return pool.takeFree();
  }

  async function free(order: ReadOrder, client?: string, signal?: AbortSignal): Promise<string> {
    const done = await turns.take(order.limits.timeoutMs + TURN_MS, client, signal);
    try {
      signal?.throwIfAborted();
      const engine = await freeEngine();
      return await askUntil(engine, order, signal).finally(() => {
        keepOrEnd(engine);
      });
    } catch (error) {
      if (signal?.aborted) throw cancelled();
      throw error instanceof EngineGone ? error.failure : error;
    } finally {
      done();
    }
  }

  /** An engine cannot be told to stop; its process can be ended, for it has no other query. */
  async function askUntil(
    engine: EngineProcess,
    order: ReadOrder,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    const end = () => void engine.kill();
    if (signal?.aborted) end();
    signal?.addEventListener("abort", end, { once: true });
    try {
      return await engine.ask(order, order.limits.timeoutMs);
    } finally {
      signal?.removeEventListener("abort", end);
    }
  }

  /** One that has grown would refuse the next query what this one took. */
  function keepOrEnd(engine: EngineProcess): void {
    if (!engine.alive()) return;
    if (engine.rssBytes() < (options.memoryMb * 2 ** 20) / 2) idle.push(engine);
    else void engine.kill();
  }

  return {
    named: (order) => named(order),
    free,
    gauges: () => ({
      engineProcesses: pool.size(),
      runningQueries: turns.working(),
      waitingQueries: turns.waiting(),
    }),
    close: pool.close,
  };
}
