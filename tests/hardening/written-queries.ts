import fc from "fast-check";

/** What changes something, or looks beyond the graph. Each stands where a clause may stand. */
const WRITES = [
  "CREATE (:Intruder)",
  "CREATE (n)-[:MADE_UP]->(m)",
  "MERGE (:Intruder {id: 'x'})",
  "MERGE (n)-[:MADE_UP]->(n)",
  "SET n.x = 1",
  "SET n += {x: 1}",
  "SET n:Intruder",
  "SET n = {}",
  "SET n['x'] = 1",
  "REMOVE n.name",
  "REMOVE n:Entity",
  "DELETE n",
  "DETACH DELETE n",
  "FOREACH (i IN [1] | CREATE (:Intruder))",
  "FOREACH (i IN [1] | SET n.x = i)",
  "LOAD CSV FROM 'file:///etc/hostname' AS line",
  "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/x' AS line",
  "CALL db.createLabel('Intruder')",
  "CALL db.clearQueryCaches() YIELD value",
  "CALL dbms.listConfig() YIELD name",
  "CALL dbms.killConnection('x') YIELD message",
  "CALL apoc.cypher.doIt('CREATE (:Intruder)', {}) YIELD value",
  "INSERT (:Intruder)",
] as const;

const READS = [
  "MATCH (n)",
  "MATCH (n:Entity) WHERE n.id IS NOT NULL",
  "OPTIONAL MATCH (n)-[r]->(m)",
  "MATCH (n), (m)",
  "MATCH p = (n)-[*1..2]->(m)",
  "UNWIND [1, 2] AS i",
  "WITH *",
  "WITH n LIMIT 1",
  "WITH 1 AS i",
  "CALL db.labels() YIELD label",
] as const;

const ENDS = ["", "RETURN 1 AS x", "RETURN n", "WITH 1 AS x RETURN x", "RETURN count(*) AS x;"];

/** Each hides a part of a query inside of another. */
const WRAPS: readonly ((part: string) => string)[] = [
  (part) => `CALL { ${part} RETURN 1 AS y }`,
  (part) => `CALL { ${part} }`,
  (part) => `CALL (*) { ${part} }`,
  (part) => `CALL (n) { ${part} RETURN 1 AS y }`,
  (part) => `CALL { WITH n ${part} } IN TRANSACTIONS`,
  (part) => `WITH *, EXISTS { ${part} } AS y`,
  (part) => `WITH *, COUNT { ${part} RETURN 1 AS z } AS y`,
  (part) => `WITH *, COLLECT { ${part} RETURN 1 AS z } AS y`,
  (part) => `WITH [x IN [1] | COLLECT { ${part} RETURN 1 AS z }] AS y`,
  (part) => `WITH CASE WHEN EXISTS { ${part} RETURN 1 AS z } THEN 1 ELSE 2 END AS y`,
  (part) => `MATCH (o) WHERE EXISTS { MATCH (o) ${part} RETURN o }`,
  (part) => `RETURN 1 AS x UNION ${part}`,
  (part) => `RETURN 1 AS x UNION ALL ${part}`,
  (part) => `FOREACH (j IN [1] | ${part})`,
  (part) => part,
];

const PREFIXES = ["", "", "", "EXPLAIN ", "PROFILE ", "CYPHER 5 ", "CYPHER 25 ", "USE neo4j ", ";"];
const SPACES = [" ", "  ", "\n", "\t", "/**/", " /* RETURN 1 */ ", " // ;\n", "\u00a0", "\u2003"];

const disguised = (query: string, seeds: readonly number[]): string => {
  let at = 0;
  const next = () => seeds[at++ % seeds.length] ?? 0;
  return query.replace(/ |[A-Za-z]+/g, (piece) => {
    if (piece === " ") return SPACES[next() % SPACES.length] ?? " ";
    const way = next() % 8;
    // Labels and names are spelled as they are; a keyword in any case.
    if (!/^[A-Z]+$/.test(piece) || way > 2) return piece;
    if (way === 0) return piece.toLowerCase();
    if (way === 1) return [...piece].map((c, i) => (i % 2 ? c.toLowerCase() : c)).join("");
    return `\\u00${piece.charCodeAt(0).toString(16)}${piece.slice(1)}`;
  });
};

/** Queries that would do what no free query may, wherever and however it is written. */
export const writtenQueries: fc.Arbitrary<string> = fc
  .record({
    prefix: fc.constantFrom(...PREFIXES),
    before: fc.array(fc.constantFrom(...READS), { maxLength: 3 }),
    write: fc.constantFrom(...WRITES),
    wraps: fc.array(fc.constantFrom(...WRAPS), { maxLength: 3 }),
    between: fc.array(fc.constantFrom(...READS), { maxLength: 1 }),
    end: fc.constantFrom(...ENDS),
    seeds: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 24 }),
    plain: fc.boolean(),
  })
  .map(({ prefix, before, write, wraps, between, end, seeds, plain }) => {
    const inner = wraps.reduce((part, wrap) => wrap([...between, part].join(" ")), write as string);
    const query = `${prefix}${[...before, inner, end].filter((part) => part !== "").join(" ")}`;
    return plain ? query : disguised(query, seeds);
  });
