import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { answerGraph } from "../../client/console/exports/answer-graph.ts";
import { toCx2 } from "../../client/console/exports/cx2.ts";
import { toDelimited } from "../../client/console/exports/delimited.ts";
import { toGexf } from "../../client/console/exports/gexf.ts";
import { toGraphml } from "../../client/console/exports/graphml.ts";
import { toJson, toJsonLines } from "../../client/console/exports/json.ts";
import type { GraphNode, GraphRelationship, Table } from "../../server/api.ts";

const node = (id: string, name: string): GraphNode => ({
  kind: "node",
  id,
  labels: ["State"],
  properties: { id, name, nameZh: "核因子", order: 2, share: 0.5, walked: true, notes: ["a", "b"] },
});
const arrow: GraphRelationship = {
  kind: "relationship",
  id: "X-1|INCREASES",
  type: "INCREASES",
  from: "a|activity|-",
  to: "c|activity|-",
  properties: { claim: "X-1" },
};
const hostile = `<b a="1">&amp; ]]> \u0001 \n 'x'`;
const table: Table = {
  columns: ["it", "does", "n"],
  rows: [
    { it: node("a|activity|-", hostile), does: arrow, n: 1 },
    { it: node("b|activity|-", "plain"), does: null, n: null },
  ],
  truncated: false,
};
const graph = answerGraph(table.rows);

describe("an answer as a spreadsheet", () => {
  it("runs no formula that stands in the data, and leaves numbers alone", () => {
    const rows = ["=1+1", "+cmd|' /C calc'!A0", "-2", "@SUM(A1)", "\t=1"].map((text) => ({ text }));
    const written = toDelimited({ columns: ["text"], rows }, ",");
    expect(written.split("\r\n")).toEqual([
      "text",
      "'=1+1",
      "'+cmd|' /C calc'!A0",
      "-2",
      "'@SUM(A1)",
      "'\t=1",
      "",
    ]);
  });

  it("keeps commas, quotes and line ends inside their cell", () => {
    const rows = [{ a: 'x,"y"\nz', b: [1, 2] }];
    expect(toDelimited({ columns: ["a", "b"], rows }, ",")).toBe('a,b\r\n"x,""y""\nz","[1,2]"\r\n');
    expect(toDelimited({ columns: ["a", "b"], rows }, "\t")).toBe('a\tb\nx,"y" z\t[1,2]\n');
  });
});

it("is whole as JSON, and as one row a line", () => {
  expect(JSON.parse(toJson(table))).toEqual(table);
  const lines = toJsonLines(table).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(table.rows);
});

describe("an answer as a network", () => {
  it("holds every node and arrow once, and an arrow's end that was not answered", () => {
    expect(graph.nodes.map(({ id }) => id).sort()).toEqual([
      "a|activity|-",
      "b|activity|-",
      "c|activity|-",
    ]);
    expect(graph.edges).toHaveLength(1);
  });

  const readable = hostile.replace("\u0001", "\ufffd");

  it("is read back from GraphML as it was, whatever stands in it", () => {
    const read = graphml.parse(Graph, toGraphml(graph));
    expect(read.getNodeAttribute("a|activity|-", "name")).toBe(readable);
    expect(read.getNodeAttributes("b|activity|-")).toMatchObject({ order: 2, walked: true });
    expect(read.edges().map((edge) => read.extremities(edge))).toEqual([
      ["a|activity|-", "c|activity|-"],
    ]);
  });

  it("is read back from GEXF as it was, whatever stands in it", () => {
    const read = gexf.parse(Graph, toGexf(graph));
    expect(read.getNodeAttributes("b|activity|-")).toMatchObject({
      label: "plain",
      nameZh: "核因子",
      order: 2,
      share: 0.5,
    });
    expect(read.getNodeAttribute("a|activity|-", "label")).toBe(readable);
    expect(read.getEdgeAttributes("X-1|INCREASES")).toMatchObject({ claim: "X-1" });
  });
});

/** What the specification of CX2 asks of a file, as far as the samples break it. */
function faultsOfCx2(text: string): readonly string[] {
  const parts = JSON.parse(text) as readonly Record<string, unknown>[];
  if (!Array.isArray(parts) || parts.length === 0) return ["no list of aspects"];
  const aspect = (name: string) =>
    parts.flatMap((part) => (part[name] ?? []) as readonly Record<string, unknown>[]);
  const ids = aspect("nodes").map(({ id }) => id);
  const declared = aspect("attributeDeclarations")[0]?.nodes as Record<string, { d: string }>;
  return [
    ...(parts[0]?.CXVersion === "2.0" ? [] : ["version"]),
    ...(aspect("status").length === 1 ? [] : ["status"]),
    ...(new Set(ids).size === ids.length ? [] : ["node twice"]),
    ...(aspect("edges").every(({ s, t }) => ids.includes(s) && ids.includes(t)) ? [] : ["edge"]),
    ...(Array.isArray(parts.find((part) => "nodes" in part)?.nodes ?? []) ? [] : ["aspect"]),
    ...aspect("nodes").flatMap(({ v }) =>
      Object.keys((v ?? {}) as object).filter((name) => declared && !(name in declared)),
    ),
  ];
}

it("is CX2 as Cytoscape takes it, by rules that find a broken one broken", () => {
  expect(faultsOfCx2(toCx2(graph))).toEqual([]);
  const parts = JSON.parse(toCx2(graph)) as readonly object[];
  const without = (name: string) => JSON.stringify(parts.filter((part) => !(name in part)));
  expect(faultsOfCx2(without("status"))).toEqual(["status"]);
  expect(faultsOfCx2(without("CXVersion"))).toEqual(["version"]);
  const twice = toCx2({ ...graph, edges: graph.edges.map((edge) => ({ ...edge, to: "nowhere" })) });
  expect(faultsOfCx2(twice)).toEqual(["edge"]);
});
