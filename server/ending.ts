import { messageOf } from "./command.ts";
import type { Running } from "./start.ts";

/** By then the process has ended, whatever still holds it: an answer that is still sent is cut after seven seconds. */
const END_MS = 9_000;
const LOOK_MS = 250;

/**
 * Ends the process in good order when it is told to, also when it is told while it starts: then nothing was answered yet, and
 * what was opened goes with it.
 * @returns what to call with the server once it listens
 */
export function endOnSignal(): (running: Running) => void {
  let running: Running | null = null;
  let begun = false;
  const end = async () => {
    if (begun) return;
    begun = true;
    setTimeout(() => process.exit(0), END_MS);
    try {
      await running?.close();
    } catch (error) {
      process.stderr.write(`${messageOf(error)}\n`);
      process.exit(1);
    }
    process.exit(0);
  };
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  whenLeftByNpm(end);
  return (started) => {
    running = started;
  };
}

/** npm hands a signal to the shell between us and itself, which ends without handing it on. */
function whenLeftByNpm(end: () => Promise<void>): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), LOOK_MS).unref();
}
