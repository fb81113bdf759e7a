/**
 * The process in which the embedded engine lives: the server starts it, sends it orders, and kills it when it hangs.
 */
import { rmSync, writeSync } from "node:fs";
import { basename, dirname } from "node:path";
import { createEngine, type Engine } from "./engine.ts";
import { FLOODED, FOLDER_PREFIX, type Reply, type Request } from "./engine-messages.ts";
import { failureOf } from "./grafeo-errors.ts";

const WATCH_MS = 20;

// The engine spills to the temporary folder; ours is removed with the process.
const [, , folder = ""] = process.argv;
process.env.TMPDIR = folder;
process.env.TMP = folder;
process.env.TEMP = folder;

let engine: Promise<Engine> | undefined;

process.on("message", async (message) => {
  const request = message as Request;
  const reply = await answer(request).catch((error: unknown) => ({ failure: failureOf(error) }));
  process.send?.({ id: request.id, ...reply, rssBytes: process.memoryUsage.rss() } satisfies Reply);
});

// The server is gone, however it went: nobody waits for an answer any more, and a query that burns would burn on.
process.on("disconnect", end);
// It may have gone while this was starting, and another of its processes have taken the folder away.
if (process.connected) process.chdir(folder);
else end();

function end(): void {
  // Started by anybody but the store, there is no folder of ours to remove.
  const ours = dirname(folder);
  try {
    if (basename(ours).startsWith(FOLDER_PREFIX)) rmSync(ours, { recursive: true, force: true });
  } finally {
    process.kill(process.pid, "SIGKILL");
  }
}

async function answer({ order }: Request): Promise<{ answer: string }> {
  if (order.kind === "open") {
    watchMemory(order.memoryBytes);
    engine = createEngine(order.file);
    return { answer: (await engine).version };
  }
  if (engine === undefined) throw new Error("no graph is open");
  return { answer: (await (await engine).obey(order)) ?? "" };
}

/** Where the system limits memory this comes second; where it cannot, first. */
function watchMemory(memoryBytes: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() < memoryBytes) return;
    writeSync(2, FLOODED);
    process.kill(process.pid, "SIGKILL");
  }, WATCH_MS).unref();
}
