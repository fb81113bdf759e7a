import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "../neo4j/empty-neo4j.ts";

/** A text that grows step by step over a list whose length no query tells: Neo4j is at it for seconds on end. */
const STUCK = `UNWIND range(1, 99999) AS x WITH collect(x) AS numbers
  RETURN size(reduce(s = '', y IN numbers | s + '0123456789')) AS x`;
const LIMITS = { timeoutMs: 500, maxRows: 10, maxBytes: 10_000 };
const GRACE_MS = 1_000;
const WARM_MS = 60_000;
/** How long Neo4j may take to be through with it. */
const THROUGH_MS = 120_000;

describeOnNeo4j("queries that Neo4j does not stop", (address) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmptyNeo4j(address);
    // What reads Cypher, and what plans it, has to get warm.
    await vi.waitFor(() => free("RETURN 1 AS x"), { timeout: WARM_MS });
  });
  afterAll(() => store?.close());

  const free = (cypher: string) => store.read(cypher, {}, { lane: "free", limits: LIMITS });
  const stillRunning = () => store.gauges?.().stillRunningQueries ?? 0;

  it("are answered in time all the same, and after two no other free query is begun until they end", async () => {
    const start = performance.now();
    const stuck = await Promise.allSettled([free(STUCK), free(STUCK)]);
    expect(performance.now() - start).toBeLessThan(LIMITS.timeoutMs + GRACE_MS);
    for (const answer of stuck) {
      expect(answer).toMatchObject({ status: "rejected", reason: { code: "timed-out" } });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const running = stillRunning();
    expect(running).toBe(2);

    const refused = performance.now();
    await expect(free("RETURN 1 AS x")).rejects.toMatchObject({
      code: "too-many",
      retryAfterS: expect.any(Number),
    });
    expect(performance.now() - refused).toBeLessThan(GRACE_MS);
    expect((await store.read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);

    while (stillRunning() > 0 && performance.now() - start < THROUGH_MS) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    process.stdout.write(`Neo4j: two queries ran on for ${seconds} s after their time was up\n`);
    expect((await free("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
  });
});
