import { AppError } from "../errors.ts";
import type { HostOrder, HostReply, HostRequest } from "./engine-host-messages.ts";
import { EngineGone, type EngineOptions, type EngineProcess } from "./engine-process.ts";
import { launchEngine } from "./launch-engine.ts";

/** So much later than an engine is due, the process that speaks for it hangs. */
const LATE_MS = 700;
const START_MS = 60_000;

/** A process that starts engines for the server and speaks for them. */
export interface EngineHost {
  /** As `startEngine`, without halting the server. */
  start(options: EngineOptions): Promise<EngineProcess>;
  alive(): boolean;
  /** Ends it, and every engine that it has started. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reply: HostReply) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the process; the first engine that is asked of it waits for it. */
export function startEngineHost(options: {
  readonly program: string;
  readonly folder: string;
}): EngineHost {
  const child = launchEngine({ ...options, memoryMb: 0, yields: false });
  const waiting = new Map<number, Waiting>();
  const endings = new Map<number, () => void>();
  let lastId = 0;
  let lastEngine = 0;
  let ended = false;

  child.on("message", (message) => {
    const reply = message as HostReply;
    if (reply.id === undefined) endings.get(reply.engine)?.();
    else waiting.get(reply.id)?.resolve(reply);
  });
  // What it says goes where nobody reads; a full pipe would hold it.
  child.stderr?.resume();
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      ended = true;
      for (const { reject } of waiting.values()) reject(lost());
      for (const tell of endings.values()) tell();
      resolve();
    };
    child.once("exit", end);
    child.once("error", end);
  });

  function send(engine: number, order: HostOrder, mostMs: number): Promise<HostReply> {
    if (ended) return Promise.reject(lost());
    const id = ++lastId;
    let timer: NodeJS.Timeout | undefined;
    return new Promise<HostReply>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      timer = setTimeout(() => {
        child.kill("SIGKILL");
        reject(new AppError("timed-out", `no answer in ${mostMs - LATE_MS} ms`));
      }, mostMs);
      child.send({ id, engine, order } satisfies HostRequest, (error) => error && reject(lost()));
    }).finally(() => {
      clearTimeout(timer);
      waiting.delete(id);
    });
  }

  async function answerOf(engine: number, order: HostOrder, mostMs: number): Promise<HostReply> {
    const reply = await send(engine, order, mostMs);
    if (reply.failure === undefined) return reply;
    const { code, message, at, retryAfterS, culprit } = reply.failure;
    const failure = new AppError(code, message, {
      ...(at && { at }),
      ...(retryAfterS !== undefined && { retryAfterS }),
    });
    throw culprit === undefined ? failure : new EngineGone(failure, culprit);
  }

  return {
    async start(engineOptions) {
      const engine = ++lastEngine;
      let dead = false;
      const over = new Promise<void>((resolve) => {
        endings.set(engine, () => {
          dead = true;
          endings.delete(engine);
          resolve();
        });
      });
      const start = { kind: "start", options: engineOptions } as const;
      const { answer = "", pid = 0 } = await answerOf(engine, start, START_MS).catch((error) => {
        endings.delete(engine);
        throw error instanceof EngineGone ? error.failure : error;
      });
      let rssBytes = 0;
      return {
        pid,
        version: answer,
        alive: () => !dead,
        gone: over,
        rssBytes: () => rssBytes,
        async ask(order, timeoutMs) {
          const ask = { kind: "ask", order, timeoutMs } as const;
          const reply = await answerOf(engine, ask, timeoutMs + LATE_MS).catch((error) => {
            // The news that it has ended comes later; nobody shall be handed it until then.
            if (isItsEnd(error)) endings.get(engine)?.();
            throw error;
          });
          rssBytes = reply.rssBytes ?? 0;
          return reply.answer ?? "";
        },
        async kill() {
          if (!dead) await send(engine, { kind: "kill" }, START_MS).catch(() => {});
          endings.get(engine)?.();
        },
      };
    },
    alive: () => !ended,
    async close() {
      if (ended) return;
      child.ref();
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

function isItsEnd(error: unknown): boolean {
  return error instanceof EngineGone || (error instanceof AppError && error.code === "timed-out");
}

function lost(): EngineGone {
  return new EngineGone(
    new AppError("store-failed", "the engine ended", { retryAfterS: 1 }),
    false,
  );
}
