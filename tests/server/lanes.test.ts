import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";
import { UNREAD } from "../unread.ts";

const LIMITS = { timeoutMs: 1_000, maxRows: 2_000, maxBytes: 5_000_000 };
/**
 * What a query may take beyond its limit: 500 ms is the promise. The machine of the tests has two cores, on which a new
 * engine starts meanwhile and other tests run, so a second more is granted. Left alone, each of these runs for minutes.
 */
const GRACE_MS = 1_500;

/** Queries that are known to hang, flood or crash the engine, with what may be answered to them. */
const BOMBS: readonly [string, string, RegExp][] = [
  [
    "nests a list 8,000 deep",
    "RETURN reduce(t = [1], x IN range(1, 8000) | [t]) AS x",
    /failed|timed/,
  ],
  [
    "compares lists 8,000 deep",
    "WITH reduce(t = [1], x IN range(1, 8000) | [t]) AS x RETURN x = x AS same",
    /failed|timed/,
  ],
  [
    "chains 1,800 clauses",
    `MATCH (n)${"OPTIONAL MATCH(n)".repeat(1800)}RETURN 1 AS x`,
    /failed|timed/,
  ],
  [
    "counts beyond the last number",
    "RETURN range(9223372036854775806, 9223372036854775807) AS x",
    /large|timed/,
  ],
  ["lists ten billion numbers", "RETURN range(0, 10000000000) AS x", /large|timed/],
  ["walks a billion rows", "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n", /large|timed/],
  [
    "doubles a text 60 times",
    "RETURN reduce(s = 'aaaaaaaa', i IN range(1, 60) | s + s) AS x",
    /large|timed/,
  ],
  ["pairs all with all, four times", "MATCH (a), (b), (c), (d) RETURN count(*) AS n", /timed/],
  ["returns all triples", "MATCH (a), (b), (c) RETURN a, b, c", /large|timed/],
  ["collects all triples", "MATCH (a), (b), (c) RETURN collect([a, b, c]) AS x", /large|timed/],
  ["walks paths of any length", "MATCH p = (a)-[*]-(b) RETURN count(p) AS n", /large|timed/],
  ["walks paths of length 30", "MATCH p = (a)-[*1..30]-(b) RETURN p", /large|timed/],
  ["asks for 3 million numbers in one row", "RETURN range(1, 3000000) AS x", /large|timed/],
];

