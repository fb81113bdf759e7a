import { afterAll, beforeAll, expect, it } from "vitest";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { Store } from "../../server/store/store.ts";
import { type BoltMessage, tapBolt } from "./bolt-tap.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

const LIMITS = { timeoutMs: 60_000, maxRows: 10, maxBytes: 10_000 };

// One server takes every part in its own routing table; which part each question asks for is what a cluster goes by.
describeOnNeo4j("at an address neo4j://, as a cluster has", (address) => {
  let tap: Awaited<ReturnType<typeof tapBolt>>;
  let store: Store;
  beforeAll(async () => {
    await (await openEmptyNeo4j(address)).close();
    tap = await tapBolt(address.uri);
    store = await openNeo4j({ ...address, uri: `neo4j://127.0.0.1:${tap.port}` });
  });
  afterAll(async () => {
    await store?.close();
    await tap?.close();
  });

  const asked = () => tap.take().filter(({ kind }) => kind === "RUN" || kind === "BEGIN");

  it("the driver asks who reads and who writes, and asks its first question of whoever only reads", async () => {
    const said = tap.take();
    expect(said).toContainEqual<Partial<BoltMessage>>(expect.objectContaining({ kind: "ROUTE" }));
    expect(said.find(({ kind }) => kind === "BEGIN")).toMatchObject({ reads: true });
  });

  it("every question of ours and of callers goes to whoever only reads", async () => {
    await store.read("MATCH (n) RETURN count(n) AS amount");
    await store.read("MATCH (a)-[r]->(b) RETURN r LIMIT 1", {}, { lane: "free", limits: LIMITS });
    const questions = asked();
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.filter(({ reads }) => !reads)).toEqual([]);
  });

  it("what a load does goes to the one who writes: its constraints, and its transaction", async () => {
    await store.define([
      { cypher: "CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE" },
    ]);
    await store.write((writer) => writer.run({ cypher: `CREATE (:Claim {id: "LEN-999"})` }));
    const [constraint, ...others] = asked().filter(({ reads }) => !reads);
    expect(constraint).toMatchObject({ kind: "RUN" });
    expect(others).toContainEqual({ kind: "BEGIN", reads: false });
    const { rows } = await store.read("MATCH (c:Claim) RETURN c.id AS id");
    expect(rows).toEqual([{ id: "LEN-999" }]);
    expect(asked().filter(({ reads }) => !reads)).toEqual([]);
  });
});
