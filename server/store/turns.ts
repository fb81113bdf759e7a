import { AppError } from "../errors.ts";

/** Lets a few work at once and the others wait in line. */
export interface Turns {
  /**
   * Waits for a turn; call what it answers when done.
   * @throws AppError `too-many` when the line is full, or no turn came in `maxWaitMs`
   */
  take(maxWaitMs: number): Promise<() => void>;
}

/** Makes a line. */
export function createTurns(options: { atOnce: number; waiting: number }): Turns {
  const line: (() => void)[] = [];
  let working = 0;

  function finish(): void {
    working -= 1;
    line.shift()?.();
  }

  function start(): () => void {
    working += 1;
    let done = false;
    return () => {
      if (!done) finish();
      done = true;
    };
  }

  return {
    async take(maxWaitMs) {
      if (working < options.atOnce) return start();
      if (line.length >= options.waiting) throw tooMany(options.waiting, maxWaitMs);
      return new Promise((resolve, reject) => {
        const next = () => {
          clearTimeout(timer);
          resolve(start());
        };
        const timer = setTimeout(() => {
          line.splice(line.indexOf(next), 1);
          reject(tooMany(line.length + 1, maxWaitMs));
        }, maxWaitMs);
        line.push(next);
      });
    },
  };
}

function tooMany(waiting: number, maxWaitMs: number): AppError {
  return new AppError("too-many", `${waiting} queries are waiting already; try again later`, {
    retryAfterS: Math.max(1, Math.ceil(maxWaitMs / 1000)),
  });
}
