import { describe, expect, it } from "vitest";
import { parseCypher } from "../../server/store/cypher-parse.ts";
import type { GraphFacts } from "../../server/store/grafeo-facts.ts";
import { readForGrafeo } from "../../server/store/grafeo-reading.ts";

const one = (kind: string) => ({ kinds: [kind], items: [] });
const FACTS: GraphFacts = {
  nodes: {
    id: one("string"),
    name: one("string"),
    x: one("integer"),
    y: one("integer"),
    z: one("boolean"),
    mixed: { kinds: ["integer", "string"], items: [] },
    list: { kinds: ["list"], items: ["string"] },
  },
  relationships: { id: one("string"), sign: one("integer") },
};
const PARAMETERS = { share: 0.9, text: "a", ids: ["a"], none: [] };
const asked = (cypher: string) => readForGrafeo(cypher, parseCypher(cypher), FACTS, PARAMETERS);

describe("what the embedded engine would answer wrongly", () => {
  it.each([
    ["MATCH (n) RETURN percentileCont(n.x, $share) AS p", "such as 0.9"],
    ["MATCH (n) RETURN percentileDisc(n.x, 0.5) AS p", "toFloat"],
    ["MATCH (n) RETURN stDev(n.x) AS s", "stDevP"],
    ["RETURN split('abc', '') AS parts", "as a text"],
    ["RETURN true > false AS x", "with = or <>"],
    ["MATCH (n) WHERE n.z >= false RETURN n.id AS id", "with = or <>"],
    ["RETURN [1, 2, 3][-2..] AS x", "list[0..2]"],
    ["RETURN [1, 2, 3][0..-1] AS x", "list[0..2]"],
    ["RETURN [1, 2, 3][null..] AS x", "list[0..2]"],
    ["RETURN date({year: 1817, week: 10}) AS x", "2013-06-01"],
    ["MATCH (n) WHERE n.mixed = 1 RETURN n.id AS id", "text with text"],
    ["MATCH (n) WHERE n.name > 5 RETURN n.id AS id", "text with text"],
    ["MATCH (n) WHERE n.x IN $ids RETURN n.id AS id", "text with text"],
    ["MATCH (n {mixed: 'a'}) RETURN n.id AS id", "text with text"],
    ["MATCH (n {id: n.name}) RETURN n.id AS id", "in a WHERE"],
    ["MATCH (a)-->(b {id: a.name}) RETURN b.id AS id", "in a WHERE"],
    ["MATCH (a) MATCH (b {list: a.list}) RETURN b.id AS id", "in a WHERE"],
    ["RETURN [1, null] = [1, null] AS x", "no null"],
    ["MATCH (n) RETURN toInteger(n.name) AS x", "integer or float"],
    ["MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE (b)-->() RETURN a.id AS a", "WITH … WHERE"],
    [
      "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.x = 1 AND COUNT { (b)-->() } > 1 RETURN a",
      "WITH … WHERE",
    ],
    ["MATCH (a) OPTIONAL MATCH (a)-->(b) WITH a, b WHERE (b)-->() RETURN a", "null first"],
    ["MATCH p = (a)-[*2..1]->(b) RETURN p", "smaller number"],
    ["MATCH (a)-[r:A]->(b) RETURN elementId(a) AS id", "the property id"],
    ["UNWIND 1 AS x RETURN x", "[x]"],
    ["MATCH (n:A|B) RETURN n", "OR in a WHERE"],
    ["MATCH (n) WHERE n.name =~ '\\\\w+' RETURN n", "CONTAINS"],
    ["MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.id } AS ids", "pattern comprehension"],
  ])("is refused with the construct's place and the way out: %s", (cypher, wayOut) => {
    expect(() => asked(cypher)).toThrow(
      expect.objectContaining({
        code: "unsupported-here",
        message: expect.stringMatching(/the embedded engine .*ask a Neo4j/),
        at: expect.objectContaining({ line: 1 }),
      }),
    );
    expect(() => asked(cypher)).toThrow(wayOut);
  });

  it.each([
    [
      "MATCH (a) MATCH (b {id: a.name}) RETURN b.id AS id",
      "MATCH (a) MATCH (b {id: coalesce(a.name, [])}) RETURN b.id AS id",
    ],
    ["MATCH (n) RETURN sum(n.x) AS s", "MATCH (n) RETURN coalesce(sum(n.x), 0) AS s"],
    ["MATCH (n) RETURN n, count( * )", "MATCH (n) RETURN n, count( * ) AS `count( * )`"],
    ["RETURN 2^3^2 AS x", "RETURN ((2 ^ 3) ^ 2) AS x"],
    ["MATCH (b)-[a]->() RETURN *", "MATCH (b)-[a]->() RETURN `a`, `b`"],
    ["MATCH ()-[r]->() RETURN r:CITES AS x", "MATCH ()-[r]->() RETURN type(r) = 'CITES' AS x"],
    ["RETURN [1] + 2 AS x", "RETURN [1] + [2] AS x"],
    [
      "MATCH (n) RETURN NOT n.x IN $none AS x",
      "MATCH (n) RETURN NOT CASE WHEN size($none) = 0 THEN false ELSE n.x IN $none END AS x",
    ],
    [
      "MATCH (n) RETURN [(n)-->(m) | m.x] AS x",
      "MATCH (n) RETURN [item IN [(n)-->(m) | [m.x]] | item[0]] AS x",
    ],
  ])("is asked in other words where these are exact: %s", (cypher, other) => {
    expect(asked(cypher)).toBe(other);
  });

  it.each([
    "MATCH (n) WITH n.sum AS sum RETURN sum AS x",
    "MATCH (n) RETURN percentileCont(n.x, 0.9) AS p",
    "RETURN split('a,b', ',') AS parts",
    "MATCH (n) WHERE n.z = true AND n.x <> 1 AND n.name CONTAINS $text RETURN n.id AS id",
    "MATCH (n {z: false})<-[:SUBJECT]-(c) RETURN c.id AS id",
    "RETURN [1, 2, 3][-1] AS last, [1, 2, 3][0..2] AS first",
    "MATCH p = (a)-[*1..2]->(b) WHERE all(r IN relationships(p) WHERE r.sign = 1) RETURN p",
    "MATCH (c:Claim) WHERE c:Claim AND c.id IN $ids RETURN c.id AS id",
    "MATCH (a) OPTIONAL MATCH (a)-->(b) WHERE b.x = 1 RETURN a, b",
    "RETURN 'sum(x) and [1][-2..]' AS text // sum(x)",
    "MATCH (a) RETURN a {.id, .name, more: [1, 'a', null]} AS card",
  ])("is asked as it stands where it is answered well: %s", (cypher) => {
    expect(asked(cypher)).toBe(cypher);
  });

  it.each(["RETURN $missing AS x", "RETURN unheardOf(1) AS x", "RETURN range(1, 2, 0) AS x"])(
    "is no Cypher, where it is none: %s",
    (cypher) => {
      expect(() => asked(cypher)).toThrow(expect.objectContaining({ code: "bad-cypher" }));
    },
  );
});
