import { setTimeout } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { describeOnOwnNeo4j, loadNeo4j } from "./empty-neo4j.ts";
import type { Neo4jControl } from "./found-neo4j.ts";
import { waitForNeo4j } from "./wait-for-neo4j.ts";
import { printFigures, TOLD_MS, type WatchedServer, watchServer } from "./watched-server.ts";

/** Between a question and the fault. */
const BEFORE_MS = 50;
const MOST_CONNECTIONS = 16;

describeOnOwnNeo4j("a server whose Neo4j has faults", (address, control) => {
  let server: WatchedServer;

  beforeAll(async () => {
    await loadNeo4j(address);
    server = await watchServer(address);
    await server.fallsIdle();
  });
  afterAll(() => server?.close());
  afterEach(async () => {
    await server.fallsIdle();
    expect(await connectionsOf(address)).toBeLessThanOrEqual(MOST_CONNECTIONS);
    expect(server.bugs).toEqual([]);
  });

  const toldTwice = async () => [await server.isToldAway(), await server.isToldAway()] as const;

  /** Away, told in time, back by itself: with a line in the log for each. */
  async function suffers(
    what: string,
    begin: (control: Neo4jControl) => Promise<void>,
    end: (control: Neo4jControl) => Promise<void>,
  ): Promise<void> {
    const before = server.lines.length;
    await begin(control);
    const [first, then] = await toldTwice().finally(() => end(control));
    await waitForNeo4j(address);
    const recovered = await server.recovers();
    // A Neo4j that has just started plans each question anew.
    await expect
      .poll(async () => (await server.askAll()).map(({ status }) => status), { timeout: 60_000 })
      .toEqual([200, 200, 200, 200]);
    expect(server.lines.slice(before)).toEqual([
      expect.stringMatching(/^Neo4j cannot be asked now: /),
      expect.stringMatching(/^Neo4j \S+ answers after [\d.]+ s$/),
    ]);
    printFigures(what, { first, then, recovered });
  }

  it("says so in time where Neo4j is paused, and goes on when it does", async () => {
    await suffers(
      "paused",
      ({ pause }) => pause(),
      ({ resume }) => resume(),
    );
  });

  it("says so in time where Neo4j is paused with questions under way", async () => {
    const before = server.lines.length;
    const asked = Array.from({ length: 12 }, () => server.askAll()).flat();
    await setTimeout(BEFORE_MS);
    await control.pause();
    const told = (await Promise.all(asked).finally(() => control.resume())).flat();
    await server.recovers();
    for (const { status, code, ms } of told) {
      expect([200, "store-down"]).toContain(code ?? status);
      expect(ms).toBeLessThan(TOLD_MS + BEFORE_MS);
    }
    expect(server.lines.length - before).toBe(2);
    const down = told.filter(({ status }) => status === 503).length;
    expect(down).toBeGreaterThan(0);
    printFigures("paused with questions under way", { answered: told.length - down, down });
  });

  it("says so in time where Neo4j is stopped in good order, and has it back when it is started", async () => {
    await suffers(
      "stopped and started",
      ({ stop }) => stop(),
      ({ start }) => start(),
    );
  });

  it("says so in time where Neo4j was killed, and has it back when it is started", async () => {
    await suffers(
      "killed and started",
      ({ kill }) => kill(),
      ({ start }) => start(),
    );
  });
});

/** Connections that Neo4j has, but for the one that asks. */
async function connectionsOf({ uri, user, password }: Parameters<typeof waitForNeo4j>[0]) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery("CALL dbms.listConnections()");
    return records.length - 1;
  } finally {
    await driver.close();
  }
}
