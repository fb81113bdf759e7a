import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, it } from "vitest";
import { warmConsole } from "../warm-console.ts";
import { describeOnNeo4j, loadNeo4j } from "./empty-neo4j.ts";
import { type WatchedServer, watchServer } from "./watched-server.ts";

/** Left alone it runs for minutes; without its WHERE Neo4j would know the count. */
const ENDLESS = "MATCH (a), (b), (c), (d) WHERE a.id + b.id < c.id + d.id RETURN count(*) AS n";
const PATIENCE = { timeout: 20_000, interval: 20 };
/** From the cancelling until Neo4j has none of it any more, on a busy machine. */
const ENDED_MS = 5_000;

describeOnNeo4j("a query on Neo4j whose caller goes away", (address) => {
  let server: WatchedServer;
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));

  beforeAll(async () => {
    await loadNeo4j(address);
    const settings = { QUERY_TIMEOUT_MS: "60000", CLIENT_QUERIES_AT_ONCE: "0" };
    server = await watchServer(address, { ...settings, CONSOLE_CHILDREN: "1" });
    await warmConsole(server.url);
  });
  afterAll(async () => {
    await server?.close();
    await driver.close();
  });

  async function inNeo4j(): Promise<number> {
    const text = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $cypher";
    const { records } = await driver.executeQuery(
      `${text} RETURN count(*) AS n`,
      { cypher: ENDLESS },
      { database: address.database },
    );
    return records[0]?.get("n").toNumber();
  }
  const gauge = async (name: string) => {
    const text = await (await server.get("/metrics")).text();
    return new RegExp(`what="${name}"\\S* (\\d+)`).exec(text)?.[1];
  };
  function begin() {
    const cancel = new AbortController();
    const asked = fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cypher: ENDLESS }),
      signal: cancel.signal,
    });
    return { cancel, outcome: asked.catch((error: unknown) => error) };
  }

  it("ends there, gives its place to the next at once, and leaves no session", async () => {
    const { cancel, outcome } = begin();
    await expect.poll(inNeo4j, PATIENCE).toBe(1);
    cancel.abort();
    const begun = performance.now();
    expect(await outcome).toMatchObject({ name: "AbortError" });
    await expect.poll(() => gauge("runningQueries"), PATIENCE).toBe("0");
    const freed = Math.round(performance.now() - begun);
    await expect.poll(inNeo4j, PATIENCE).toBe(0);
    const ended = Math.round(performance.now() - begun);
    process.stdout.write(`cancelled: place free after ${freed} ms, ended after ${ended} ms\n`);
    expect(ended).toBeLessThan(ENDED_MS);
    expect((await server.cypher({ cypher: "RETURN 1 AS one" })).status).toBe(200);
    await server.fallsIdle();
    expect(server.bugs).toEqual([]);
  }, 90_000);

  it("leaves the line that it waits in, and is never begun", async () => {
    const first = begin();
    await expect.poll(inNeo4j, PATIENCE).toBe(1);
    const second = begin();
    await expect.poll(() => gauge("waitingQueries"), PATIENCE).toBe("1");
    second.cancel.abort();
    await second.outcome;
    await expect.poll(() => gauge("waitingQueries"), PATIENCE).toBe("0");
    expect(await inNeo4j()).toBe(1);
    first.cancel.abort();
    await first.outcome;
    await expect.poll(inNeo4j, PATIENCE).toBe(0);
    await server.fallsIdle();
    expect(server.bugs).toEqual([]);
  }, 90_000);
});
