import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { Row } from "../../server/api.ts";
import { readLibrary, toScript } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";

const FIXTURES = "tests/fixtures/checks";

const library = await readLibrary("cypher");
const store = await openEmbedded();
await load(store, library);
afterAll(() => store.close());

const checks = [...library.checks.values()];
const fixtures = readdirSync(FIXTURES).map((file) => {
  const text = readFileSync(`${FIXTURES}/${file}`, "utf8");
  return { file, check: file.split(".")[0] ?? "", script: toScript({ file, text }), text };
});

/** Thrown to undo a fixture: whatever is written before it never was. */
class Undone extends Error {}

async function rowsWith(file: string): Promise<readonly Row[]> {
  const { check, script } = fixtures.find((fixture) => fixture.file === file) ?? {};
  const cypher = library.checks.get(check ?? "")?.cypher;
  if (!script || !cypher) throw new Error(`${file} is the fixture of no check`);
  let rows: readonly Row[] = [];
  await store
    .write(async (writer) => {
      for (const statement of script.statements) await writer.run(statement);
      rows = (await writer.run({ cypher })).rows;
      throw new Undone();
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
  return rows;
}

describe("the graph of the review", () => {
  it.each(checks)("$title", async ({ cypher }) => {
    expect((await store.read(cypher)).rows).toEqual([]);
  });
});

describe("a graph with one thing wrong is found out", () => {
  it.each(fixtures)("$file", async ({ file }) => {
    const rows = await rowsWith(file);
    expect(rows).not.toEqual([]);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(["id", "problem"]);
      expect(row).toEqual({ id: expect.stringMatching(/./), problem: expect.stringMatching(/./) });
    }
  });

  it("and is sound again when the wrong is undone", async () => {
    for (const { cypher } of checks) expect((await store.read(cypher)).rows).toEqual([]);
  });
});

it("has a graph that it finds wrong for each check", () => {
  const tried = new Set(fixtures.map(({ check }) => check));
  expect(checks.filter(({ name }) => !tried.has(name)).map(({ name }) => name)).toEqual([]);
});
