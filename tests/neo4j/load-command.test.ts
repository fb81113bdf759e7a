import { execFile } from "node:child_process";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Picture, Ready } from "../../server/api.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { type RunningServer, runServer } from "../running-server.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

describeOnNeo4j("the command npm run load, and the server on what it loaded", (address) => {
  const { uri, user, password, database } = address;
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  let server: RunningServer;

  /** What the command prints, and how it ends. */
  const load = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const command = ["--import", "tsx", "server/load.ts", ...args];
      const options = { env: { ...process.env, NEO4J_URI: "", ...env } };
      execFile(process.execPath, command, options, (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      });
    });
  const loadHere = () =>
    load(["--uri", uri, "--user", user, "--database", database], { NEO4J_PASSWORD: password });

  beforeAll(async () => {
    await (await openEmptyNeo4j(address)).close();
    server = await runServer(settings);
  });
  afterAll(() => server.close());

  it("is needed: a server that starts on an empty Neo4j writes nothing, and says that it is empty", async () => {
    expect(await server.json<Ready>("/api/ready")).toMatchObject({ empty: true, release: null });
    expect((await server.json<Picture>("/api/picture")).boxes).toEqual([]);
    const store = await openNeo4j(address);
    const { rows } = await store.read("MATCH (n) RETURN count(n) AS nodes");
    await store.close();
    expect(rows).toEqual([{ nodes: 0 }]);
  });

  it("loads the review, finds it sound, and changes nothing the second time", async () => {
    const first = await loadHere();
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^loaded into Neo4j \S+: (\d+) nodes, (\d+) relationships$/m);
    expect(first.out).toMatch(/^checks: \d+, with findings: 0$/m);
    const second = await loadHere();
    expect(second.out).toContain("added: 0 nodes, 0 relationships");
    expect(second.out).toContain("removed: 0 nodes, 0 relationships");
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

  it("stops with the list at a user's relationship on a claim that is gone", async () => {
    const store = await openNeo4j(address);
    await store.write((writer) =>
      writer.run({
        cypher: `CREATE (old:Claim {id: "OLD-1", release: "0.9.0"})
                 CREATE (:Note {id: "mine"})-[:ABOUT]->(old)`,
      }),
    );
    const { code, err } = await loadHere();
    const { rows } = await store.read(`MATCH (c:Claim {id: "OLD-1"}) RETURN c.release AS release`);
    await store.write((writer) => writer.run({ cypher: "MATCH (n:Note) DETACH DELETE n" }));
    await store.close();
    expect(code).toBe(1);
    expect(err).toContain("relationship: ABOUT, from: mine, to: OLD-1, removed: OLD-1");
    expect(rows).toEqual([{ release: "0.9.0" }]);
    expect((await loadHere()).out).toContain("removed: 1 nodes, 0 relationships");
  });

  it.each([
    [[], /^mechgraph: --uri is missing/],
    [["--uri", "http://x"], /^mechgraph: NEO4J_URI must be an address such as/],
    [["--uri", "bolt://127.0.0.1:9"], /^mechgraph: /],
    [["--url", uri], /^mechgraph: .*--url/],
  ])("says in one line what is wrong with %j", async (args, message) => {
    const { code, out, err } = await load(args);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(message);
    expect(err).not.toContain("    at ");
  });
});
