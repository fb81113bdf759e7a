import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphPath, Table, Value } from "../server/api.ts";
import type { Parameters, ReadOptions, Store } from "../server/store/store.ts";
import { fileReadings, WRITINGS } from "./store-attacks.ts";

const LIMITS = { timeoutMs: 10_000, maxRows: 100, maxBytes: 100_000 };
const FREE = { lane: "free", limits: LIMITS } as const;
/** A limit is kept to half a second; a machine that runs other tests as well is granted as much again. */
const GRACE_MS = 1_000;

/** What every store promises. A promise that only one keeps is a bug in the other. */
export function keepsTheContract(open: () => Promise<Store>): void {
  let store: Store;

  beforeAll(async () => {
    store = await open();
    await checksWriting(store);
    await store.seal();
  }, 120_000);
  afterAll(() => store.close());

  const rowsOf = async (cypher: string, parameters?: Parameters, options?: ReadOptions) =>
    (await store.read(cypher, parameters, options)).rows;
  const only = async (cypher: string, parameters?: Parameters) =>
    (await rowsOf(cypher, parameters))[0]?.x;

  describe("values", () => {
    it.each<[string, Value]>([
      ["null", null],
      ["true", true],
      ["42", 42],
      ["-7", -7],
      ["2.5", 2.5],
      ["3.0", 3],
      ["'CD28'", "CD28"],
      ["'来那度胺'", "来那度胺"],
      ["'a\\'b\"c\\\\d\\ne'", "a'b\"c\\d\ne"],
      ["[1, 'two', null, [3]]", [1, "two", null, [3]]],
      ["{name: 'IL-2', up: true, inner: {n: 1}}", { name: "IL-2", up: true, inner: { n: 1 } }],
      ["9007199254740991", 9007199254740991],
      ["9007199254740993", "9007199254740993"],
      ["-9223372036854775807", "-9223372036854775807"],
      ["0.0 / 0.0", null],
      ["1.0 / 0.0", null],
      ["date('2013-06-01')", "2013-06-01"],
      ["datetime('2013-06-01T10:20:30Z')", "2013-06-01T10:20:30Z"],
      ["datetime('2013-06-01T10:20:30.25+08:00')", "2013-06-01T10:20:30.25+08:00"],
      ["localdatetime('2013-06-01T10:20:30')", "2013-06-01T10:20:30"],
      ["localdatetime('2013-06-01T10:20:30.250')", "2013-06-01T10:20:30.25"],
      ["time('10:20:30Z')", "10:20:30Z"],
      ["localtime('10:20:30')", "10:20:30"],
      ["duration('P1Y2M3DT4H5M6S')", "P1Y2M3DT4H5M6S"],
    ])("answers %s as %j", async (expression, expected) => {
      expect(await only(`RETURN ${expression} AS x`)).toEqual(expected);
    });

    it("answers a node with our id, its labels in order and its properties", async () => {
      expect(await only("MATCH (x:Drug) RETURN x")).toEqual({
        kind: "node",
        id: "drug",
        labels: ["Drug", "Entity"],
        properties: { name: "Lenalidomide", nameZh: "来那度胺", synonyms: ["CC-5013", "Revlimid"] },
      });
    });

    it("answers a relationship with the ids of its ends, even when they are not asked for", async () => {
      expect(await only("MATCH ()-[x:BINDS]->() RETURN x")).toEqual({
        kind: "relationship",
        id: "c1",
        type: "BINDS",
        from: "drug",
        to: "target",
        properties: { sign: 1 },
      });
    });

    it("names a relationship that has no id by its ends, and a node that has none by nothing", async () => {
      const rows = await rowsOf(
        "MATCH ()-[r:TOUCHES]->(n) RETURN r, n, [r] AS list, {r: r} AS map",
      );
      const r = { kind: "relationship", id: "target|TOUCHES|", type: "TOUCHES", properties: {} };
      const expected = { ...r, from: "target", to: "" };
      const n = { kind: "node", id: "", labels: ["Entity"], properties: { name: "nameless" } };
      expect(rows).toEqual([{ r: expected, n, list: [expected], map: { r: expected } }]);
    });

    it("answers a path in the order of the walk", async () => {
      const path = (await only("MATCH x = (:Drug)-[*2]->() RETURN x")) as GraphPath;
      expect(path.kind).toBe("path");
      expect(path.nodes.map(({ id }) => id)).toEqual(["drug", "target", ""]);
      expect(path.relationships.map(({ id }) => id)).toEqual(["c1", "target|TOUCHES|"]);
    });

    it("follows a claim backwards without turning it round", async () => {
      const path = (await only(`MATCH x = ({id: "target"})<-[*1]-() RETURN x`)) as GraphPath;
      expect(path.nodes.map(({ id }) => id)).toEqual(["target", "drug"]);
      expect(path.relationships[0]).toMatchObject({ from: "drug", to: "target" });
    });

    it("keeps the columns in order and under their names, whatever these are", async () => {
      const cypher = "RETURN 1 AS b, 2 AS `a b`, 3 AS `剂量`, 4 AS __proto__";
      const table = await store.read(cypher);
      expect(table.columns).toEqual(["b", "a b", "剂量", "__proto__"]);
      expect(Object.entries(table.rows[0] ?? {})).toEqual([
        ["b", 1],
        ["a b", 2],
        ["剂量", 3],
        ["__proto__", 4],
      ]);
    });

    it("has columns even when there is no row", async () => {
      const table = await store.read("MATCH (n:Absent) RETURN n.id AS id, n");
      expect(table).toEqual({ columns: ["id", "n"], rows: [], truncated: false });
    });
  });

  describe("parameters", () => {
    it("takes whole numbers for integers and others for fractions", async () => {
      const parameters = { whole: 7, fraction: 7.5, list: [1, 2], map: { n: 9 } };
      const cypher =
        "RETURN $whole / 2 AS a, $fraction / 2 AS b, $list[1] / 2 AS c, $map.n / 2 AS d";
      expect(await rowsOf(cypher, parameters)).toEqual([{ a: 3, b: 3.75, c: 1, d: 4 }]);
      expect(await rowsOf("UNWIND [1, 2, 3] AS x RETURN x LIMIT $n", { n: 2 })).toHaveLength(2);
    });

    it("gives back what it was given", async () => {
      const x = {
        text: "度胺 '\"`\\",
        none: null,
        yes: true,
        list: ["a", "b"],
        inner: { n: -1.5 },
      };
      expect(await only("RETURN $x AS x", { x })).toEqual(x);
    });

    it("takes a parameter for a value, never for Cypher", async () => {
      const id = "x'}) DETACH DELETE n //";
      expect(await rowsOf("MATCH (n {id: $id}) RETURN n", { id })).toEqual([]);
    });

    const nested = (depth: number): Value => (depth === 0 ? 1 : [nested(depth - 1)]);
    const cycle: Value[] = [];
    cycle.push(cycle);
    it.each<[string, Value]>([
      ["nested too deep", nested(40)],
      ["a cycle", cycle],
      ["no number", Number.NaN],
      ["beyond all numbers", Number.POSITIVE_INFINITY],
      ["no JSON at all", (() => 1) as unknown as Value],
    ])("refuses a parameter that is %s", async (_, x) => {
      for (const lane of ["named", "free"] as const) {
        const answer = store.read("RETURN $x AS x", { x }, { lane });
        await expect(answer).rejects.toMatchObject({ code: "bad-request" });
      }
    });
  });

  describe("limits", () => {
    it.each(["named", "free"] as const)("says when rows were left off (%s)", async (lane) => {
      const cypher = "UNWIND [1, 2, 3] AS n RETURN n";
      const limits = { ...LIMITS, maxRows: 2 };
      expect(await store.read(cypher, {}, { lane, limits })).toEqual({
        columns: ["n"],
        rows: [{ n: 1 }, { n: 2 }],
        truncated: true,
      });
      const enough = { lane, limits: { ...LIMITS, maxRows: 3 } };
      expect(await store.read(cypher, {}, enough)).toMatchObject({ truncated: false });
    });

    it("counts the bytes of the answer as it will be sent", async () => {
      const cypher = "UNWIND range(1, 40) AS n RETURN n, '度胺' AS name";
      const whole = await store.read(cypher, {}, FREE);
      expect(whole.truncated).toBe(false);
      const bytes = Buffer.byteLength(JSON.stringify(whole));
      const limits = { ...LIMITS, maxBytes: bytes - 100 };
      const part = await store.read(cypher, {}, { lane: "free", limits });
      expect(part.truncated).toBe(true);
      expect(part.rows.length).toBeGreaterThan(30);
      expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(bytes - 100);
    });

    it.each(["named", "free"] as const)("refuses a row that is too large (%s)", async (lane) => {
      const answer = store.read("RETURN range(1, 90000) AS x", {}, { lane, limits: LIMITS });
      await expect(answer).rejects.toMatchObject({ code: "too-large" });
    });

    it.each(["named", "free"] as const)("stops when the time is up (%s)", async (lane) => {
      const slow = "UNWIND range(1, 30000) AS a UNWIND range(1, 30000) AS b RETURN max(a * b) AS s";
      const limits = { ...LIMITS, timeoutMs: 300 };
      const start = performance.now();
      const answer = store.read(slow, {}, { lane, limits });
      await expect(answer).rejects.toMatchObject({ code: "timed-out" });
      expect(performance.now() - start).toBeLessThan(limits.timeoutMs + GRACE_MS);
      expect(await only("MATCH (n:Drug) RETURN n.id AS x")).toBe("drug");
      expect(await rowsOf("RETURN 1 AS x", {}, FREE)).toEqual([{ x: 1 }]);
    });

    it("answers many at once, each its own", async () => {
      const ask = (n: number) =>
        rowsOf("MATCH (d:Drug) RETURN d.id AS id, $n AS n", { n }, n % 5 === 0 ? FREE : {});
      const numbers = Array.from({ length: 40 }, (_, n) => n);
      const answers = await Promise.all(numbers.map(ask));
      expect(answers).toEqual(numbers.map((n) => [{ id: "drug", n }]));
    });
  });

  describe("errors", () => {
    it.each([
      ["bad-cypher", "MATCH (n RETURN n"],
      ["bad-cypher", "RETURN $missing AS x"],
      ["bad-cypher", "RETURN unheardOf(1) AS x"],
      ["bad-cypher", "RETURN 1 / 0 AS x"],
      ["bad-cypher", "RETURN 1 AS a, 2 AS a"],
      ["bad-cypher", "RETURN missing AS x"],
    ])("answers %s to %s", async (code, cypher) => {
      for (const lane of ["named", "free"] as const) {
        const answer = store.read(cypher, {}, { lane });
        await expect(answer).rejects.toMatchObject({ name: "AppError", code });
      }
    });

    it.each(["named", "free"] as const)("says where the Cypher is wrong (%s)", async (lane) => {
      const answer = store.read("MATCH (n)\nRETURN n n", {}, { lane });
      await expect(answer).rejects.toMatchObject({
        code: "bad-cypher",
        at: { line: 2, column: 10 },
      });
    });

    it("refuses writing in a named query too, and once it is sealed everywhere", async () => {
      await expect(store.read("CREATE (:X)")).rejects.toMatchObject({ code: "read-only" });
      const sealed = { code: "read-only" };
      const write = store.write((writer) => writer.run({ cypher: "CREATE (:X)" }));
      await expect(write).rejects.toMatchObject(sealed);
      const define = store.define([{ cypher: "CREATE INDEX FOR (n:X) ON (n.id)" }]);
      await expect(define).rejects.toMatchObject(sealed);
    });
  });

  describe("free queries", () => {
    const picture = (): Promise<Table> =>
      store.read(
        "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY n.name, r.id, m.name",
      );

    it.each(WRITINGS)("may not write or administer: %s", async (cypher) => {
      const before = await picture();
      const error = await store.read(cypher, {}, FREE).then(
        () => null,
        (cause) => cause,
      );
      expect(["read-only", "bad-cypher"]).toContain(error?.code);
      expect(await picture()).toEqual(before);
    });

    const readings = [...fileReadings("/etc/hostname"), ...fileReadings("/proc/self/environ")];
    it.each(readings)("may not read a file: %s", async (cypher) => {
      const error = await store.read(cypher, {}, FREE).then(
        () => null,
        (cause) => cause,
      );
      expect(["read-only", "bad-cypher"]).toContain(error?.code);
    });

    it("says which procedure or clause it may not use", async () => {
      const call = store.read("CALL dbms.listConfig()", {}, FREE);
      await expect(call).rejects.toMatchObject({
        code: "read-only",
        message: expect.stringContaining("dbms.listConfig"),
      });
      const load = store.read("MATCH (n)\nLOAD CSV FROM 'x' AS l RETURN l", {}, FREE);
      await expect(load).rejects.toMatchObject({
        message: expect.stringContaining("LOAD CSV"),
        at: { line: 2, column: 1 },
      });
    });

    it.each([
      ["RETURN 'LOAD CSV FROM x; CREATE (n)' AS x", "LOAD CSV FROM x; CREATE (n)"],
      ["RETURN 1 AS x // ; CREATE (n)", 1],
      ["WITH 1 AS call, 2 AS load, 3 AS csv RETURN call + load + csv AS x", 6],
      ["MATCH (d:Drug) WHERE EXISTS { (d)-[:BINDS]->() } RETURN d.id AS x;", "drug"],
      ["MATCH (d:Drug) RETURN COUNT { (d)-->() } AS x", 1],
      ["MATCH (d:Drug) RETURN [(d)-->(t) | t.id] AS x", ["target"]],
      ["MATCH (d:Drug) CALL { WITH d MATCH (d)-->(t) RETURN t.id AS x } RETURN x", "target"],
      ["MATCH (d:Drug) CALL (d) { MATCH (d)-->(t) RETURN t.id AS x } RETURN x", "target"],
      ["MATCH p = shortestPath((:Drug)-[*..3]->({name: 'nameless'})) RETURN length(p) AS x", 2],
      ["MATCH (n:Entity) WITH n ORDER BY n.name SKIP 1 LIMIT 1 RETURN n.name AS x", "Target"],
      ["MATCH (n:Entity) WITH DISTINCT n.name AS name RETURN count(name) AS x", 3],
      ["MATCH (a:Drug), (b {id: 'target'}) MATCH (a)-[r]->(b) RETURN type(r) AS x", "BINDS"],
      [
        "MATCH (d:Drug) OPTIONAL MATCH (d)-[r:ABSENT]->() RETURN coalesce(r.id, 'none') AS x",
        "none",
      ],
      ["RETURN 1 AS x UNION RETURN 1 AS x", 1],
      ["MATCH p = (:Drug)-[*1..2]->() RETURN coalesce(sum(length(p)), 0) AS x", 3],
      [
        "CALL db.labels() YIELD label WITH label ORDER BY label RETURN collect(label) AS x",
        ["Drug", "Entity"],
      ],
    ])("may ask: %s", async (cypher, expected) => {
      expect((await rowsOf(cypher, {}, FREE))[0]?.x).toEqual(expected);
    });

    it("may be 32 kB long and 32 brackets deep, no more", async () => {
      const deep = (n: number) => `RETURN ${"(".repeat(n)}1${")".repeat(n)} AS x`;
      expect(await rowsOf(deep(32), {}, FREE)).toEqual([{ x: 1 }]);
      await expect(rowsOf(deep(33), {}, FREE)).rejects.toMatchObject({ code: "bad-cypher" });
      const long = (n: number) => `RETURN 1 AS x //${"x".repeat(n)}`;
      expect(await rowsOf(long(32_000), {}, FREE)).toEqual([{ x: 1 }]);
      await expect(rowsOf(long(33_000), {}, FREE)).rejects.toMatchObject({ code: "too-large" });
    });
  });
}

