import type { Parameters } from "./store.ts";

/** What the queries below are given. */
export const WARM_PARAMETERS: Parameters = { name: "a", layer: "a,b", ids: ["a"], least: 1 };

/**
 * Queries of the kinds that people ask, for a thread to read before it has others: the first of a kind takes many times as
 * long as the next. The shortest stand first.
 */
export const WARM_UP: readonly string[] = [
  "MATCH (n:Entity {id: 'a'}) WHERE n.name = $name RETURN count(n) AS number",
  "UNWIND range(1, 3) AS x WITH x, [x, x + 1] AS pair WHERE x % 2 <> 0 RETURN x, pair[0] AS y ORDER BY x DESC SKIP 1 LIMIT 5",
  `MATCH (a:State)-[r:RAISES|LOWERS]->(b:State)-[:OF]->(e:Entity) WHERE r.layer IN $ids AND NOT e.name STARTS WITH 'x'
   OPTIONAL MATCH (b)-[:AT]->(site:Entity) WHERE site.kind = 'cell'
   RETURN e.id AS id, type(r) AS type, coalesce(site.name, '-') AS site, collect(DISTINCT a.id) AS acting, count(*) AS number
   ORDER BY number DESC, id LIMIT 20`,
  `MATCH p = (a:State {id: $name})-[:RAISES*1..3]->(b) WHERE ALL(r IN relationships(p) WHERE r.sign > 0) AND size(nodes(p)) >= $least
   WITH p, [n IN nodes(p) | n.id] AS ids, reduce(sum = 0, r IN relationships(p) | sum + r.sign) AS sum
   RETURN ids, length(p) AS hops, CASE WHEN sum > 1 THEN 'up' WHEN sum < 0 THEN 'down' ELSE null END AS way`,
  `MATCH (c:Claim) WHERE EXISTS { (c)-[:CITES]->(:Reference) } AND (c.status = 'asserted' OR c.status IS NULL)
   WITH c, split($layer, ',') AS layers, toLower(c.statement) AS said, COUNT { (c)-[:CITES]->() } AS cited
   WHERE c.layer IN layers AND said CONTAINS 'cell' AND cited > 0
   RETURN c {.id, .status, said: substring(said, 0, 40)} AS claim, properties(c) AS all, labels(c) AS labels, head(keys(c)) AS first`,
  `CALL { MATCH (n:Entity) RETURN n.id AS id UNION MATCH (m:Claim) RETURN m.id AS id }
   WITH DISTINCT id MATCH (n {id: id}) RETURN id, [(n)-[r]->(m) WHERE m.id <> id | m.id] AS others, max(n.year) AS latest, avg(n.size) AS size`,
  "MATCH (n) RETRUN n",
  "MATCH (n) RETURN m.id AS id",
];
