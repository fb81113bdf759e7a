import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "./config.ts";
import { AppError } from "./errors.ts";
import { createTurns } from "./store/turns.ts";

/** What one client may take, so that the others have theirs. */
export interface ClientLimits {
  /**
   * Counts a request.
   * @returns null, or the refusal
   */
  admit(client: string): Promise<AppError | null>;
  /**
   * Runs a free query and counts what it takes: time, an error that costs, a place. What `work` excuses of the time does not count.
   * @throws AppError `too-many` with the seconds to wait; else what `work` throws
   */
  query<T>(client: string, work: (excuse: (ms: number) => void) => Promise<T>): Promise<T>;
  /**
   * Runs a named query when it is the client's turn: who asks many at once waits behind himself, not the others behind him.
   * @throws AppError `too-many` when no turn comes in the time of a query; else what `work` throws
   */
  read<T>(client: string, work: () => Promise<T>): Promise<T>;
}

type Bounds = Pick<
  Config,
  | "clientRequestsPerMinute"
  | "clientQuerySecondsPerMinute"
  | "clientErrorsPerMinute"
  | "clientQueriesAtOnce"
  | "queryTimeoutMs"
>;

/** Named queries under way; of these one client has all but one, as long as there are others. */
const READS_AT_ONCE = 4;
const READS_WAITING = 1_000;

/** Errors that cost as much as an answer. One of spelling does not. */
const COSTLY: readonly unknown[] = ["timed-out", "too-large", "store-failed"];

export function createClientLimits(bounds: Bounds): ClientLimits {
  const { clientRequestsPerMinute, clientQuerySecondsPerMinute, clientErrorsPerMinute } = bounds;
  const requests = perMinute(clientRequestsPerMinute);
  const milliseconds = perMinute(clientQuerySecondsPerMinute * 1000);
  const errors = perMinute(clientErrorsPerMinute);
  const most = bounds.clientQueriesAtOnce;
  const running = new Map<string, number>();
  const turns = createTurns({ atOnce: READS_AT_ONCE, waiting: READS_WAITING });

  async function mustHaveRoom(client: string): Promise<void> {
    const usedMs = await fullFor(milliseconds, client);
    const used = `your queries used ${clientQuerySecondsPerMinute} s of time in a minute`;
    if (usedMs > 0) throw tooMany(used, usedMs);
    const failedMs = await fullFor(errors, client);
    const failed = `${clientErrorsPerMinute} of your queries failed in a minute`;
    if (failedMs > 0) throw tooMany(failed, failedMs);
    const already = running.get(client) ?? 0;
    if (most > 0 && already >= most) {
      throw tooMany(`${already} of your queries are running or waiting already`, 1000);
    }
  }

  return {
    async admit(client) {
      const refusal = await requests?.consume(client).then(() => null, waitOf);
      if (typeof refusal !== "number") return null;
      return tooMany(`you sent ${clientRequestsPerMinute} requests in a minute`, refusal);
    },
    async query(client, work) {
      await mustHaveRoom(client);
      add(running, client, 1);
      let start = performance.now();
      try {
        return await work((ms) => {
          start += ms;
        });
      } catch (error) {
        if (error instanceof AppError && COSTLY.includes(error.code)) await errors?.penalty(client);
        throw error;
      } finally {
        add(running, client, -1);
        await milliseconds?.penalty(client, Math.ceil(performance.now() - start));
      }
    },
    async read(client, work) {
      const done = await turns.take(bounds.queryTimeoutMs, client);
      try {
        return await work();
      } finally {
        done();
      }
    },
  };
}

/** Null for no limit. A minute begins with what a client takes first. */
const perMinute = (points: number) =>
  points === 0 ? null : new RateLimiterMemory({ points, duration: 60 });

/** Milliseconds until a client may take again; 0 for now. What a query costs is known when it has ended. */
async function fullFor(limiter: RateLimiterMemory | null, client: string): Promise<number> {
  const taken = await limiter?.get(client);
  return taken && taken.consumedPoints >= (limiter?.points ?? 0) ? Math.max(1, waitOf(taken)) : 0;
}

/** Whatever else it rejects with is a bug. */
function waitOf(refused: unknown): number {
  if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
  throw refused;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function tooMany(why: string, waitMs: number): AppError {
  const retryAfterS = Math.max(1, Math.ceil(waitMs / 1000));
  return new AppError("too-many", `${why}; try again in ${retryAfterS} s`, { retryAfterS });
}
