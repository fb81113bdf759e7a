import { describe, expect, it } from "vitest";
import {
  type KeptQuery,
  keepQuery,
  readKept,
  toggleFavourite,
  writeKept,
} from "../../client/console/kept-queries.ts";
import { elementsIn, kindOf } from "../../client/console/kinds.ts";
import { readConsole, writeConsole } from "../../client/console/link.ts";
import { filterRows, kindsOfColumn, sortAnswer } from "../../client/console/order-rows.ts";
import { readTyped, typedAs, typedOf } from "../../client/console/parameter-text.ts";

const asked = (cypher: string, at: number) => ({ cypher, parameters: {}, at });

describe("the history", () => {
  const three = [asked("RETURN 1", 1), asked("RETURN 2", 2), asked("RETURN 3", 3)].reduce<
    readonly KeptQuery[]
  >(keepQuery, []);

  it("has what was asked last on top, and each query once", () => {
    expect(three.map(({ cypher }) => cypher)).toEqual(["RETURN 3", "RETURN 2", "RETURN 1"]);
    const again = keepQuery(three, asked("RETURN 1", 9));
    expect(again.map(({ cypher }) => cypher)).toEqual(["RETURN 1", "RETURN 3", "RETURN 2"]);
  });

  it("keeps favourites on top and for good", () => {
    const oldest = three[2] as KeptQuery;
    let kept = toggleFavourite(three, oldest);
    for (let at = 10; at < 400; at += 1) kept = keepQuery(kept, asked(`RETURN ${at}`, at));
    expect(kept[0]).toMatchObject({ cypher: "RETURN 1", favourite: true });
    expect(kept).toHaveLength(200);
  });

  it("is there again after a reload, and empty where something else stands in its place", () => {
    const shelf = new Map<string, string>();
    const storage = {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, text: string) => void shelf.set(key, text),
    };
    writeKept(storage, three);
    expect(readKept(storage)).toEqual(three);
    for (const text of ["{", "[1]", '{"a":1}', "null"]) {
      expect(readKept({ ...storage, getItem: () => text })).toEqual([]);
    }
    const forbidding = () => {
      throw new Error("forbidden");
    };
    expect(readKept({ getItem: forbidding, setItem: forbidding })).toEqual([]);
    writeKept({ getItem: forbidding, setItem: forbidding }, three);
  });
});

describe("the link", () => {
  it("holds query, parameters, view and the graph's hash, whatever signs they have", () => {
    const link = {
      cypher: "MATCH (n {id: $`a b`})\nWHERE n.x = 'ü&#=?%' // 中文\nRETURN n",
      parameters: { "a b": '"5"', c: "<&>" },
      view: "json",
      content: "0123456789abcdef",
    } as const;
    expect(readConsole(writeConsole(link))).toEqual(link);
  });

  it("is none where nothing is asked, and takes no harm from what others write", () => {
    expect(readConsole("#stage")).toBeNull();
    expect(readConsole("#cypher=RETURN&parameters=%7B&answer=else")).toEqual({
      cypher: "RETURN",
      parameters: {},
      view: "table",
      content: null,
    });
    expect(readConsole('#cypher=x&parameters={"a":1,"b":"c"}')?.parameters).toEqual({ b: "c" });
    const long = {
      cypher: "x".repeat(20_000),
      parameters: {},
      view: "table",
      content: null,
    } as const;
    expect(writeConsole(long)).toBe("");
  });
});

describe("a parameter", () => {
  it("is what was typed: JSON where it is JSON, else the text itself", () => {
    expect(["5", "1.5", "true", "null", '"5"', "[1]", "nfkb", "NF-κB", ""].map(readTyped)).toEqual([
      5,
      1.5,
      true,
      null,
      "5",
      [1],
      "nfkb",
      "NF-κB",
      "",
    ]);
    for (const value of [5, "5", "nfkb", "", null, true, { a: [1] }, "[", '"']) {
      expect(readTyped(typedOf(value))).toEqual(value);
    }
  });

  it("keeps a text that looks like a number where text is asked for", () => {
    expect(readTyped(typedAs({ type: "section" }, "1.1"))).toBe("1.1");
    expect(readTyped(typedAs({ type: "integer" }, "8"))).toBe(8);
  });
});

describe("rows", () => {
  const rows = [
    { a: 10, b: "x" },
    { a: 9, b: null },
    { a: null, b: "Ä" },
  ];

  it("sort numbers as numbers, both ways, and nothing last", () => {
    const order = (descending: boolean) =>
      sortAnswer(rows, { column: "a", descending }).map(({ a }) => a);
    expect(order(false)).toEqual([9, 10, null]);
    expect(order(true)).toEqual([10, 9, null]);
  });

  it("are found by any of their values, whatever its case", () => {
    expect(filterRows(rows, "X")).toEqual([rows[0]]);
    expect(filterRows(rows, " ")).toEqual(rows);
    expect(filterRows([{ a: ["deep", { in: "NEEDLE" }] }], "needle")).toHaveLength(1);
  });

  it("tell of which kinds a column is", () => {
    expect(kindsOfColumn(rows, "a")).toEqual(["integer"]);
    expect(kindsOfColumn([{ a: 1 }, { a: 1.5 }], "a")).toEqual(["number"]);
    expect(kindsOfColumn([{ a: null }], "a")).toEqual(["null"]);
  });
});

it("knows nodes, arrows and paths from maps, and finds them however deep", () => {
  const node = { kind: "node", id: "a", labels: [], properties: {} } as const;
  const arrow = {
    kind: "relationship",
    id: "r",
    type: "T",
    from: "a",
    to: "b",
    properties: {},
  } as const;
  const path = { kind: "path", nodes: [node], relationships: [arrow] } as const;
  expect([node, arrow, path, { kind: "node" }, []].map(kindOf)).toEqual([
    "node",
    "relationship",
    "path",
    "map",
    "list",
  ]);
  expect(elementsIn([{ x: [path, { y: node }] }])).toEqual({
    nodes: [node],
    relationships: [arrow],
  });
});
