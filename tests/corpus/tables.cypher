// A table of cells and what lenalidomide does in them.
MATCH (:Drug {id: 'lenalidomide'})<-[:OF]-(:State)-[r:INCREASES|DECREASES]->(t:State) WHERE t.site <> '-' WITH t.site AS cell, type(r) AS does, t.name AS what ORDER BY what RETURN cell, does, collect(what) AS what;

// Mechanisms with their claims, references and arrows.
MATCH (m:Mechanism) CALL (m) { MATCH (m)<-[:IN_MECHANISM]-(c:Claim) OPTIONAL MATCH (c)-[:CITES]->(r:Reference) RETURN count(DISTINCT c) AS claims, count(DISTINCT r) AS references } RETURN m.id AS id, claims, references ORDER BY m.order;

// The same with the older way of handing in.
MATCH (m:Mechanism) CALL { WITH m MATCH (m)<-[:IN_MECHANISM]-(c:Claim) RETURN count(c) AS claims } RETURN m.id AS id, claims;

// The first three claims of each mechanism.
MATCH (m:Mechanism) CALL (m) { MATCH (m)<-[:IN_MECHANISM]-(c:Claim) RETURN c.id AS claim ORDER BY claim LIMIT 3 } RETURN m.id AS mechanism, claim;

// Lists as long as a chain allows.
UNWIND [['a'], ['a', 'b'], ['a', 'b', 'c']] AS steps RETURN size(steps) AS n, size(steps) * size(steps) AS square, range(1, size(steps)) AS upTo;

// A ranking with its place.
MATCH (m:Mechanism)<-[:IN_MECHANISM]-(c:Claim) WITH m, count(c) AS claims ORDER BY claims DESC, m.id WITH collect({id: m.id, claims: claims}) AS ranking UNWIND range(0, size(ranking) - 1) AS place RETURN place + 1 AS place, ranking[place].id AS id, ranking[place].claims AS claims;

// Which cells do two drugs have in common?
MATCH (a:Drug)<-[:OF]-(:State)-[:INCREASES|DECREASES]->(s:State) WITH a, collect(DISTINCT s.site) AS cells RETURN a.id AS drug, cells;

// Nodes beside a count.
MATCH (m:Mechanism)<-[:IN_MECHANISM]-(c:Claim) RETURN m, count(c);

// A node and a list of nodes.
MATCH (d:Drug)<-[:OF]-(s:State) RETURN d, collect(s) AS states;

// Counts without any name.
MATCH (c:Claim) RETURN c.kind, count(*), min(c.id), max(c.start);

// A sum of nothing.
MATCH (c:Claim) WHERE c.id = 'nobody' RETURN sum(c.sign) AS sum, count(c) AS claims, avg(c.start) AS mean, collect(c.id) AS ids;

// Numbers compared with texts that look like them.
MATCH (c:Claim) WHERE c.section = 1 RETURN c.id AS id;

// The share of claims of each status, in percent.
MATCH (c:Claim) WITH count(*) AS whole MATCH (c:Claim) WITH whole, c.status AS status, count(*) AS part RETURN status, part * 100 / whole AS percent;

// Rounded to whole percents.
MATCH (c:Claim) WITH toFloat(count(*)) AS all MATCH (c:Claim) WITH c.status AS status, all, toFloat(count(*)) AS part RETURN status, floor(100.0 * part / all + 0.5) AS percent;

// Do two lists agree?
MATCH (a:Entity {id: 'il2'}), (b:Entity {id: 'il6'}) RETURN a.synonyms = b.synonyms AS same, [x IN a.synonyms WHERE x IN b.synonyms] AS shared;

// Text that is put together.
MATCH (m:Mechanism) RETURN toString(m.order) + '. ' + m.name AS title ORDER BY m.order;

// Names without their brackets.
MATCH (e:Entity) WHERE e.name CONTAINS '(' RETURN e.id AS id, trim(split(e.name, '(')[0]) AS name;

// Are the orders of the mechanisms without a gap?
MATCH (m:Mechanism) WITH m.order AS place ORDER BY place WITH collect(place) AS places RETURN places = range(0, size(places) - 1) AS withoutGap;

// The mechanism of an arrow, with a name where there is one.
MATCH ()-[r:INCREASES]->() OPTIONAL MATCH (m:Mechanism {id: r.mechanism}) RETURN r.claim AS claim, coalesce(m.name, 'unknown') AS mechanism;

// Cells with their states, also cells that have none.
MATCH (c:Cell) OPTIONAL MATCH (c)<-[:AT]-(s:State) RETURN c.id AS cell, count(s) AS states ORDER BY states DESC, cell;

// Cells in which something is known to rise, and those where not.
MATCH (c:Cell) OPTIONAL MATCH (c)<-[:AT]-(s:State) WHERE (s)<-[:INCREASES]-() RETURN c.id AS cell, count(s) AS raised;

// The two lists of what rises and what falls in one row.
MATCH (t:State {site: 'mm-cell'}) OPTIONAL MATCH (t)<-[u:INCREASES]-() OPTIONAL MATCH (t)<-[d:DECREASES]-() RETURN t.id AS id, count(DISTINCT u) AS up, count(DISTINCT d) AS down;

// Dates as text.
RETURN date('2013-06-01') AS day, toString(date('2013-06-01')) AS text, datetime('2013-06-01T10:20:30Z') AS moment, duration('P1Y2M') AS span;

// How long ago was the review?
RETURN duration.between(date('2013-06-01'), date('2026-06-01')).years AS years;

// Nulls in a list.
RETURN [1, null, 3] AS list, null AS nothing, [x IN [1, null, 3] WHERE x IS NOT NULL] AS without, coalesce(null, 'a') AS first;

// Maps inside lists.
RETURN [{id: 'a', list: [1, 2]}, {id: 'b', list: []}] AS maps, {a: {b: {c: 1}}}.a.b AS inner;

// Numbers of every kind.
RETURN 7 / 2 AS whole, 7.0 / 2 AS fraction, 2 ^ 10 AS power, -7 % 3 AS rest, sqrt(2) AS root, 9007199254740993 AS large;

// Powers of powers.
RETURN 2 ^ 3 ^ 2 AS power;

// The last two mechanisms.
MATCH (m:Mechanism) WITH m ORDER BY m.order WITH collect(m.id) AS ids RETURN ids[-2..] AS last;

// Random numbers of the engine for a node.
MATCH (d:Drug) RETURN elementId(d) AS id;

// Everything of everything in one row each, to look at.
MATCH (d:Drug)<-[r:OF]-(s:State) RETURN *;

// Claims by month.
MATCH (c:Claim) RETURN c.created AS created, count(*) AS claims;

// A list from a subquery.
MATCH (m:Mechanism) RETURN m.id AS id, COLLECT { MATCH (m)<-[:IN_MECHANISM]-(c:Claim) RETURN c.id ORDER BY c.id LIMIT 2 } AS claims;

// Tests with XOR and NOT.
MATCH (c:Claim) WHERE (c.sign = 1 XOR c.negated) AND NOT c.kind IN ['taxonomy', 'structural'] RETURN count(*) AS claims;

// Mechanisms and entities in one list with their kind.
MATCH (m:Mechanism) RETURN m.id AS id, 'mechanism' AS kind UNION ALL MATCH (d:Drug) RETURN d.id AS id, 'drug' AS kind;

// Two patterns without a link.
MATCH (d:Drug), (m:Mechanism) WHERE m.order < 3 RETURN d.id AS drug, m.id AS mechanism;
