import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Neo4jStore, openNeo4j } from "../../server/store/neo4j.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "../neo4j/empty-neo4j.ts";

/** `mode: "r"` and `mode: "w"` as Bolt packs them; of the same length. */
const READING = Buffer.from("846d6f64658172", "hex");
const WRITING = Buffer.from("846d6f64658177", "hex");

describeOnNeo4j("a Neo4j that writes where it should only read", (address) => {
  let relay: Awaited<ReturnType<typeof relayThatWrites>>;
  let store: Neo4jStore;

  beforeAll(async () => {
    await (await openEmptyNeo4j(address)).close();
    relay = await relayThatWrites(address.uri);
    store = await openNeo4j({ ...address, uri: relay.uri });
  });
  afterAll(async () => {
    await store?.close();
    await relay?.close();
  });

  it("is one indeed: through the relay a session that may only read writes", async () => {
    const driver = neo4j.driver(relay.uri, neo4j.auth.basic(address.user, address.password));
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    const { summary } = await session.run("CREATE (n:Written) DELETE n");
    expect(summary.counters.updates().nodesCreated).toBe(1);
    await session.close();
    await driver.close();
  });

  it("is found out at the start by a write that is undone", async () => {
    expect(relay.rewritten()).toBeGreaterThan(0);
    expect((await store.read("MATCH (n) RETURN count(n) AS n")).rows).toEqual([{ n: 0 }]);
  });

  it("is asked no free query, with the reason said, and goes on answering named ones", async () => {
    for (const cypher of ["RETURN 1 AS x", "CREATE (:Intruder)"]) {
      await expect(store.read(cypher, {}, { lane: "free" })).rejects.toMatchObject({
        code: "read-only",
        message: expect.stringMatching(/free Cypher is off|begins with/),
      });
    }
    await expect(store.read("RETURN 1 AS x", {}, { lane: "free" })).rejects.toMatchObject({
      message: expect.stringContaining("free Cypher is off: this Neo4j carried out a write"),
    });
    expect((await store.read("RETURN 1 AS x")).rows).toEqual([{ x: 1 }]);
  });
});

/** A wire to Neo4j that makes a session for writing of each that may only read, as servers without such sessions do. */
async function relayThatWrites(uri: string) {
  const { hostname, port } = new URL(uri);
  let rewritten = 0;
  const server = createServer((near) => {
    const far = connect(Number(port || 7687), hostname);
    for (const socket of [near, far]) {
      socket.on("error", () => {});
      socket.on("close", () => [near, far].forEach((each) => void each.destroy()));
    }
    far.pipe(near);
    near.on("data", (chunk: Buffer) => {
      for (let at = chunk.indexOf(READING); at >= 0; at = chunk.indexOf(READING, at + 1)) {
        WRITING.copy(chunk, at);
        rewritten += 1;
      }
      far.write(chunk);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rewritten: () => rewritten,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
