import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLibrary, toScript } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import { hashGraph } from "../graph-hash.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";
import { runCommand, runCommandOn } from "./run-command.ts";

const library = await readLibrary("cypher");

/** A claim that is denied, and is walked all the same. */
const FAULT = "negated-claims-walked";

describeOnNeo4j("the command npm run check", (address) => {
  it("does not call an empty database sound", async () => {
    await (await openEmptyNeo4j(address)).close();
    const { code, out, err } = await runCommandOn(address, "check");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(
      /^mechgraph: the database is empty: there is nothing to check; npm run load/,
    );
  });

  it("ends with 0 on a graph that is sound, and with 1 and the rows on one that is not", async () => {
    const store = await openNeo4j(address);
    await load(store, library);
    expect(await runCommandOn(address, "check")).toMatchObject({
      code: 0,
      out: `${store.engine}: ${library.checks.size} checks, no finding\n`,
      err: "",
    });
    const file = `tests/fixtures/checks/${FAULT}.cypher`;
    const { statements } = toScript({ file, text: readFileSync(file, "utf8") });
    await store.write(async (writer) => {
      for (const statement of statements) await writer.run(statement);
    });
    const before = await hashGraph(store);
    const { rows } = await store.read(library.checks.get(FAULT)?.cypher ?? "");
    const { code, out, err } = await runCommandOn(address, "check");
    expect([code, err]).toEqual([1, ""]);
    expect(rows).not.toEqual([]);
    expect(out).toContain(`cypher/checks/${FAULT}.cypher: `);
    for (const { id, problem } of rows) expect(out).toContain(`  ${id}: ${problem}\n`);
    expect(out).toMatch(/: \d+ checks, \d+ with findings\n$/);
    expect(await hashGraph(store)).toBe(before);
    await store.close();
  });

  it("says that nobody listens where no Neo4j is", async () => {
    const { code, err } = await runCommand("check", ["--uri", "bolt://127.0.0.1:9"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^mechgraph: bolt:\/\/127\.0\.0\.1:9: .* nobody listens/);
  });
});
