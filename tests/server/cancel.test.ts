import { afterAll, expect, it } from "vitest";
import { runServer } from "../running-server.ts";
import { warmConsole } from "../warm-console.ts";

/** Left alone it runs for minutes. */
const ENDLESS = "MATCH (a), (b), (c), (d) RETURN count(*) AS n";
const PATIENCE = { timeout: 15_000, interval: 20 };

const server = await runServer({ QUERY_TIMEOUT_MS: "60000", METRICS: "on" });
afterAll(() => server.close());

const running = async () => {
  const text = await (await server.get("/metrics")).text();
  return /what="runningQueries"\S* (\d+)/.exec(text)?.[1];
};

it("ends a query whose caller goes away, and gives its place to the next", async () => {
  await warmConsole(server.url);
  const cancel = new AbortController();
  const asked = fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ cypher: ENDLESS }),
    signal: cancel.signal,
  });
  const outcome = asked.catch((error: unknown) => error);
  await expect.poll(running, PATIENCE).toBe("1");
  cancel.abort();
  expect(await outcome).toMatchObject({ name: "AbortError" });
  const begun = performance.now();
  await expect.poll(running, PATIENCE).toBe("0");
  process.stdout.write(`cancelled after ${Math.round(performance.now() - begun)} ms\n`);
  // A caller has one place at a time, so that the next is answered only where the first is gone.
  const next = await server.cypher({ cypher: "RETURN 1 AS one" });
  expect(next.status).toBe(200);
  expect(server.bugs).toEqual([]);
}, 60_000);
