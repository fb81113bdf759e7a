/** Asks named questions at a steady pace. A process of its own, so that what it measures is the server's delay alone. */
import { Agent, get } from "node:http";

export interface NamedOrder {
  readonly url: string;
  /** What is asked, one after the other. */
  readonly paths: readonly string[];
  readonly perSecond: number;
  readonly ms: number;
}

export interface NamedTimes {
  /** From the moment when a question was due to the end of its answer: a delay is not hidden by asking later. */
  readonly times: readonly number[];
  /** Answers that were none. */
  readonly errors: readonly string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

process.on("message", async (order) => process.send?.(await load(order as NamedOrder)));
process.on("disconnect", () => process.exit());

async function load({ url, paths, perSecond, ms }: NamedOrder): Promise<NamedTimes> {
  const times: number[] = [];
  const errors: string[] = [];
  const asked: Promise<void>[] = [];
  const start = performance.now();
  for (let number = 0; (number * 1000) / perSecond < ms; number += 1) {
    const due = start + (number * 1000) / perSecond;
    await sleepUntil(due);
    const path = paths[number % paths.length] ?? "/";
    asked.push(
      ask(`${url}${path}`).then(
        () => void times.push(performance.now() - due),
        (error: Error) => void errors.push(`${path}: ${error.message}`),
      ),
    );
  }
  await Promise.all(asked);
  return { times, errors };
}

function ask(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, timeout: 30_000 }, (response) => {
      response.resume();
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}

async function sleepUntil(due: number): Promise<void> {
  const ms = due - performance.now();
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}
