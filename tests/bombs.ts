/** Queries that read and nothing else, and yet hang, flood or crash an engine that is left alone with them. */
export interface Bomb {
  /** What it does, for people: "a query that …". */
  readonly what: string;
  readonly cypher: string;
}

const bomb = (what: string, cypher: string): Bomb => ({ what, cypher });

/** Each was seen to run for minutes, to take all memory or to end the process, on at least one of the two engines. */
export const BOMBS: readonly Bomb[] = [
  bomb("nests a list 8,000 deep", "RETURN reduce(t = [1], x IN range(1, 8000) | [t]) AS x"),
  bomb(
    "compares lists 8,000 deep",
    "WITH reduce(t = [1], x IN range(1, 8000) | [t]) AS x RETURN x = x AS same",
  ),
  bomb(
    "writes out a list 8,000 deep",
    "WITH reduce(t = [1], x IN range(1, 8000) | [t]) AS x RETURN toString(x[0]) AS text",
  ),
  bomb(
    "tells lists apart 8,000 deep",
    "WITH reduce(t = [1], x IN range(1, 8000) | [t]) AS x RETURN DISTINCT x AS x",
  ),
  bomb("chains 1,800 clauses", `MATCH (n) ${"OPTIONAL MATCH(n)".repeat(1_800)} RETURN 1 AS x`),
  bomb("carries a name along 3,000 times", `WITH 1 AS x ${"WITH x AS x ".repeat(2_500)}RETURN x`),
  bomb(
    "counts beyond the last number",
    "RETURN range(9223372036854775806, 9223372036854775807) AS x",
  ),
  bomb("lists ten billion numbers", "RETURN range(0, 10000000000) AS x"),
  bomb("lists a billion numbers", "RETURN range(1, 1000000000) AS x"),
  bomb("lists 3 million numbers in one cell", "RETURN range(1, 3000000) AS x"),
  bomb(
    "counts in a list without end",
    "RETURN size([x IN range(1, 100000000) WHERE x % 7 = 1]) AS x",
  ),
  bomb("adds up without end", "RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x) AS x"),
  bomb("asks of all without end", "RETURN all(x IN range(1, 1000000000) WHERE x > 0) AS x"),
  bomb("walks a billion rows", "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n"),
  bomb(
    "pairs 100,000 rows with 100,000",
    "UNWIND range(1, 99999) AS a UNWIND range(1, 99999) AS b RETURN sum(a * b) AS x",
  ),
  bomb("doubles a text 60 times", "RETURN reduce(s = 'aaaaaaaa', i IN range(1, 60) | s + s) AS x"),
  bomb(
    "makes one cell of 100 MB",
    "RETURN reduce(s = '0123456789', i IN range(1, 23) | s + s) AS x",
  ),
  bomb("doubles a list 40 times", "RETURN reduce(s = [1], i IN range(1, 40) | s + s) AS x"),
  bomb("pairs all with all, four times", "MATCH (a), (b), (c), (d) RETURN count(*) AS n"),
  bomb(
    "pairs all with all and finds nothing",
    "MATCH (a), (b), (c), (d) WHERE a.id + b.id = c.id + d.id + 'x' RETURN a LIMIT 1",
  ),
  bomb("returns all triples", "MATCH (a), (b), (c) RETURN a, b, c"),
  bomb("collects all triples", "MATCH (a), (b), (c) RETURN collect([a, b, c]) AS x"),
  bomb(
    "sorts all triples",
    "MATCH (a), (b), (c) RETURN a.id AS a, b.id AS b, c.id AS c ORDER BY c, a",
  ),
  bomb("walks paths of any length", "MATCH p = (a)-[*]-(b) RETURN count(p) AS n"),
  bomb("walks paths of length 30", "MATCH p = (a)-[*1..30]-(b) RETURN p"),
  bomb(
    "looks for a way between all and all, by any length",
    "MATCH (a), (b), (c), (d) MATCH p = allShortestPaths((a)-[*]-(b)) RETURN count(p) AS n",
  ),
  bomb("opens 20,000 brackets", `RETURN ${"(".repeat(15_000)}1${")".repeat(15_000)} AS x`),
  bomb("says NOT 8,000 times", `RETURN ${"NOT ".repeat(8_000)}true AS x`),
  bomb("adds 15,000 numbers", `RETURN 1${"+1".repeat(15_000)} AS x`),
];
