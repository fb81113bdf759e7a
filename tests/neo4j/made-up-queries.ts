import fc from "fast-check";

/** A graph with what is easily taken for something else: properties of two kinds, loops, parallel arrows, nodes without anything. */
export const GRAPH = `CREATE (a:A:X {id: 'a', n: 1, s: 'x', l: [1, 2], b: true, m: 1}), (b:A {id: 'b', n: 2, f: 1.5, t: ['p', 'q'], m: '1'}),
  (c:B {id: 'c', s: 'y', b: false, l: []}), (d:B:Y {id: 'd', n: 3, f: 2.0, s: '1'}), (e {id: 'e'}),
  (a)-[:R {id: 'r1', w: 1}]->(b), (a)-[:R {id: 'r2', w: 2}]->(b), (b)-[:S {id: 's1', w: 3, k: 'x'}]->(c), (c)-[:R {id: 'r3'}]->(a),
  (d)-[:S {id: 's2', w: 1}]->(d), (b)-[:R {id: 'r4', w: 5}]->(d), (c)-[:T {id: 't1'}]->(b)`;

const among = (...texts: readonly string[]) => fc.constantFrom(...texts);
const join = (template: string, ...parts: readonly fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((texts) => {
    let at = 0;
    return template.replace(/_/g, () => texts[at++] ?? "");
  });

/** Expressions by what they should come to; now and then one of another kind stands where it does not belong. */
const expressions = fc.letrec<Record<"any" | "number" | "text" | "truth" | "list", string>>(
  (tie) => {
    const number = tie("number");
    const text = tie("text");
    const truth = tie("truth");
    const list = tie("list");
    const any = tie("any");
    const depth = { maxDepth: 2, depthIdentifier: "expression" } as const;
    const odd = (likely: fc.Arbitrary<string>) =>
      fc.oneof({ weight: 14, arbitrary: likely }, { weight: 1, arbitrary: any });
    return {
      any: fc.oneof(
        number,
        text,
        truth,
        list,
        among("null", "{a: 1}", "n", "n.m", "n {.id}", "labels(n)"),
      ),
      number: fc.oneof(
        depth,
        {
          weight: 4,
          arbitrary: among("0", "1", "-2", "2.5", "n.n", "n.f", "m.n", "$one", "$half"),
        },
        {
          weight: 2,
          arbitrary: join("(_ _ _)", odd(number), among("+", "-", "*", "/", "%", "^"), odd(number)),
        },
        join(
          "_ _ _ _ _",
          number,
          among("+", "-", "*"),
          number,
          among("+", "-", "*", "^"),
          number,
        ).map((t) => `(${t})`),
        join("-_", number),
        join(
          "_(_)",
          among("abs", "sign", "toFloat", "toInteger", "floor", "ceil", "round", "sqrt"),
          odd(number),
        ),
        join("size(_)", fc.oneof(list, text)),
        join("coalesce(_, _)", number, number),
        join("CASE WHEN _ THEN _ ELSE _ END", truth, number, number),
        join("reduce(t = 0, x IN _ | t + _)", odd(list), among("1", "x", "coalesce(x, 0)")),
        join("_[_]", list, among("0", "-1", "5", "null")),
      ),
      text: fc.oneof(
        depth,
        {
          weight: 4,
          arbitrary: among("'a'", "'1'", "''", "'x'", "n.s", "m.s", "n.id", "m.id", "$text"),
        },
        join("(_ + _)", text, odd(text)),
        join("_(_)", among("toUpper", "toLower", "trim", "reverse", "toString"), odd(text)),
        join("toString(_)", number),
        join("substring(_, _)", text, among("0", "1", "2")),
        join("left(_, 1)", text),
        join("replace(_, 'a', _)", text, text),
        join("head(_)", among("n.t", "split(n.id, 'a')", "labels(n)")),
        join("CASE _ WHEN _ THEN _ END", odd(text), odd(text), text),
      ),
      truth: fc.oneof(
        depth,
        {
          weight: 3,
          arbitrary: among(
            "true",
            "false",
            "null",
            "n.b",
            "(n:A)",
            "(m:B)",
            "n.n IS NULL",
            "n.s IS NOT NULL",
            "(r:R)",
          ),
        },
        {
          weight: 3,
          arbitrary: join(
            "(_ _ _)",
            odd(number),
            among("=", "<>", "<", "<=", ">", ">="),
            odd(number),
          ),
        },
        {
          weight: 2,
          arbitrary: join(
            "(_ _ _)",
            odd(text),
            among("=", "<>", "<", ">=", "CONTAINS", "STARTS WITH"),
            odd(text),
          ),
        },
        { weight: 2, arbitrary: join("(_ _ _)", truth, among("AND", "OR", "XOR"), truth) },
        join("NOT _", truth),
        join("(_ = _)", odd(truth), odd(truth)),
        join("(_ IN _)", odd(fc.oneof(number, text)), odd(list)),
        join("(_ = _)", odd(list), odd(list)),
        join("((_) IS NULL)", any),
        join("(1 < _ <= 3)", number),
        join(
          "_(x IN _ WHERE _)",
          among("all", "any", "none", "single"),
          odd(list),
          among("x = 1", "x > 1", "x IS NULL", "x = n.n", "x <> 'p'", "NOT x = 2"),
        ),
        among(
          "(n)-->()",
          "NOT (n)-[:R]->(:A)",
          "EXISTS { (n)-[:S]->() }",
          "COUNT { (n)--() } > 1",
          "(n)<-[:R]-(m)",
        ),
      ),
      list: fc.oneof(
        depth,
        {
          weight: 3,
          arbitrary: among(
            "[]",
            "[1, 2]",
            "[1, null]",
            "['a', '1']",
            "n.l",
            "n.t",
            "[n.n, 1]",
            "$list",
            "range(0, 2)",
          ),
        },
        join("[_, _]", any, any),
        join("(_ + _)", list, odd(list)),
        join(
          "[x IN _ WHERE _ | _]",
          odd(list),
          among("x > 1", "x IS NOT NULL", "true"),
          among("x", "[x]", "x IS NULL"),
        ),
        join("_(_)", among("tail", "reverse", "keys"), odd(list)),
        join("_[_.._]", list, among("0", "1", "-1", ""), among("1", "2", "-1")),
        among("keys(n)", "[(n)-->(o) | o.id]", "[(n)-[:R]-(o) WHERE o.n > 1 | o.n]"),
      ),
    };
  },
);

const first = among(
  "MATCH (n)-[r]->(m)",
  "MATCH (n)-[r]-(m)",
  "MATCH (n:A)-[r:R]->(m)",
  "MATCH (n)-[r:R|S]->(m:B)",
  "MATCH (n) MATCH (m:B) MATCH ()-[r:T]->()",
  "MATCH (n) OPTIONAL MATCH (n)-[r:R]->(m)",
  "MATCH (n) OPTIONAL MATCH (n)-[r]->(m:B) ",
  "MATCH (n)-[r]->(m)-[q]->(o)",
  "MATCH (n)-[r]->(m), (m)-[q]-(o)",
  "MATCH (n)-[:R*1..2]->(m) MATCH (m)<-[r]-()",
  "MATCH (n {n: 1})-[*0..2]-(m)-[r]->()",
);
const { any, truth, number } = expressions;
const column = fc.oneof(any, number, truth);
// Of the plain `count(n.s)` behind one relationship Neo4j 2026.08.1 counts every row, also those without s.
const aggregate = fc.oneof(
  among("count(*)", "count(m)", "count(DISTINCT n.n)", "collect(m.id)[0]", "count(n.s + '')"),
  join("_(_)", among("sum", "avg", "min", "max", "count", "collect"), number),
);
const last = fc.oneof(
  join("RETURN _ AS x, n.id AS id", column),
  join("RETURN DISTINCT _ AS x", column),
  join("RETURN _ AS x, _ AS y", column, aggregate),
  join("RETURN _ AS y", aggregate),
  join(
    "WITH n, _ AS x WHERE _ RETURN x, n.id AS id",
    column,
    among("x IS NOT NULL", "n.n > 1", "(n)-->()", "x = x"),
  ),
  join("WITH _ AS x, count(*) AS c RETURN x, c ORDER BY c", column),
  join("UNWIND _ AS x RETURN x, n.id AS id", expressions.list),
  join("RETURN n.id AS x UNION MATCH (n:A) RETURN _ AS x", column),
);

/** Queries as nobody would write them, but might. */
export const madeUpQuery = fc.oneof(
  { weight: 5, arbitrary: join("_ WHERE _ _", first, truth, last) },
  { weight: 3, arbitrary: join("_ _", first, last) },
  { weight: 4, arbitrary: join("MATCH (n {id: 'a'})-[r]->(m) RETURN _ AS x LIMIT 1", any) },
);

export const PARAMETERS = { one: 1, half: 0.5, text: "x", list: [1, 2, 3] };