describe("a query that would bring the engine down", () => {
  let store: Store;

  beforeAll(async () => {
    store = await openEmbedded({ reader: UNREAD });
    await store.write(async (writer) => {
      await writer.run({ cypher: "UNWIND range(0, 299) AS i CREATE (:Entity {id: toString(i)})" });
      await writer.run({
        cypher: `UNWIND range(0, 699) AS i MATCH (a:Entity {id: toString(i % 300)})
          MATCH (b:Entity {id: toString((i * 7 + i / 300) % 300)}) CREATE (a)-[:RAISES]->(b)`,
      });
    });
    await store.seal();
  });
  afterAll(() => store.close());

  const honest = (lane: "named" | "free") =>
    store.read("MATCH (n:Entity {id: '7'}) RETURN n.id AS id", {}, { lane, limits: LIMITS });
  const seven = { rows: [{ id: "7" }] };

  it.each(BOMBS)("is stopped in time in the free lane: one that %s", async (_, cypher, code) => {
    const start = performance.now();
    const bomb = store.read(cypher, {}, { lane: "free", limits: LIMITS });
    const stopped = expect(bomb).rejects.toMatchObject({ code: expect.stringMatching(code) });
    // Named queries, and free ones of others, are answered meanwhile.
    for (let asked = 0; asked < 5; asked += 1) expect(await honest("named")).toMatchObject(seven);
    expect(await honest("free")).toMatchObject(seven);
    await stopped;
    expect(performance.now() - start).toBeLessThan(LIMITS.timeoutMs + GRACE_MS);
    expect(await honest("free")).toMatchObject(seven);
  });

  it.each(BOMBS)("is stopped in time in the named lane: one that %s", async (_, cypher, code) => {
    const start = performance.now();
    const bomb = store.read(cypher, {}, { lane: "named", limits: LIMITS });
    await expect(bomb).rejects.toMatchObject({ code: expect.stringMatching(code) });
    expect(performance.now() - start).toBeLessThan(LIMITS.timeoutMs + GRACE_MS);
    expect(await honest("named")).toMatchObject(seven);
  });

  it.each([
    ["store-failed", "crashes the engine", BOMBS[0]?.[1] ?? ""],
    ["too-large", "floods the memory", "RETURN range(0, 10000000000) AS x"],
    ["too-large", "answers a row beyond all bounds", "RETURN range(1, 3000000) AS x"],
    ["timed-out", "never ends", "MATCH (a), (b), (c), (d) RETURN count(*) AS n"],
  ])("is answered with %s where it %s", async (code, _, cypher) => {
    const limits = { ...LIMITS, timeoutMs: code === "timed-out" ? 500 : 15_000 };
    for (const lane of ["named", "free"] as const) {
      const error = await store.read(cypher, {}, { lane, limits }).catch((cause) => cause);
      expect(error).toMatchObject({ name: "AppError", code });
      expect(typeof error.retryAfterS).toBe(code === "store-failed" ? "number" : "undefined");
    }
  });

  it("does not take down the honest one beside it, which is asked again of a new engine", async () => {
    const slow = "UNWIND range(1, 1200) AS a UNWIND range(1, 1200) AS b RETURN sum(a * b) AS s";
    const limits = { ...LIMITS, timeoutMs: 20_000 };
    const start = performance.now();
    expect((await store.read(slow, {}, { limits })).rows).toEqual([{ s: 519264360000 }]);
    const alone = performance.now() - start;

    const beside = store.read(slow, {}, { limits });
    const endless = "MATCH (a), (b), (c), (d) RETURN count(*) AS n";
    const early = { ...LIMITS, timeoutMs: Math.min(400, alone / 3) };
    await expect(store.read(endless, {}, { limits: early })).rejects.toMatchObject({
      code: "timed-out",
    });
    expect((await beside).rows).toEqual([{ s: 519264360000 }]);
  });

  it("does not fill the server's memory", async () => {
    const before = process.memoryUsage.rss();
    const limits = { ...LIMITS, timeoutMs: 15_000 };
    for (const lane of ["named", "free"] as const) {
      const many = "UNWIND range(1, 1000000) AS x RETURN x";
      const table = await store.read(many, {}, { lane, limits });
      expect(table).toMatchObject({ truncated: true, rows: { length: LIMITS.maxRows } });
      await expect(
        store.read("RETURN range(1, 3000000) AS x", {}, { lane, limits }),
      ).rejects.toThrow();
    }
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 2 ** 20);
  });

  it("cannot keep others from asking, though four ask nothing else", async () => {
    const stop = performance.now() + 4_000;
    const attack = async (number: number) => {
      for (let turn = number; performance.now() < stop; turn += 1) {
        const [, cypher] = BOMBS[turn % BOMBS.length] ?? ["", ""];
        await store.read(cypher, {}, { lane: "free", limits: LIMITS }).catch(() => {});
      }
    };
    const attackers = [0, 3, 6, 9].map(attack);
    const times: number[] = [];
    while (performance.now() < stop) {
      const start = performance.now();
      expect(await honest("named")).toMatchObject(seven);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await Promise.all(attackers);
    times.sort((a, b) => a - b);
    expect(times.length).toBeGreaterThan(50);
    const quantile = (share: number) => times[Math.floor(times.length * share)];
    expect(quantile(0.5)).toBeLessThan(50);
    expect(quantile(0.95)).toBeLessThan(500);
  });
});
