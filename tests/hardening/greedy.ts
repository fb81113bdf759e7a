/** One client that asks for all that it can get, over several lines at once, until it is told to stop. */
import { Agent, request } from "node:http";

export interface GreedyOrder {
  readonly url: string;
  /** What the proxy says who it is. */
  readonly client: string;
  readonly connections: number;
  readonly ms: number;
}

/** How often each status was answered. */
export type StatusCount = Readonly<Record<number, number>>;

/** Some of it is remembered, some must be asked for anew each time. */
const PATHS = [
  () => "/api/picture",
  () => "/api/queries",
  (turn: number) => `/api/search?q=il${turn}`,
  (turn: number) => `/api/entities/nothing-${turn}`,
];
const BOMB = JSON.stringify({ cypher: "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n" });
/** Of so many questions one is a bomb. */
const BOMB_EVERY = 50;

process.on("message", async (order) => process.send?.(await take(order as GreedyOrder)));
process.on("disconnect", () => process.exit());

async function take({ url, client, connections, ms }: GreedyOrder): Promise<StatusCount> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const count: Record<number, number> = {};
  const stop = performance.now() + ms;
  const loop = async (line: number) => {
    for (let turn = line; performance.now() < stop; turn += 1) {
      const bomb = turn % BOMB_EVERY === 0;
      const path = bomb ? "/api/cypher" : (PATHS[turn % PATHS.length]?.(turn) ?? "/");
      const status = await ask(agent, url + path, client, bomb);
      count[status] = (count[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, line) => loop(line)));
  agent.destroy();
  return count;
}

/** @returns the status; 0 where there was no answer */
function ask(agent: Agent, url: string, client: string, bomb: boolean): Promise<number> {
  const headers = { "x-forwarded-for": client, "content-type": "application/json" };
  return new Promise((resolve) => {
    const asked = request(url, { agent, method: bomb ? "POST" : "GET", headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    });
    asked.on("error", () => resolve(0));
    asked.end(bomb ? BOMB : undefined);
  });
}
