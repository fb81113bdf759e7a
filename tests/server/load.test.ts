import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { readLibrary } from "../../server/library/library.ts";
import { load, type Step } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";
import { hashGraph } from "../graph-hash.ts";

// A small curated graph in the project's schema, in the release that each test gives it.
const SCHEMA = `// Constraints.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
`;
const claim = (id: string, subject: string, object: string, sign = 1) =>
  `{id: "${id}", subject: "${subject}", object: "${object}", sign: ${sign}}`;
const content = (release: string, ...claims: string[]) => `// Claims.
UNWIND [
  ${claims.join(",\n  ")}
] AS row
MERGE (s:State {id: row.subject}) SET s.release = "${release}"
MERGE (o:State {id: row.object}) SET o.release = "${release}"
MERGE (c:Claim {id: row.id}) SET c.sign = row.sign, c.release = "${release}"
MERGE (c)-[a:SUBJECT {id: row.id + "|SUBJECT"}]->(s) SET a.release = "${release}"
MERGE (c)-[b:OBJECT {id: row.id + "|OBJECT"}]->(o) SET b.release = "${release}";
`;
const projection = (release: string) =>
  [1, -1]
    .map((sign) => [sign, sign === 1 ? "INCREASES" : "DECREASES"] as const)
    .map(
      ([sign, type]) => `
MATCH (c:Claim)-[:SUBJECT]->(s:State) MATCH (c)-[:OBJECT]->(o:State) WHERE c.sign = ${sign}
MERGE (s)-[r:${type} {id: c.id + "|${type}"}]->(o) SET r.claim = c.id, r.release = "${release}";
`,
    )
    .join("");

const folders: string[] = [];
const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A library in a folder of its own: the project's own `cypher/release`, and these files beside it. */
async function libraryOf(release: string, files: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), "load-"));
  folders.push(root);
  const folder = join(root, "cypher");
  for (const room of ["schema", "vocabulary", "mechanisms", "projection", "queries", "checks"]) {
    await mkdir(join(folder, room), { recursive: true });
  }
  await cp("cypher/release", join(folder, "release"), { recursive: true });
  const all = {
    "schema/constraints.cypher": SCHEMA,
    "projection/arrows.cypher": `// Arrows.${projection(release)}`,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return readLibrary(folder);
}

const claimsOf = (release: string, ...claims: string[]) =>
  libraryOf(release, { "mechanisms/claims.cypher": content(release, ...claims) });

async function openStore() {
  const store = await openEmbedded();
  stores.push(store);
  return store;
}

const run = (store: Store, cypher: string) => store.write((writer) => writer.run({ cypher }));

/** Everything that the graph holds, in an order of its own. */
async function wholeGraph(store: Store) {
  const nodes = await store.read("MATCH (n) RETURN n AS thing");
  const relationships = await store.read("MATCH ()-[r]->() RETURN r AS thing");
  return [...nodes.rows, ...relationships.rows].map((row) => JSON.stringify(row.thing)).sort();
}

const arrows = async (store: Store) =>
  (
    await store.read(
      "MATCH (a:State)-[r]->(b:State) WHERE r.claim IS NOT NULL RETURN r.id AS id ORDER BY id",
    )
  ).rows.map(({ id }) => id);

const NOTHING = { nodes: 0, relationships: 0, examples: [] };

const FIRST = [claim("C-1", "drug", "t-cell"), claim("C-2", "t-cell", "killing")];

it("changes nothing when the same release is loaded again", async () => {
  const store = await openStore();
  const library = await claimsOf("1.0.0", ...FIRST);
  const first = await load(store, library);
  const once = await wholeGraph(store);
  const second = await load(store, library);
  expect(first.added).toMatchObject({ nodes: 5, relationships: 6 });
  expect(second).toEqual({
    added: NOTHING,
    changed: NOTHING,
    removed: NOTHING,
    curated: { nodes: 5, relationships: 6 },
    kept: { nodes: 0, relationships: 0 },
    ofUsers: [],
  });
  expect(await wholeGraph(store)).toEqual(once);
});

it("removes a claim that a newer release no longer has, with its arrow and its state", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  const report = await load(store, await claimsOf("2.0.0", claim("C-1", "drug", "t-cell")));
  expect(report.removed).toEqual({
    nodes: 2,
    relationships: 3,
    examples: ["killing", "C-2", "C-2|INCREASES", "C-2|SUBJECT", "C-2|OBJECT"],
  });
  // That what stays carries a newer release is no change.
  expect(report).toMatchObject({ added: NOTHING, changed: NOTHING });
  expect(await arrows(store)).toEqual(["C-1|INCREASES"]);
  const { rows } = await store.read(
    "MATCH (n) RETURN n.id AS id, n.release AS release ORDER BY id",
  );
  expect(rows).toEqual([
    { id: "C-1", release: "2.0.0" },
    { id: "drug", release: "2.0.0" },
    { id: "t-cell", release: "2.0.0" },
  ]);
});

