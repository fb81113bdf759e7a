import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GrafeoDB } from "@grafeo-db/js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../server/store/embedded.ts";
import { inspect } from "../../server/store/gate.ts";
import { checkPlan } from "../../server/store/grafeo-gate.ts";
import { loadGrafeo } from "../../server/store/load-grafeo.ts";
import { checkNeo4jPlan } from "../../server/store/neo4j-gate.ts";
import type { Store } from "../../server/store/store.ts";
import { tokensOf } from "../../server/store/tokens.ts";
import { fileReadings, WRITINGS } from "../store-attacks.ts";

const CANARY = "canary-4711";

describe("a file that a free query must not read", () => {
  let folder: string;
  let file: string;
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "canary-"));
    file = join(folder, "canary.csv");
    await writeFile(file, `${CANARY},${CANARY}\n${CANARY},${CANARY}\n`);
    process.env.CANARY_OF_THE_TEST = CANARY;
    store = await openEmbedded();
    await store.write((writer) => writer.run({ cypher: "CREATE (:Entity {id: 'a'})" }));
    await store.seal();
  });
  afterAll(async () => {
    delete process.env.CANARY_OF_THE_TEST;
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("could be read, were it not for the gate: the named lane, which is ours alone, proves it", async () => {
    const { rows } = await store.read(`LOAD CSV FROM '${file}' AS line RETURN line`);
    expect(JSON.stringify(rows)).toContain(CANARY);
  });

  it("stays unread in every disguise", async () => {
    const places = [file, `file://${file}`, "/proc/self/environ", `/proc/${process.pid}/environ`];
    const disguises = places.flatMap(fileReadings);
    expect(disguises.length).toBeGreaterThan(150);
    for (const cypher of disguises) {
      const answer = await store.read(cypher, {}, { lane: "free" }).catch((error) => error);
      expect(answer, cypher).toMatchObject({
        code: expect.stringMatching(/^(read-only|bad-cypher)$/),
      });
      expect(JSON.stringify(answer) + String(answer) + String(answer.cause)).not.toContain(CANARY);
    }
  });

  it("stays unread when its name is a parameter", async () => {
    const cypher = "LOAD CSV FROM $file AS line RETURN line";
    const answer = store.read(cypher, { file }, { lane: "free" });
    await expect(answer).rejects.toMatchObject({ code: "read-only" });
  });
});

