import { describe, expect, it } from "vitest";
import { parseCypher } from "../../server/store/cypher-parse.ts";
import { refuseEndless } from "../../server/store/neo4j-endless.ts";
import type { Parameters } from "../../server/store/store.ts";

const read = (cypher: string, parameters: Parameters = {}) =>
  refuseEndless(parseCypher(cypher), parameters);

describe("what Neo4j could not stop", () => {
  it.each([
    ["a list of a billion numbers", "RETURN range(1, 1000000000) AS x", "too-large"],
    ["a count through it", "RETURN size([x IN range(1, 1e9) WHERE x % 7 = 1]) AS x", "too-large"],
    [
      "a sum over it",
      "RETURN reduce(s = 0, x IN range(0, 10 * 1000000) | s + x) AS x",
      "too-large",
    ],
    ["a question to all of it", "RETURN all(x IN range(1, 9999999) WHERE x > 0) AS x", "too-large"],
    ["one in steps", "RETURN range(1, 1000000000, 10) AS x", "too-large"],
    ["one backwards", "RETURN range(1000000000, 1, -1) AS x", "too-large"],
    ["one below zero", "RETURN range(-1000000000, 0) AS x", "too-large"],
    ["one in brackets", "RETURN [(range((1), (1000000000)))] AS x", "too-large"],
    ["one in a subquery", "RETURN COLLECT { RETURN range(1, 2000000) AS y } AS x", "too-large"],
    ["one inside what is unwound", "UNWIND [range(1, 2000000)] AS x RETURN x", "too-large"],
    [
      "lists within lists",
      "RETURN [a IN range(1, 9999) | [b IN range(1, 9999) | a * b]] AS x",
      "too-large",
    ],
    ["a list up to a name's value", "WITH 1e9 AS n RETURN range(1, n) AS x", "unsupported-here"],
    ["one up to a property", "MATCH (n) RETURN range(1, n.size) AS x", "unsupported-here"],
    [
      "a text that doubles itself",
      "RETURN reduce(s = 'a', i IN range(1, 60) | s + s) AS x",
      "unsupported-here",
    ],
    [
      "one with a comma",
      "RETURN reduce(s = 'a', i IN range(1, 60) | CASE WHEN i > 0 THEN s + ',' + s ELSE s END) AS x",
      "unsupported-here",
    ],
    [
      "one by replacing",
      "RETURN reduce(s = 'a', i IN range(1, 60) | replace(s, 'a', 'aa')) AS x",
      "unsupported-here",
    ],
    [
      "a list that holds itself twice",
      "RETURN reduce(s = [1], i IN range(1, 60) | [s, s]) AS x",
      "unsupported-here",
    ],
    [
      "a list that doubles itself",
      "RETURN reduce(s = [1], i IN range(1, 60) | s + [x IN s | x]) AS x",
      "unsupported-here",
    ],
    [
      "a text that doubles clause by clause",
      `WITH 'a' AS s ${"WITH s + s AS s ".repeat(40)}RETURN s`,
      "unsupported-here",
    ],
    ["NOT a thousand times", `RETURN ${"NOT ".repeat(1_000)}true AS x`, "bad-cypher"],
    [
      "CASE within CASE, forty deep",
      `RETURN ${"CASE WHEN true THEN ".repeat(40)}1${" END".repeat(40)} AS x`,
      "bad-cypher",
    ],
  ])("is refused with its place: %s", (_, cypher, code) => {
    expect(() => read(cypher)).toThrow(
      expect.objectContaining({ code, at: { line: 1, column: expect.any(Number) } }),
    );
  });

  it("is refused where a parameter says how much", () => {
    const cypher = "RETURN [x IN range(1, $n) | x] AS x";
    expect(() => read(cypher, { n: 10_000_000 })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect(() => read(cypher, { n: 10 })).not.toThrow();
  });

  it("is refused where a parameter is the text", () => {
    const cypher = "RETURN size([x IN range(1, 90000) | $text + x]) AS x";
    expect(() => read(cypher, { text: "x".repeat(60_000) })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
    expect(() => read(cypher, { text: "x" })).not.toThrow();
  });

  it.each([
    "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n",
    "UNWIND range(1, 5) AS x UNWIND range(x, 9) AS y RETURN y",
    "MATCH p = (a)-[*1..3]->(b) RETURN [i IN range(0, length(p) - 1) | nodes(p)[i].id] AS ids",
    "MATCH (n) WITH collect(n.name) AS names RETURN [i IN range(0, size(names) - 2) | names[i]] AS x",
    "RETURN reduce(sum = 0, x IN range(1, 100) | sum + x) AS x",
    "MATCH p = (a)-->(b) RETURN reduce(sign = 1, r IN relationships(p) | sign * r.sign) AS sign",
    "RETURN reduce(m = 0, x IN [3, 1] | CASE WHEN x > m THEN x ELSE m END) AS most",
    "MATCH (n) RETURN reduce(t = n.name, x IN ['-', ' '] | replace(t, x, '')) AS name",
    "MATCH p = (a)-->(b) RETURN reduce(t = '', n IN nodes(p) | t + ' > ' + n.name) AS chain",
    "MATCH (a)-[r]->(b) RETURN a.name + ' ' + type(r) + ' ' + b.name AS sentence, a.id + a.name AS x",
    "MATCH p = (a)-->(b) WHERE all(n IN nodes(p) WHERE none(m IN nodes(p) WHERE m = n.x)) RETURN p",
    "MATCH (n) RETURN [x IN labels(n) WHERE x <> 'Entity' | toLower(x) + x] AS x",
  ])("is not what researchers ask: %s", (cypher) => {
    expect(() => read(cypher)).not.toThrow();
  });
});
