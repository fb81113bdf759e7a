import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnNeo4j, loadNeo4j } from "./empty-neo4j.ts";
import { openRelay, type Relay } from "./relay.ts";
import { printFigures, TOLD_MS, type WatchedServer, watchServer } from "./watched-server.ts";

/** Answers of some megabytes, which no limit of bytes on the wire lets through whole. */
const LARGE = {
  cypher:
    "UNWIND range(1, 1900) AS i RETURN i, reduce(t = '', x IN range(1, 100) | t + '0123456789') AS text",
};
const MOST_CONNECTIONS = 16;

describeOnNeo4j("a server whose wire to Neo4j has faults", (address) => {
  let relay: Relay;
  let server: WatchedServer;

  beforeAll(async () => {
    await loadNeo4j(address);
    relay = await openRelay(address.uri);
    server = await watchServer({ ...address, uri: relay.uri });
    await server.fallsIdle();
  });
  afterAll(async () => {
    await server?.close();
    await relay?.close();
  });
  let before = 0;
  beforeEach(() => {
    before = server.lines.length;
  });
  afterEach(async () => {
    await relay.heal();
    await server.recovers();
    await server.fallsIdle();
    expect(relay.connections()).toBeLessThanOrEqual(MOST_CONNECTIONS);
    expect(server.bugs).toEqual([]);
  });
  const linesSince = () => server.lines.slice(before);

  const faults: readonly (readonly [string, () => void | Promise<void>])[] = [
    ["nobody listens", () => relay.vanish()],
    ["nothing passes", () => relay.suffer({ stalls: true })],
    [
      "every connection is reset",
      () => {
        relay.suffer({ resets: true });
        relay.cut("reset");
      },
    ],
    ["answers take ten seconds", () => relay.suffer({ delayMs: 5_000 })],
    [
      "a connection ends after its first bytes",
      () => {
        relay.suffer({ limitBytes: 10 });
        relay.cut();
      },
    ],
  ];
  it.each(faults)("says so in time where %s, and is well again by itself", async (what, begin) => {
    await begin();
    const first = await server.isToldAway();
    const then = await server.isToldAway();
    expect(linesSince()).toEqual([expect.stringMatching(/^Neo4j cannot be asked now: /)]);
    await relay.heal();
    const recovered = await server.recovers();
    expect((await server.askAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(linesSince()).toEqual([
      expect.anything(),
      expect.stringMatching(/^Neo4j \S+ answers after [\d.]+ s$/),
    ]);
    printFigures(what, { first, then, recovered, connections: relay.connections() });
  });

  it("leaves nothing behind where a wire is dead for good, and a new one is well", async () => {
    const asked = [1, 2, 3].map(() => server.ask("/api/cypher", LARGE));
    relay.suffer({ stalls: true });
    await server.isToldAway();
    relay.healForOthers();
    expect((await Promise.all(asked)).map(({ code }) => code)).toEqual(Array(3).fill("store-down"));
    await server.recovers();
    await server.fallsIdle();
    expect(relay.connections()).toBeLessThanOrEqual(MOST_CONNECTIONS);
    expect((await server.ask("/api/cypher", LARGE)).status).toBe(200);
  });

  it("refuses an answer that is cut off in its middle, and answers what is asked next", async () => {
    relay.suffer({ limitBytes: 100_000 });
    const told = await server.ask("/api/cypher", LARGE);
    expect(told).toMatchObject({
      status: 503,
      code: "store-down",
      retryAfterS: expect.any(Number),
    });
    expect(told.ms).toBeLessThan(TOLD_MS);
    expect((await server.ask("/api/ready")).status).toBe(200);
    relay.suffer({});
    expect((await server.ask("/api/cypher", LARGE)).status).toBe(200);
    expect(linesSince()).toEqual([]);
    printFigures("cut off in mid-answer", { first: told.ms });
  });

  it("refuses an answer that stops coming in its middle", async () => {
    const asked = server.ask("/api/cypher", LARGE);
    await expect.poll(() => relay.answered(), { interval: 1 }).toBeGreaterThan(50_000);
    relay.suffer({ stalls: true });
    const told = await asked;
    expect(told).toMatchObject({ status: 503, code: "store-down" });
    expect(told.ms).toBeLessThan(TOLD_MS);
    printFigures("stopped in mid-answer", { first: told.ms });
  });

  it.each([
    ["answers come in pieces of three bytes", () => relay.suffer({ pieceBytes: 3 })],
    ["each piece takes a while", () => relay.suffer({ delayMs: 60 })],
    ["all connections are cut between two questions", () => relay.cut()],
    ["all connections are reset between two questions", () => relay.cut("reset")],
  ])("does not mind where %s", async (_, begin) => {
    begin();
    for (const __ of [1, 2, 3]) {
      expect((await server.askAll()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    }
    expect(linesSince()).toEqual([]);
  });
});