it("replaces the arrow of a claim whose sign was corrected", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  const corrected = [...FIRST.slice(1), claim("C-1", "drug", "t-cell", -1)];
  const report = await load(store, await claimsOf("1.0.1", ...corrected));
  expect(report).toMatchObject({
    added: { examples: ["C-1|DECREASES"] },
    changed: { nodes: 1, relationships: 0, examples: ["C-1"] },
    removed: { examples: ["C-1|INCREASES"] },
  });
  expect(await arrows(store)).toEqual(["C-1|DECREASES", "C-2|INCREASES"]);
});

it("moves the arrow of a claim whose end was corrected", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  await load(store, await claimsOf("1.0.1", ...FIRST.slice(1), claim("C-1", "drug", "b-cell")));
  const { rows } = await store.read(
    "MATCH (a)-[r:INCREASES]->(b) RETURN a.id AS from, b.id AS to ORDER BY from",
  );
  expect(rows).toEqual([
    { from: "drug", to: "b-cell" },
    { from: "t-cell", to: "killing" },
  ]);
});

it("leaves a user's own node and relationship alone", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  await run(store, `MATCH (s:State {id: "drug"}) CREATE (n:Note {id: "mine"})-[:ABOUT]->(s)`);
  const report = await load(store, await claimsOf("2.0.0", claim("C-1", "drug", "t-cell")));
  expect(report.kept).toEqual({ nodes: 1, relationships: 1 });
  const { rows } = await store.read("MATCH (n:Note)-[r]->(s) RETURN n.id AS id, s.id AS about");
  expect(rows).toEqual([{ id: "mine", about: "drug" }]);
});

it("stops with the list where a user's relationship hangs on a node to be removed", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  await run(store, `MATCH (s:State {id: "killing"}) CREATE (n:Note {id: "mine"})-[:ABOUT]->(s)`);
  const before = await wholeGraph(store);
  const newer = await claimsOf("2.0.0", claim("C-1", "drug", "t-cell"));
  await expect(load(store, newer)).rejects.toThrow(
    /relationship: ABOUT, from: mine, to: killing, removed: killing/,
  );
  expect(await wholeGraph(store)).toEqual(before);
});

it("leaves the old graph and names the line where a statement fails in the middle", async () => {
  const store = await openStore();
  await load(store, await claimsOf("1.0.0", ...FIRST));
  const before = await wholeGraph(store);
  const broken = await libraryOf("2.0.0", {
    "mechanisms/a.cypher": content("2.0.0", claim("C-9", "drug", "nk-cell")),
    "mechanisms/b.cypher":
      "// Broken.\n\nMATCH (n)\nSET n.x = 1;\n\n// Here.\nMATCH (n) RETRUN n;\n",
  });
  await expect(load(store, broken)).rejects.toThrow(/cypher\/mechanisms\/b\.cypher:7/);
  expect(await wholeGraph(store)).toEqual(before);
});

it("refuses a database of somebody else, and says what it found under labels of ours", async () => {
  const store = await openStore();
  await run(
    store,
    `CREATE (:Protein {name: "CD4"}) CREATE (:Protein {name: "CD8"}) CREATE (:Paper)`,
  );
  const before = await hashGraph(store);
  const library = await claimsOf("1.0.0", ...FIRST);
  const refused = /under labels of ours .*:\n {2}2 Protein: CD4, CD8\n.*--beside-other-data/;
  await expect(load(store, library)).rejects.toThrow(refused);
  await expect(load(store, library, { dryRun: true })).rejects.toThrow(refused);
  expect(await hashGraph(store)).toBe(before);
});

it("loads beside somebody else's data where it is told to, and then again without being told", async () => {
  const store = await openStore();
  await run(store, `CREATE (:Protein {id: "cd4"})`);
  const library = await claimsOf("1.0.0", ...FIRST);
  const first = await load(store, library, { besideOtherData: true });
  expect(first).toMatchObject({ added: { nodes: 5 }, kept: { nodes: 1, relationships: 0 } });
  expect(await load(store, library)).toMatchObject({ added: NOTHING, kept: { nodes: 1 } });
});

it("never loads beside data that it would later take for its own", async () => {
  const store = await openStore();
  await run(store, `CREATE (:Entity {id: "windows", release: "11"})`);
  const library = await claimsOf("1.0.0", ...FIRST);
  await expect(load(store, library, { besideOtherData: true })).rejects.toThrow(
    /1 Entity: windows \(1 with a property `release`\)\nby a property `release`/,
  );
});

