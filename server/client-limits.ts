import type { Config } from "./config.ts";
import { AppError } from "./errors.ts";
import { createMeter } from "./meter.ts";

/** What one client may take, so that the others have theirs. */
export interface ClientLimits {
  /**
   * Counts a request.
   * @returns null, or the refusal
   */
  admit(client: string): AppError | null;
  /**
   * Runs a free query and counts what it takes: time, an error that costs, a place.
   * @throws AppError `too-many` with the seconds to wait; else what `work` throws
   */
  query<T>(client: string, work: () => Promise<T>): Promise<T>;
}

type Bounds = Pick<
  Config,
  | "clientRequestsPerMinute"
  | "clientQuerySecondsPerMinute"
  | "clientErrorsPerMinute"
  | "clientQueriesAtOnce"
>;

/** Errors that cost as much as an answer. One of spelling does not. */
const COSTLY: readonly unknown[] = ["timed-out", "too-large", "store-failed"];

/** @param now milliseconds of a clock that never goes back */
export function createClientLimits(bounds: Bounds, now = () => performance.now()): ClientLimits {
  const requests = createMeter({ perMinute: bounds.clientRequestsPerMinute, burst: 1, now });
  const seconds = createMeter({ perMinute: bounds.clientQuerySecondsPerMinute, burst: 2, now });
  const errors = createMeter({ perMinute: bounds.clientErrorsPerMinute, burst: 1, now });
  const most = bounds.clientQueriesAtOnce;
  const running = new Map<string, number>();

  function mustHaveRoom(client: string): void {
    const waitS = seconds.waitS(client);
    const used = `your queries used ${bounds.clientQuerySecondsPerMinute} s of time a minute`;
    if (waitS > 0) throw tooMany(used, waitS);
    const errorWaitS = errors.waitS(client);
    const failed = `${bounds.clientErrorsPerMinute} of your queries failed in a minute`;
    if (errorWaitS > 0) throw tooMany(failed, errorWaitS);
    const already = running.get(client) ?? 0;
    if (most > 0 && already >= most) {
      throw tooMany(`${already} of your queries are running or waiting already`, 1);
    }
  }

  return {
    admit(client) {
      const waitS = requests.waitS(client);
      if (waitS === 0) requests.take(client, 1);
      return waitS === 0
        ? null
        : tooMany(`you sent ${bounds.clientRequestsPerMinute} requests in a minute`, waitS);
    },
    async query(client, work) {
      mustHaveRoom(client);
      add(running, client, 1);
      const start = now();
      try {
        return await work();
      } catch (error) {
        if (error instanceof AppError && COSTLY.includes(error.code)) errors.take(client, 1);
        throw error;
      } finally {
        add(running, client, -1);
        seconds.take(client, (now() - start) / 1000);
      }
    },
  };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

const tooMany = (why: string, waitS: number) =>
  new AppError("too-many", `${why}; try again in ${waitS} s`, { retryAfterS: waitS });