/** Before a store is sealed it takes writes: whole, in turn, and with the place of what is wrong. */
async function checksWriting(store: Store): Promise<void> {
  const unique = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE";
  await store.define([{ cypher: unique }, { cypher: unique }]);
  const made = await store.write(async (writer) => {
    await writer.run({
      cypher: "CREATE (d:Entity:Drug {id: $drug.id}) SET d += $drug",
      parameters: { drug: DRUG },
    });
    await writer.run({ cypher: `CREATE (:Entity {id: "target", name: "Target"})` });
    const { rows } = await writer.run({
      cypher: `MATCH (a {id: "drug"}) MATCH (b {id: "target"}) CREATE (a)-[r:BINDS {id: "c1", sign: 1}]->(b) RETURN r`,
    });
    await writer.run({
      cypher: `MATCH (b {id: "target"}) CREATE (b)-[:TOUCHES]->(:Entity {name: "nameless"})`,
    });
    return rows;
  });
  expect(made).toMatchObject([{ r: { id: "c1", from: "drug", to: "target" } }]);

  const half = { cypher: `CREATE (:Entity {id: "half"})` };
  const wrong = {
    cypher: "CREATE (:Entity\n{id: )",
    file: "cypher/mechanisms/half.cypher",
    line: 7,
  };
  const broken = store.write(async (writer) => {
    await writer.run(half);
    await writer.run(wrong);
  });
  await expect(broken).rejects.toMatchObject({
    code: "bad-cypher",
    message: expect.stringContaining("cypher/mechanisms/half.cypher:8: "),
  });
  const twice = store.write(async (writer) => {
    await writer.run(half);
    await writer.run({ cypher: `CREATE (:Entity {id: "drug"})` });
  });
  await expect(twice).rejects.toMatchObject({ code: "bad-cypher" });
  const own = new Error("the loader thought better of it");
  const given = store.write(async (writer) => {
    await writer.run(half);
    throw own;
  });
  await expect(given).rejects.toBe(own);

  await expect(store.read("CREATE (:Entity {id: 'half'})")).rejects.toMatchObject({
    code: "read-only",
  });
  const names = await store.read("MATCH (n:Entity) RETURN n.name AS name ORDER BY name");
  expect(names.rows.map(({ name }) => name)).toEqual(["Lenalidomide", "Target", "nameless"]);
}

const DRUG = {
  id: "drug",
  name: "Lenalidomide",
  nameZh: "来那度胺",
  synonyms: ["CC-5013", "Revlimid"],
};