describe("the first wall, which reads the query", () => {
  it.each([
    ["a comment that does not end", "RETURN 1 /* x", "bad-cypher"],
    ["a text that does not end", "RETURN 'x", "bad-cypher"],
    ["a name that does not end", "RETURN `x", "bad-cypher"],
    ["nothing", "", "bad-cypher"],
    ["nothing but a comment", "// RETURN 1", "bad-cypher"],
    ["what is no question", "HELLO", "bad-cypher"],
    ["a quote behind an escape", "RETURN '\\u0027 AS x", "bad-cypher"],
    ["an escape outside of a text", "RETURN \\u4e2d AS x", "bad-cypher"],
    [
      "a function of a plug-in",
      "RETURN apoc.cypher.runFirstColumnMany('RETURN 1', {})",
      "read-only",
    ],
    ["another graph", "CALL { USE system MATCH (n) RETURN n } RETURN n", "read-only"],
    [
      "LOAD CSV inside a list",
      "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'f' AS l RETURN l }]",
      "read-only",
    ],
    [
      "a procedure inside a list",
      "RETURN [x IN [1] | COLLECT { CALL dbms.info() YIELD id RETURN id }]",
      "read-only",
    ],
    ["a procedure without brackets", "CALL dbms.info YIELD id RETURN id", "read-only"],
    ["a procedure in quotes", "CALL `dbms.info`() YIELD id RETURN id", "read-only"],
  ])("refuses %s", (_, cypher, code) => {
    expect(() => inspect(cypher)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    "MATCH (n) WHERE n.load = 'LOAD CSV' RETURN n.call AS call",
    "MATCH (load:CSV) RETURN load AS `LOAD CSV`, 'CALL dbms.info()' AS text // CALL dbms.info()",
    "RETURN date.truncate('day', date()) AS day, duration.between(date(), date()) AS time",
    "MATCH (use) RETURN use AS x",
    "MATCH (n) WHERE n.name =~ '.*\\\\d+\\\\.\\\\d.*' RETURN n",
    "RETURN 'C:\\\\users' AS path, '\\u4e2d' AS middle",
    "CALL db.labels() YIELD label RETURN label",
    "CALL { MATCH (n) RETURN n } RETURN n",
    "match (n) return n;",
  ])("lets pass: %s", (cypher) => {
    expect(() => inspect(cypher)).not.toThrow();
  });

  it("reads 32 kB of anything at once", () => {
    const start = performance.now();
    for (const piece of [
      "a.b ",
      "'x' ",
      "/**/",
      "CALL a.",
      "`x`",
      "((",
      "\\\\",
      "LOAD ",
      "'\\'",
      "x",
    ]) {
      const cypher = `RETURN ${piece.repeat(32_000 / piece.length)}`;
      try {
        inspect(cypher);
      } catch (error) {
        expect(error).toMatchObject({ name: "AppError" });
      }
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("tells words from names, texts and comments", () => {
    const tokens = tokensOf("MATCH /* a */ (`b c` {d: 'e\\'f', g: \"h\"}) // i\nRETURN 中");
    expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "word MATCH",
      "symbol (",
      "name b c",
      "symbol {",
      "word d",
      "symbol :",
      "text e\\'f",
      "symbol ,",
      "word g",
      "symbol :",
      "text h",
      "symbol }",
      "symbol )",
      "word RETURN",
      "word 中",
    ]);
  });
});

describe("the second wall, which reads the embedded engine's plan", () => {
  let db: GrafeoDB;

  // The plan is made, nothing is run: that much is safe in this process.
  beforeAll(async () => {
    db = (await loadGrafeo("@grafeo-db/js")).GrafeoDB.create();
  });
  afterAll(() => db.close());

  it("stands without the first", async () => {
    const attacks = [...fileReadings("/etc/hostname"), ...WRITINGS].filter(
      // It is for the first wall to see to it that a query is no EXPLAIN or PROFILE of another. Escapes hide nothing here.
      (cypher) => !/^(EXPLAIN|PROFILE) RETURN|^RETURN .*\\u00/.test(cypher),
    );
    for (const cypher of attacks) {
      const checked = checkPlan(db, cypher, {});
      await expect(checked, cypher).rejects.toMatchObject({
        code: expect.stringMatching(/^(read-only|bad-cypher|unsupported-here)$/),
      });
    }
  });

  it.each(["LoadCsv", "CallProcedure (grafeo.pagerank)"])(
    "is not taken in by a text or a name that looks like a plan: %s",
    async (line) => {
      await checkPlan(db, `RETURN "\\n  ${line}\\n" AS x`, {});
      const name = checkPlan(db, `RETURN 1 AS \`x)\n  ${line} (\``, {});
      await expect(name).rejects.toMatchObject({ code: "read-only" });
    },
  );

  it.each([
    "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE (b)-[:S]->() RETURN a.id AS a, b.id AS b",
    "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.x = 1 AND NOT EXISTS { (b)-->() } RETURN a.id AS a",
    "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE COUNT { (b)-->() } > 1 RETURN a.id AS a",
    "MATCH (a) RETURN a, count(*)",
    "MATCH (a) RETURN a, count(*) ORDER BY a.id LIMIT 1",
    "MATCH (a) RETURN collect(a)",
    "MATCH (a) RETURN collect([a])",
    "MATCH (a) RETURN {thing: a}, count(*)",
    "MATCH (a) RETURN a {.id, thing: a}, count(*)",
    "MATCH (a) RETURN head([a]), count(*)",
    "MATCH p = (a)-[*1..2]->() RETURN p, count(*)",
    "MATCH p = (a)-[*2..1]->() RETURN p",
    "MATCH p = (a)-[*..0]->() RETURN p",
  ])("refuses what the engine would answer wrongly: %s", async (cypher) => {
    await expect(checkPlan(db, cypher, {})).rejects.toMatchObject({ code: "unsupported-here" });
  });

  it.each([
    "MATCH (a) WHERE (a)-->() OPTIONAL MATCH (a)-->(b) WHERE b.x = 1 RETURN a.id AS a",
    "MATCH (a) OPTIONAL MATCH (a)-->(b) WITH a, b WHERE (b)-->() RETURN a.id AS a",
    "MATCH (a) RETURN a, count(*) AS number",
    "MATCH (a) RETURN a.id, count(*)",
    "MATCH (a) RETURN toUpper(a.id), count(*)",
    "MATCH (a) RETURN {id: a.id}, count(*)",
    "MATCH (a) RETURN collect(a.id)",
    "MATCH (a) RETURN count(a)",
    "MATCH (a) RETURN collect(a) AS all",
    "MATCH p = (a)-[*1..2]->() RETURN p",
    "MATCH p = (a)-[*2]->() RETURN p",
  ])("lets pass what it answers well: %s", async (cypher) => {
    await checkPlan(db, cypher, {});
  });

  it("tells the place of an error in the query that was asked", async () => {
    const checked = checkPlan(db, "MATCH (n)\nRETURN n n", {});
    await expect(checked).rejects.toMatchObject({
      code: "unsupported-here",
      at: { line: 2, column: 10 },
    });
  });
});

describe("the second wall, which reads Neo4j's plan", () => {
  const plan = (operatorType: string, Details = "", children: object[] = []) => ({
    operatorType: `${operatorType}@neo4j`,
    identifiers: [],
    arguments: { Details },
    children,
  });
  const check = (queryType: string, root: object | false) => () =>
    checkNeo4jPlan({ queryType, plan: root } as unknown as Parameters<typeof checkNeo4jPlan>[0]);

  it.each([
    "LoadCSV",
    "ShowTransactions",
    "ShowSettings",
    "TerminateTransactions",
    "TransactionApply",
    "TransactionForeach",
    "Create",
    "Merge",
    "SetProperty",
    "DetachDelete",
    "Foreach",
    "AdministrationCommand",
    "CreateIndex",
    "EmptyResult",
    "SomethingNewNextYear",
  ])("refuses %s, however deep it stands", (operator) => {
    const root = plan("ProduceResults", "", [
      plan("Apply", "", [plan("Argument"), plan(operator)]),
    ]);
    expect(check("r", root)).toThrow(expect.objectContaining({ code: "read-only" }));
  });

  it("refuses what is not a reading query, or has no plan", () => {
    for (const type of ["rw", "w", "s"]) {
      expect(check(type, plan("ProduceResults"))).toThrow(
        expect.objectContaining({ code: "read-only" }),
      );
    }
    expect(check("r", false)).toThrow(expect.objectContaining({ code: "read-only" }));
  });

  it("lets three procedures pass, by name", () => {
    expect(check("r", plan("ProcedureCall", "db.labels() :: (label :: STRING)"))).not.toThrow();
    expect(check("r", plan("ProcedureCall", "dbms.listConfig() :: (name :: STRING)"))).toThrow(
      expect.objectContaining({ message: expect.stringContaining("dbms.listConfig") }),
    );
  });

  it.each(
    `AllNodesScan NodeByLabelScan NodeUniqueIndexSeek NodeIndexSeekByRange NodeIndexContainsScan NodeByElementIdSeek
     DirectedRelationshipTypeScan UndirectedAllRelationshipsScan DirectedRelationshipIndexSeek Expand(All) Expand(Into)
     OptionalExpand(All) VarLengthExpand(Pruning,BFS,All) Repeat(Trail) StatefulShortestPath(All) ShortestPath
     NodeHashJoin NodeLeftOuterHashJoin ValueHashJoin SemiApply AntiSemiApply LetSemiApply SelectOrAntiSemiApply RollUpApply
     NodeCountFromCountStore RelationshipCountFromCountStore IntersectionNodeByLabelsScan DynamicLabelNodeLookup`.split(
      /\s+/,
    ),
  )("lets %s pass", (operator) => {
    expect(check("r", plan("ProduceResults", "", [plan(operator)]))).not.toThrow();
  });
});
