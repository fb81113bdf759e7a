/**
 * The process that starts the engines of free queries and speaks for them. To start a process is to copy the one that
 * starts it, which halts it for as long: the server is large and has others to answer, this is small and has not.
 */
import { rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { AppError } from "../errors.ts";
import type { HostFailure, HostReply, HostRequest } from "./engine-host-messages.ts";
import { FOLDER_PREFIX } from "./engine-messages.ts";
import { EngineGone, type EngineProcess, startEngine } from "./engine-process.ts";

const [, , folder = ""] = process.argv;
const engines = new Map<number, EngineProcess>();

process.on("message", async (message) => {
  const request = message as HostRequest;
  const { id, engine } = request;
  const reply = await obey(request).catch((error: unknown) => ({ failure: failureOf(error) }));
  tell({ id, engine, ...reply });
});

// The server is gone, however it went, and whoever else worked for it ends as well.
process.on("disconnect", end);
if (!process.connected) end();

async function obey({ engine: number, order }: HostRequest): Promise<Partial<HostReply>> {
  if (order.kind === "start") {
    const engine = await startEngine(order.options);
    engines.set(number, engine);
    engine.gone.then(() => {
      engines.delete(number);
      tell({ engine: number });
    });
    return { answer: engine.version, pid: engine.pid };
  }
  const engine = engines.get(number);
  if (order.kind === "kill") {
    await engine?.kill();
    return {};
  }
  if (engine === undefined) {
    throw new EngineGone(new AppError("store-failed", "the engine ended"), false);
  }
  const answer = await engine.ask(order.order, order.timeoutMs);
  return { answer, rssBytes: engine.rssBytes() };
}

function tell(reply: HostReply): void {
  if (process.connected) process.send?.(reply);
}

function failureOf(error: unknown): HostFailure {
  const told = error instanceof EngineGone ? error.failure : error;
  const { code, message, at, retryAfterS } =
    told instanceof AppError ? told : new AppError("store-failed", String(told));
  return {
    code,
    message,
    ...(at && { at }),
    ...(retryAfterS !== undefined && { retryAfterS }),
    ...(error instanceof EngineGone && { culprit: error.culprit }),
  };
}

function end(): void {
  for (const engine of engines.values()) void engine.kill();
  const ours = dirname(folder);
  if (basename(ours).startsWith(FOLDER_PREFIX)) rmSync(ours, { recursive: true, force: true });
  process.exit();
}
