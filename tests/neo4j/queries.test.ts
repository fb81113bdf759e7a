import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { NamedQuery, Row, Value } from "../../server/api.ts";
import { readLibrary, toScript } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import type { Parameters, Store } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";

const library = await readLibrary("cypher");
const questions = [...library.queries.values(), ...library.checks.values()];

/** More than the examples: values that lead to many rows, to few, and to none. */
const VALUES: Readonly<Record<string, readonly Value[]>> = {
  entity: ["lenalidomide", "nfkb", "cd28", "mm-cell", "osteoclast-growth", "nobody"],
  cell: ["th1", "osteoclast", "trap-osteoclast", "endothelial"],
  claim: ["LEN-046", "LEN-067", "LEN-089", "LEN-133"],
  drug: ["thalidomide", "imid-class"],
  section: ["1.4", "abstract-zh", "9"],
  reference: [2, 16, 99],
  depth: [1, 8],
  from: ["lenalidomide", "il2", "ctsk", "mm", "immune-effector-cells"],
  to: [
    "osteoclast-activation",
    "mm-growth",
    "b7",
    "cdk",
    "lenalidomide",
    "bone-resorption",
    "nk-cytotoxicity",
  ],
  layer: ["later-evidence", "review-2013,later-evidence"],
};

const examplesOf = ({ parameters }: NamedQuery): Parameters =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));

/** The examples of the header, and then each parameter in turn with its other values. */
const variantsOf = (query: NamedQuery): readonly Parameters[] => [
  examplesOf(query),
  ...query.parameters.flatMap(({ name }) =>
    (VALUES[name] ?? []).map((value) => ({ ...examplesOf(query), [name]: value })),
  ),
];

// As sets: the order of rows is the query's own, and each engine sorts text in its own way.
const asSet = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

describeOnNeo4j("every question has the same rows on Neo4j as on the embedded store", (address) => {
  let embedded: Store;
  let neo4j: Store;
  beforeAll(async () => {
    neo4j = await openEmptyNeo4j(address);
    await load(neo4j, library);
    embedded = (await openLoadedStore()).store;
  });
  afterAll(async () => {
    await neo4j?.close();
    await embedded?.close();
  });

  it.each(questions)("$name", async (query) => {
    for (const parameters of variantsOf(query)) {
      const [here, there] = await Promise.all(
        [embedded, neo4j].map((store) => store.read(query.cypher, parameters)),
      );
      expect(there?.columns).toEqual(here?.columns);
      expect([parameters, asSet(there?.rows ?? [])]).toEqual([parameters, asSet(here?.rows ?? [])]);
    }
  });

  it.each(readdirSync("tests/fixtures/checks"))("a wrong graph is found out: %s", async (file) => {
    const text = readFileSync(`tests/fixtures/checks/${file}`, "utf8");
    const cypher = library.checks.get(file.split(".")[0] ?? "")?.cypher ?? "";
    const undone = new Error("undone");
    let rows: readonly Row[] = [];
    const wrong = neo4j.write(async (writer) => {
      for (const statement of toScript({ file, text }).statements) await writer.run(statement);
      rows = (await writer.run({ cypher })).rows;
      throw undone;
    });
    await expect(wrong).rejects.toBe(undone);
    expect(rows).not.toEqual([]);
  });
});
