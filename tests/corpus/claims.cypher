// How many claims are there?
MATCH (c:Claim) RETURN count(*) AS claims;

// The claims of a section.
MATCH (c:Claim {section: '1.3'}) RETURN c.id AS id, c.statement AS statement ORDER BY id;

// One claim, whole.
MATCH (c:Claim {id: 'LEN-046'}) RETURN c;

// Claims by kind and status.
MATCH (c:Claim) RETURN c.kind AS kind, c.status AS status, count(*) AS claims ORDER BY claims DESC, kind, status;

// Which claims does the review deny?
MATCH (c:Claim) WHERE c.negated RETURN c.id AS id, c.statement AS statement;

// Which claims does the review deny, with the comparison written out?
MATCH (c:Claim) WHERE c.negated = true RETURN c.id AS id;

// Negative findings and their ends.
MATCH (s:State)<-[:SUBJECT]-(c:Claim {kind: 'negative'})-[:OBJECT]->(o:State) RETURN c.id AS id, s.name AS subject, c.relation AS relation, o.name AS object;

// Claims that were reconstructed, with the note.
MATCH (c:Claim) WHERE c.status = 'reconstructed' RETURN c.id AS id, c.note AS note;

// Claims that hold only under a condition.
MATCH (c:Claim) WHERE c.conditions IS NOT NULL RETURN c.id AS id, c.conditions AS conditions;

// Claims with two conditions or more.
MATCH (c:Claim) WHERE size(c.conditions) >= 2 RETURN c.id AS id, c.conditions[0] AS first;

// Claims with "dose" in a condition or in the statement.
MATCH (c:Claim) WHERE c.statement CONTAINS 'dose' OR any(x IN c.conditions WHERE x CONTAINS 'dose') RETURN c.id AS id;

// Claims without "dose" in any condition, of those with conditions.
MATCH (c:Claim) WHERE c.conditions IS NOT NULL AND none(x IN c.conditions WHERE x CONTAINS 'dose') RETURN c.id AS id;

// What does lenalidomide do?
MATCH (:Entity {id: 'lenalidomide'})<-[:OF]-(s:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:State) RETURN c.relation AS relation, o.name AS object, c.sign AS sign ORDER BY c.id;

// What lowers osteoclasts?
MATCH (c:Claim)-[:OBJECT]->(o:State)-[:OF]->(e:Entity) WHERE e.id CONTAINS 'osteoclast' AND c.sign = -1 RETURN c.id AS id, o.id AS state;

// Claims with a sign, and what they come to.
MATCH (c:Claim) WHERE c.sign IS NOT NULL RETURN c.sign AS sign, count(*) AS claims, sum(c.sign) AS total;

// Claims without a sign.
MATCH (c:Claim) WHERE c.sign IS NULL RETURN c.relation AS relation, count(*) AS claims ORDER BY claims DESC, relation;

// Claims in words: raises, lowers, or neither.
MATCH (c:Claim) RETURN CASE c.sign WHEN 1 THEN 'raises' WHEN -1 THEN 'lowers' ELSE 'neither' END AS does, count(*) AS claims;

// The longest and the shortest passage.
MATCH (c:Claim) RETURN max(c.end - c.start) AS longest, min(c.end - c.start) AS shortest, avg(c.end - c.start) AS mean;

// Passages of more than 100 characters.
MATCH (c:Claim) WHERE c.end - c.start > 100 RETURN c.id AS id, c.end - c.start AS length ORDER BY length DESC, id;

// Passages that two claims share.
MATCH (a:Claim), (b:Claim) WHERE a.spanHash = b.spanHash AND a.id < b.id RETURN a.id AS a, b.id AS b;

// Claims whose weight is core, by mechanism.
MATCH (c:Claim {weight: 'core'})-[:IN_MECHANISM]->(m:Mechanism) RETURN m.name AS mechanism, count(c) AS claims ORDER BY claims DESC, mechanism;

// Mechanisms with what share of their claims is of high confidence.
MATCH (c:Claim)-[:IN_MECHANISM]->(m:Mechanism) WITH m, count(c) AS claims, sum(CASE WHEN c.confidence = 'high' THEN 1 ELSE 0 END) AS high RETURN m.id AS id, high, claims, 100 * high / claims AS percent;

