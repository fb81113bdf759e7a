import { connect, createServer, type Socket } from "node:net";
import { expect, it } from "vitest";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { keepsTheContract } from "../store-contract.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

describeOnNeo4j("the Neo4j store", (address) => {
  keepsTheContract(() => openEmptyNeo4j(address));

  it("says at once that nobody listens at the address", async () => {
    const nobody = { ...address, uri: "bolt://127.0.0.1:1" };
    const start = performance.now();
    await expect(openNeo4j(nobody)).rejects.toMatchObject({
      code: "store-down",
      retryAfterS: expect.any(Number),
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("says that the password is wrong, and not what it was", async () => {
    const wrong = { ...address, password: "not-this-one" };
    const error = await openNeo4j(wrong).catch((cause: Error) => cause);
    expect(error).toMatchObject({
      code: "store-down",
      message: expect.stringContaining("NEO4J_PASSWORD"),
    });
    expect(JSON.stringify(error) + String(error)).not.toContain("not-this-one");
  });

  it("says what an address looks like", async () => {
    const odd = openNeo4j({ ...address, uri: "http://127.0.0.1:7474" });
    await expect(odd).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining("bolt://"),
    });
  });

  it.each([
    ["counts without end", "RETURN size([x IN range(1, 100000000) WHERE x % 7 = 1]) AS x"],
    ["makes an endless list", "RETURN range(1, 1000000000) AS x"],
    [
      "walks without end",
      "UNWIND range(1, 99999) AS a UNWIND range(1, 99999) AS b RETURN sum(a * b)",
    ],
  ])("answers in time even when Neo4j cannot stop what %s", async (_, cypher) => {
    const store = await openNeo4j(address, { freeAtOnce: 8 });
    // So that what reads Cypher has started.
    await store.read("RETURN 1 AS x", {}, { lane: "free" });
    const limits = { timeoutMs: 700, maxRows: 10, maxBytes: 10_000 };
    const start = performance.now();
    await expect(store.read(cypher, {}, { lane: "free", limits })).rejects.toMatchObject({
      code: expect.stringMatching(/timed-out|too-large/),
    });
    expect(performance.now() - start).toBeLessThan(limits.timeoutMs + 1_000);
    expect((await store.read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
    await store.close();
  });

  it("says that Neo4j is gone when it hangs, or goes, in the middle", async () => {
    const between = await listenBetween(address.uri);
    const store = await openNeo4j({ ...address, uri: between.uri });
    expect((await store.read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);

    between.freeze();
    const limits = { timeoutMs: 500, maxRows: 1, maxBytes: 1_000 };
    const start = performance.now();
    await expect(store.read("RETURN 1 AS x", {}, { limits })).rejects.toMatchObject({
      code: "timed-out",
    });
    expect(performance.now() - start).toBeLessThan(2_000);

    await between.cut();
    await expect(store.read("RETURN 1 AS x")).rejects.toMatchObject({ code: "store-down" });
    await store.close();
  });
});

/** A wire to Neo4j that can be frozen and cut. */
async function listenBetween(uri: string) {
  const { hostname, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port || 7687), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const ours = typeof address === "object" && address !== null ? address.port : 0;
  return {
    uri: `bolt://127.0.0.1:${ours}`,
    freeze() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    async cut() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
