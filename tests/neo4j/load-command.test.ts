import { afterAll, beforeAll, expect, it } from "vitest";
import type { Picture, Ready } from "../../server/api.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { hashGraph } from "../graph-hash.ts";
import { type RunningServer, runServer } from "../running-server.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";
import { runCommand, runCommandOn } from "./run-command.ts";

describeOnNeo4j("the command npm run load, and the server on what it loaded", (address) => {
  const { uri, user, password, database } = address;
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  let server: RunningServer;

  const load = (...args: readonly string[]) => runCommandOn(address, "load", args);

  async function write(cypher: string): Promise<void> {
    const store = await openNeo4j(address);
    await store.write((writer) => writer.run({ cypher })).finally(store.close);
  }

  /** All that a load may change: the graph, and the constraints. */
  async function seen() {
    const store = await openNeo4j(address);
    const constraints = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name";
    try {
      return { graph: await hashGraph(store), constraints: (await store.read(constraints)).rows };
    } finally {
      await store.close();
    }
  }

  beforeAll(async () => {
    await (await openEmptyNeo4j(address)).close();
    server = await runServer(settings);
  });
  afterAll(() => server.close());

  it("is needed: a server that starts on an empty Neo4j writes nothing, and says that it is empty", async () => {
    expect(await server.json<Ready>("/api/ready")).toMatchObject({ empty: true, release: null });
    // A Neo4j that has just started plans each question anew.
    await expect
      .poll(async () => (await server.json<Picture>("/api/picture")).boxes, { timeout: 60_000 })
      .toEqual([]);
    const store = await openNeo4j(address);
    const { rows } = await store.read("MATCH (n) RETURN count(n) AS nodes");
    await store.close();
    expect(rows).toEqual([{ nodes: 0 }]);
  });

  it("says in a dry run what it would do, and leaves the graph and the constraints as they are", async () => {
    const before = await seen();
    const { code, out } = await load("--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/^a dry run; would be in Neo4j \S+: \d+ nodes, \d+ relationships$/m);
    expect(out).toMatch(/^ {2}added: \d+ nodes, \d+ relationships \(/m);
    expect(out).toMatch(/^nothing was written; not tried: the \d+ statements of cypher\/schema$/m);
    expect(await seen()).toEqual(before);
    expect(before.constraints).toEqual([]);
  });

  it("loads the review, finds it sound, and changes nothing the second time", async () => {
    const first = await load();
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^loaded in Neo4j \S+: (\d+) nodes, (\d+) relationships$/m);
    expect(first.out).toMatch(/^ {2}added: \d+ nodes, \d+ relationships \(/m);
    expect(first.out).toMatch(/^\d+ checks, no finding$/m);
    const before = await seen();
    expect(before.constraints).not.toEqual([]);
    const second = await load();
    expect(second.out).toMatch(/^ {2}added: nothing\n {2}changed: nothing\n {2}removed: nothing$/m);
    expect(await seen()).toEqual(before);
  });

  it("tells each of its steps on a line where nobody looks at a terminal", async () => {
    const { err } = await load("--dry-run");
    const lines = err.trimEnd().split("\n");
    expect(lines[0]).toBe(`1/${lines.length} what is there`);
    expect(lines.at(-1)).toBe(`${lines.length}/${lines.length} taking it back`);
  });

  it("is seen by the server that runs already: 80 walked arrows", async () => {
    await expect
      .poll(async () => (await server.json<Picture>("/api/picture")).counts.walkedArrows, {
        timeout: 60_000,
        interval: 1000,
      })
      .toBe(80);
    expect(await server.json<Ready>("/api/ready")).toMatchObject({
      empty: false,
      release: "1.0.0",
    });
  });

  it("says which claim it changed, which it added, and which it removed", async () => {
    await write(
      `MATCH (changed:Claim {id: "LEN-001"}) SET changed.status = "rejected"
       WITH changed MATCH (added:Claim {id: "LEN-002"}) DETACH DELETE added
       CREATE (:Claim {id: "OLD-1", release: "0.9.0"})`,
    );
    const { out } = await load();
    expect(out).toMatch(/^ {2}added: 1 nodes, \d+ relationships \(LEN-002, /m);
    expect(out).toMatch(/^ {2}changed: 1 nodes, 0 relationships \(LEN-001\)$/m);
    expect(out).toMatch(/^ {2}removed: 1 nodes, 0 relationships \(OLD-1\)$/m);
  });

  it("stops with the list at a user's relationship on a claim that is gone", async () => {
    await write(`CREATE (old:Claim {id: "OLD-1", release: "0.9.0"})
                 CREATE (:Note {id: "mine"})-[:ABOUT]->(old)`);
    const before = await seen();
    const { code, err } = await load();
    expect(code).toBe(1);
    expect(err).toContain("relationship: ABOUT, from: mine, to: OLD-1, removed: OLD-1");
    expect(await seen()).toEqual(before);
    await write("MATCH (n:Note) DETACH DELETE n");
    expect((await load()).out).toContain("removed: 1 nodes, 0 relationships (OLD-1)");
  });

  it("leaves the graph as it was when it is stopped from the keyboard", async () => {
    await write(`MATCH (c:Claim {id: "LEN-001"}) SET c.status = "rejected"`);
    const before = await seen();
    const stopped = await runCommandOn(address, "load", [], (child) => {
      child.stderr?.on("data", (text) => /states\.cypher/.test(text) && child.kill("SIGINT"));
    });
    expect(stopped).toMatchObject({ code: 130, out: "" });
    expect(stopped.err).toMatch(/^mechgraph: stopped: the graph is as it was/m);
    expect(await seen()).toEqual(before);
  });

  it("refuses a database of somebody else's, and loads beside it where it is told to", async () => {
    await (await openEmptyNeo4j(address)).close();
    await write(`CREATE (:Protein {name: "CD4"}), (:Protein {name: "CD8"}), (:Paper {id: "p"})`);
    const before = await seen();
    const refused = await load();
    expect(refused).toMatchObject({ code: 1, out: "" });
    expect(refused.err).toContain("  2 Protein: CD4, CD8\n");
    expect(refused.err).toContain("--beside-other-data");
    expect(await seen()).toEqual(before);
    const beside = await load("--beside-other-data");
    expect(beside).toMatchObject({ code: 0 });
    expect(beside.out).toContain("  not ours, left alone: 3 nodes, 0 relationships\n");
  });

  it.each([
    [[], /^mechgraph: --uri is missing/],
    [["--uri", "http://x"], /^mechgraph: --uri must be an address such as/],
    [["--uri", "bolt://127.0.0.1:9"], /^mechgraph: bolt:\/\/127\.0\.0\.1:9: .* nobody listens/],
    [["--url", uri], /^mechgraph: .*--url/],
    [["--uri", uri, "--password", "secret-9"], /^mechgraph: --password would be seen/],
  ])("says in one line what is wrong with %j", async (args, message) => {
    const { code, out, err } = await runCommand("load", args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/ {4}at |secret-9/);
  });

  it.each([
    ["not-this-one", /it refuses the user or the password: see NEO4J_USER and NEO4J_PASSWORD\n/],
    ["", /NEO4J_PASSWORD; it is not set\n/],
  ])("says that the password %j is wrong, and not what it was", async (wrong, message) => {
    const { code, err } = await runCommandOn({ ...address, password: wrong }, "load");
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toContain("not-this-one");
  });
});