// The same share as a fraction.
MATCH (c:Claim)-[:IN_MECHANISM]->(m:Mechanism) WITH m, count(c) AS claims, sum(CASE WHEN c.confidence = 'high' THEN 1 ELSE 0 END) AS high RETURN m.id AS id, toFloat(high) / toFloat(claims) AS share;

// Claims about the abstract.
MATCH (c:Claim) WHERE c.section STARTS WITH 'abstract' RETURN c.id AS id, c.section AS section;

// Claims from sections 1.1 and below.
MATCH (c:Claim) WHERE c.section =~ '1\\.1(\\..*)?' RETURN c.section AS section, count(*) AS claims ORDER BY section;

// Which claims contradict each other?
MATCH (a:Claim)-[:CONTRADICTS]->(b:Claim) RETURN a.id AS a, b.id AS b, a.statement AS one, b.statement AS other;

// Which claims refine another?
MATCH (a:Claim)-[:REFINES]->(b:Claim) RETURN a.id AS finer, b.id AS coarser;

// Effects that another claim carries, in order.
MATCH (a:Claim)-[r:MEDIATED_BY]->(b:Claim) RETURN a.id AS effect, b.id AS by, r.order AS place, r.role AS role ORDER BY effect, place, by;

// In which contexts was it seen?
MATCH (c:Claim)-[r:IN_CONTEXT]->(e:Entity) RETURN e.name AS context, r.role AS role, count(c) AS claims ORDER BY claims DESC, context, role;

// Claims without a context.
MATCH (c:Claim) WHERE NOT (c)-[:IN_CONTEXT]->() RETURN count(c) AS claims;

// Claims seen in myeloma and claims seen elsewhere.
MATCH (c:Claim) RETURN EXISTS { (c)-[:IN_CONTEXT]->(:Disease {id: 'mm'}) } AS inMyeloma, count(*) AS claims;

// Claims with all their contexts in a list.
MATCH (c:Claim) WHERE (c)-[:IN_CONTEXT]->() RETURN c.id AS id, size([(c)-[:IN_CONTEXT]->(e) | e.id]) AS contexts ORDER BY id;

// Claims that were said in Chinese with a certain word.
MATCH (c:Claim) WHERE c.statementZh CONTAINS '破骨细胞' RETURN c.id AS id, c.statementZh AS statement;

// Claims across two cells.
MATCH (c:Claim {crossesCells: true}) RETURN c.id AS id;

// Claims with a modification.
MATCH (c:Claim) WHERE c.modification IS NOT NULL RETURN c.id AS id, c.modification AS modification, c.modificationOf AS of;

// What a comparison says, and by how much.
MATCH (c:Claim) WHERE c.kind = 'comparison' RETURN c.id AS id, c.comparison AS comparison, c.factorMin AS least, c.factorMax AS most;

// Claims with a factor between one and a hundred thousand.
MATCH (c:Claim) WHERE 1 < c.factorMin <= 100000 RETURN c.id AS id;

// Numbers of the claims, taken from their ids.
MATCH (c:Claim) RETURN toInteger(substring(c.id, 4)) AS number ORDER BY number LIMIT 5;

// Claims by the number of words, roughly.
MATCH (c:Claim) WITH size(split(c.statement, ' ')) AS words RETURN words, count(*) AS claims ORDER BY words;

// The median length of a statement.
MATCH (c:Claim) RETURN percentileCont(size(c.statement), 0.5) AS median;

// How much the lengths vary.
MATCH (c:Claim) RETURN stDev(size(c.statement)) AS deviation;

// Claims of each layer.
MATCH (c:Claim) RETURN c.layer AS layer, count(*) AS claims;

// Claims between entities, as sentences.
MATCH (a:Entity)<-[:OF]-(:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:State)-[:OF]->(b:Entity) RETURN a.name + ' ' + c.relation + ' ' + b.name AS sentence ORDER BY sentence LIMIT 10;

// Claims of which neither end is a drug.
MATCH (a:Entity)<-[:OF]-(:State)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(:State)-[:OF]->(b:Entity) WHERE NOT a:Drug AND NOT b:Drug RETURN count(DISTINCT c) AS claims;