it("refuses ids that two nodes share, which the constraint found too late", async () => {
  const store = await openStore();
  await run(store, `CREATE (:Claim {id: "C-1"}) CREATE (:Claim {id: "C-1"})`);
  const library = await claimsOf("1.0.0", ...FIRST);
  await expect(load(store, library)).rejects.toThrow(/ {2}2 Claim: C-1\n/);
  await expect(load(store, library, { besideOtherData: true })).rejects.toThrow(
    /label: Claim, id: C-1, copies: 2/,
  );
});

it("says in a dry run what it would do, and does none of it", async () => {
  const store = await openStore();
  const [older, newer] = [
    await claimsOf("1.0.0", ...FIRST),
    await claimsOf("2.0.0", claim("C-1", "drug", "t-cell"), claim("C-3", "drug", "nk-cell")),
  ];
  const nothing = await hashGraph(store);
  expect((await load(store, older, { dryRun: true })).added).toMatchObject({ nodes: 5 });
  expect(await hashGraph(store)).toBe(nothing);
  await load(store, older);
  const before = await hashGraph(store);
  const dry = await load(store, newer, { dryRun: true });
  expect(await hashGraph(store)).toBe(before);
  expect(dry).toMatchObject({
    added: { nodes: 2, relationships: 3 },
    removed: { nodes: 2, relationships: 3 },
  });
  expect(await load(store, newer)).toEqual(dry);
});

it("tells each step before it begins, and how many there are", async () => {
  const store = await openStore();
  const library = await readLibrary("cypher");
  for (const dryRun of [true, false]) {
    const steps: Step[] = [];
    await load(store, library, { dryRun, check: true, onStep: (step) => steps.push(step) });
    const [first] = steps;
    expect(steps.map(({ done }) => done)).toEqual(steps.map((_, at) => at));
    expect(first).toEqual({ name: "what is there", done: 0, total: steps.length });
    expect(steps.map(({ name }) => name).includes("constraints")).toBe(!dryRun);
  }
});

it("loads nothing where a check finds fault with what it would load", async () => {
  const store = await openStore();
  const check = `// No claim decreases anything.
//
// @returns id       text  The claim.
// @returns problem  text  What is wrong.
MATCH (c:Claim) WHERE c.sign = -1 RETURN c.id AS id, "decreases" AS problem;
`;
  const withCheck = (release: string, ...claims: string[]) =>
    libraryOf(release, {
      "checks/no-decrease.cypher": check,
      "mechanisms/claims.cypher": content(release, ...claims),
    });
  await load(store, await withCheck("1.0.0", ...FIRST), { check: true });
  const before = await hashGraph(store);
  const unsound = await withCheck("2.0.0", ...FIRST, claim("C-3", "drug", "nk-cell", -1));
  await expect(load(store, unsound, { check: true })).rejects.toThrow(
    /nothing was loaded.*\n {2}cypher\/checks\/no-decrease.cypher: No claim .*\n {4}C-3: decreases/,
  );
  expect(await hashGraph(store)).toBe(before);
  // What users added is told, and no reason to stop: no load can mend it.
  await run(store, `CREATE (:Claim {id: "MINE", sign: -1})`);
  const report = await load(store, await withCheck("2.0.0", ...FIRST), { check: true });
  expect(report.ofUsers.flatMap(({ rows }) => rows)).toEqual([
    { id: "MINE", problem: "decreases" },
  ]);
});

it("removes from the whole review a claim of an older release, with its arrow and its state", async () => {
  const store = await openStore();
  const library = await readLibrary("cypher");
  await load(store, library);
  const before = await wholeGraph(store);
  await run(
    store,
    `MATCH (drug:State {id: "lenalidomide|presence|-"})
     MATCH (of:Entity {id: "cd28"})
     MATCH (mechanism:Mechanism {id: "t-cell-costimulation"})
     CREATE (old:Claim {id: "OLD-1", kind: "causal", relation: "increases_expression", sign: 1, status: "asserted",
       layer: "review-2013", release: "0.9.0"})
     CREATE (gone:State {id: "cd28|expression|-", facet: "expression", site: "-", release: "0.9.0"})
     CREATE (gone)-[:OF {id: "OLD-1|OF", release: "0.9.0"}]->(of)
     CREATE (old)-[:SUBJECT {id: "OLD-1|SUBJECT", release: "0.9.0"}]->(drug)
     CREATE (old)-[:OBJECT {id: "OLD-1|OBJECT", release: "0.9.0"}]->(gone)
     CREATE (old)-[:IN_MECHANISM {id: "OLD-1|IN_MECHANISM", release: "0.9.0"}]->(mechanism)
     CREATE (drug)-[:INCREASES {id: "OLD-1|INCREASES", claim: "OLD-1", sign: 1, release: "0.9.0"}]->(gone)`,
  );
  const report = await load(store, library);
  expect(report).toMatchObject({
    added: NOTHING,
    changed: NOTHING,
    removed: { nodes: 2, relationships: 5 },
  });
  expect(await wholeGraph(store)).toEqual(before);
});
