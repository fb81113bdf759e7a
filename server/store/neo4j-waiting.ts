import { setImmediate, setTimeout } from "node:timers/promises";
import { AppError } from "../errors.ts";

const STEP_MS = 150;

/** Waits so long and no longer: a server that hangs does not even say that it hangs. */
export async function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof globalThis.setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = globalThis.setTimeout(() => reject(noAnswerIn(timeoutMs)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What is said when the time is up. */
export const noAnswerIn = (timeoutMs: number): AppError =>
  new AppError("timed-out", `no answer in ${timeoutMs} ms`);

/**
 * Waits so long for another to speak. In steps, each of which lets the network in first: while this program itself was busy,
 * nobody else was silent.
 */
export async function beSilent(ms: number, signal: AbortSignal): Promise<void> {
  for (let left = ms; left > 0; left -= STEP_MS) {
    await setTimeout(Math.min(STEP_MS, left), undefined, { ref: false, signal });
    await setImmediate(undefined, { signal });
  }
}
