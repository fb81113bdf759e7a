import { AppError } from "../errors.ts";

/** What is said of a query for which nobody waits any more; nobody hears it, as a rule. */
export const cancelled = (): AppError => new AppError("bad-request", "the query was cancelled");

/**
 * Waits for work until the signal is aborted. The work itself goes on: to end it is the caller's part.
 * @throws AppError `bad-request` once it is cancelled
 */
export async function unlessCancelled<T>(
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T> {
  if (signal === undefined) return work;
  let leave = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(cancelled());
  });
  if (signal.aborted) leave();
  signal.addEventListener("abort", leave, { once: true });
  return Promise.race([left, work]).finally(() => signal.removeEventListener("abort", leave));
}
