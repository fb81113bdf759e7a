import { describe, expect, it } from "vitest";
import { checkWords } from "../../server/store/grafeo-wrong-words.ts";

describe("a query whose words say that the embedded engine would answer it wrongly", () => {
  it.each([
    ["MATCH (n) RETURN sum(n.x) AS s", "coalesce(sum(…), 0)"],
    ["MATCH (n) RETURN 1 + SUM (n.x) AS s", "coalesce(sum(…), 0)"],
    ["MATCH (n) RETURN coalesce(sum(n.x), 1) AS s", "coalesce(sum(…), 0)"],
    ["MATCH (n) RETURN percentileCont(n.x, $share) AS p", "such as 0.9"],
    ["WITH 0.9 AS q MATCH (n) RETURN percentileDisc(n.x, q) AS p", "such as 0.9"],
    ["RETURN split('abc', '') AS parts", "separates nothing"],
    ["RETURN true > false AS x", "compare with ="],
    ["MATCH (n) WHERE n.x >= false RETURN n.id AS id", "compare with ="],
    ["RETURN [1, 2, 3][-2..] AS x", "size(…)"],
    ["RETURN [1, 2, 3][0..-1] AS x", "size(…)"],
    ["RETURN [1, 2, 3][null..] AS x", "size(…)"],
    ["RETURN 2^3^2 AS x", "brackets"],
    ["RETURN date({year: 1817, week: 10}) AS x", "year, month and day"],
    ["MATCH ()-[r]->() WHERE r:CITES RETURN count(r) AS n", 'type(r) = "CITES"'],
    ["MATCH ()-[r:CITES]->() RETURN r:CITES AS x", 'type(r) = "CITES"'],
  ])("is refused with the way out: %s", (cypher, wayOut) => {
    expect(() => checkWords(cypher)).toThrow(
      expect.objectContaining({
        code: "unsupported-here",
        message: expect.stringContaining(wayOut),
        at: expect.objectContaining({ line: 1 }),
      }),
    );
  });

  it.each([
    "MATCH (n) RETURN coalesce(sum(n.x), 0) AS sum",
    "MATCH (n) WITH n.sum AS sum RETURN sum + (1) AS x",
    "MATCH (n) RETURN percentileCont(n.x, 0.9) AS p",
    "RETURN split('a,b', ',') AS parts, split('a', 'b')[0] + '' AS x",
    "MATCH (n) WHERE n.x = true AND n.y <> false AND false <> n.z RETURN n.id AS id",
    "MATCH (n {negated: false})<-[:SUBJECT]-(c) RETURN c.id AS id",
    "RETURN [1, 2, 3][-1] AS last, [-1.5] AS list, [1, 2, 3][0..2] AS first",
    "MATCH (a)-[*1..2]->(b) RETURN 2^(3^2) AS x, 2^3 + 3^2 AS y",
    "RETURN date({year: 1817, month: 10}) AS x",
    "MATCH ()-[r:CITES]->() RETURN {r: r} AS x, {a: 1, r: r.id} AS y",
    "MATCH (c:Claim) WHERE c:Claim RETURN c.id AS id",
    "RETURN 'sum(x) and [1][-2..]' AS text // sum(x)",
  ])("is let through where they do not: %s", (cypher) => {
    expect(() => checkWords(cypher)).not.toThrow();
  });
});
