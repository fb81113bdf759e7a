import { AppError } from "../errors.ts";
import { cancelled } from "./cancelling.ts";

/** Lets a few work at once and the others wait, so that no client keeps the others from theirs. */
export interface Turns {
  /**
   * Waits for a turn; call what it answers when done. Clients take turns, each with what it asked first. In a full line
   * the client with the most in it gives up its last place to one that has fewer. Who is not named is one client.
   * @throws AppError `too-many` when the line is full, or no turn came in `maxWaitMs`; `bad-request` once the signal is aborted
   */
  take(maxWaitMs: number, client?: string, signal?: AbortSignal): Promise<() => void>;
  /** How many work now. */
  working(): number;
  /** How many wait now. */
  waiting(): number;
}

export interface TurnOptions {
  /** How many may work at once. A client that is named leaves one of these places to the others, where there are two. */
  readonly atOnce: number;
  /** How many may wait. */
  readonly waiting: number;
}

interface Waiter {
  readonly client: string;
  readonly maxWaitMs: number;
  readonly begin: () => void;
  readonly refuse: (why: AppError) => void;
}

const NOBODY = "";

/** Makes a line. */
export function createTurns({ atOnce, waiting: most }: TurnOptions): Turns {
  /** The clients that wait, whose turn is nearest first, each with what it asked first in front. */
  const line = new Map<string, Waiter[]>();
  const working = new Map<string, number>();
  const mayWork = (client: string) => {
    if (total(working.values()) >= atOnce) return false;
    return client === NOBODY || (working.get(client) ?? 0) < Math.max(1, atOnce - 1);
  };
  const waiting = () => total([...line.values()].map(({ length }) => length));

  function start(client: string): () => void {
    add(working, client, 1);
    let done = false;
    return () => {
      if (done) return;
      done = true;
      add(working, client, -1);
      beginNext();
    };
  }

  function beginNext(): void {
    const client = [...line.keys()].find(mayWork);
    const next = client === undefined ? undefined : line.get(client)?.[0];
    if (next === undefined) return;
    leave(next);
    const more = line.get(next.client);
    // Its next one waits until all the others have had their turn.
    if (more !== undefined) {
      line.delete(next.client);
      line.set(next.client, more);
    }
    next.begin();
  }

  function leave(waiter: Waiter): void {
    const rest = line.get(waiter.client)?.filter((other) => other !== waiter) ?? [];
    if (rest.length > 0) line.set(waiter.client, rest);
    else line.delete(waiter.client);
  }

  /** @returns whether there is room now */
  function makeRoom(client: string): boolean {
    if (waiting() < most) return true;
    const longest = [...line.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
    const last = longest.at(-1);
    if (last === undefined || longest.length <= (line.get(client)?.length ?? 0) + 1) return false;
    leave(last);
    last.refuse(tooMany(waiting() + 1, last.maxWaitMs));
    return true;
  }

  function wait(client: string, maxWaitMs: number, signal?: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
      };
      const refuse = (why: AppError) => {
        end();
        reject(why);
      };
      const begin = () => {
        end();
        resolve(start(client));
      };
      const waiter = { client, maxWaitMs, begin, refuse };
      const cancel = () => {
        leave(waiter);
        refuse(cancelled());
      };
      const timer = setTimeout(() => {
        leave(waiter);
        refuse(tooMany(waiting() + 1, maxWaitMs));
      }, maxWaitMs);
      signal?.addEventListener("abort", cancel, { once: true });
      line.set(client, [...(line.get(client) ?? []), waiter]);
    });
  }

  return {
    async take(maxWaitMs, client = NOBODY, signal) {
      if (signal?.aborted) throw cancelled();
      if (mayWork(client)) return start(client);
      if (!makeRoom(client)) throw tooMany(most, maxWaitMs);
      return wait(client, maxWaitMs, signal);
    },
    working: () => total(working.values()),
    waiting,
  };
}

function total(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function add(counts: Map<string, number>, key: string, more: number): void {
  const count = (counts.get(key) ?? 0) + more;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

function tooMany(waiting: number, maxWaitMs: number): AppError {
  return new AppError("too-many", `${waiting} queries are waiting already; try again later`, {
    retryAfterS: Math.max(1, Math.ceil(maxWaitMs / 1000)),
  });
}
