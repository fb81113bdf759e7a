// All arrows out of lenalidomide.
MATCH (s:State {id: 'lenalidomide|presence|-'})-[r:INCREASES|DECREASES]->(t:State) RETURN type(r) AS does, t.name AS what, t.site AS cell, r.claim AS claim ORDER BY claim;

// An arrow, whole.
MATCH (:State)-[r:INCREASES {claim: 'LEN-046'}]->(:State) RETURN r;

// What raises and what lowers NF-κB, by cell?
MATCH (s:State)-[r:INCREASES|DECREASES]->(t:State)-[:OF]->(:Entity {id: 'nfkb'}) RETURN t.site AS cell, type(r) AS does, collect(s.name) AS by;

// Entities that are raised in one cell and lowered in another.
MATCH (s1)-[:INCREASES]->(a:State)-[:OF]->(e:Entity)<-[:OF]-(b:State)<-[:DECREASES]-(s2) WHERE a.site <> b.site RETURN DISTINCT e.id AS id, a.site AS raisedIn, b.site AS loweredIn;

// Arrows of each mechanism.
MATCH ()-[r:INCREASES|DECREASES]->() RETURN r.mechanism AS mechanism, count(*) AS arrows, sum(r.sign) AS net ORDER BY mechanism;

// Arrows that depend on the dose.
MATCH (a)-[r]->(b) WHERE r.doseDependent = true RETURN a.name AS from, type(r) AS does, b.name AS to;

// Arrows that do not, or of which it is not said.
MATCH ()-[r:INCREASES]->() WHERE coalesce(r.doseDependent, false) = false RETURN count(r) AS arrows;

// Arrows across cells.
MATCH (a)-[r:INCREASES|DECREASES]->(b) WHERE r.crossesCells RETURN a.site AS from, b.site AS to, r.claim AS claim;

// What is carried over, and by which rule?
MATCH (a)-[r:CARRIES_OVER]->(b) RETURN a.id AS from, b.id AS to, r.rule AS rule;

// Inferred steps beside claimed ones.
MATCH ()-[r]->() WHERE r.layer IS NOT NULL RETURN r.layer AS layer, type(r) AS type, count(*) AS number;

// Only what the review itself says, not inference.
MATCH (a)-[r]->(b) WHERE r.layer = 'review-2013' AND type(r) IN ['INCREASES', 'DECREASES'] RETURN count(*) AS arrows;

// What is denied?
MATCH (a:State)-[r:DOES_NOT_INCREASE]->(b:State) RETURN a.name AS from, b.name AS to, r.claim AS claim;

// What is independent of what?
MATCH (a)-[:INDEPENDENT_OF]->(b) RETURN a.id AS a, b.id AS b;

// What needs what?
MATCH (a)-[r:REQUIRES|MEDIATES|PRIMES]->(b) RETURN type(r) AS how, a.name AS a, b.name AS b;

// What do cells secrete?
MATCH (cell:State)-[:SECRETES]->(what:State) RETURN cell.name AS cell, collect(what.name) AS secretes;

// Which roles does it have?
MATCH (s:State)-[:HAS_ROLE]->(role:State) RETURN s.name AS name, role.name AS role ORDER BY name, role;

// What is lenalidomide?
MATCH (:State {id: 'lenalidomide|presence|-'})-[:IS_A*1..3]->(c:State) RETURN c.name AS class;

// The diseases that are treated.
MATCH (drug:State)-[:TREATS]->(disease:State) RETURN drug.name AS drug, disease.name AS disease;

// Relationships that test for their type.
MATCH (a)-[r]->(b) WHERE r:INCREASES AND b.site = 'mm-cell' RETURN a.name AS a, b.name AS b;

// Entities on both ends of arrows, with how many.
MATCH (a:Entity)<-[:OF]-(:State)-[r:INCREASES|DECREASES]->(:State)-[:OF]->(b:Entity) WHERE a.id <> b.id RETURN a.id AS from, b.id AS to, count(r) AS arrows, sum(r.sign) AS net ORDER BY arrows DESC, from, to;

// Entities that nobody raises or lowers but that raise or lower others.
MATCH (s:State)-[:INCREASES|DECREASES]->() WHERE NOT (s)<-[:INCREASES|DECREASES]-() RETURN DISTINCT s.id AS source;

// Ends: what is changed and changes nothing more.
MATCH (s:State) WHERE EXISTS { (s)<-[:INCREASES|DECREASES]-() } AND NOT EXISTS { (s)-[:INCREASES|DECREASES|CARRIES_OVER]->() } RETURN s.id AS sink;

// States with most arrows in and out.
MATCH (s:State) RETURN s.id AS id, COUNT { (s)-[:INCREASES|DECREASES]->() } AS out, COUNT { (s)<-[:INCREASES|DECREASES]-() } AS into ORDER BY out + into DESC, id LIMIT 10;

// Triangles of arrows.
MATCH (a:State)-[:INCREASES|DECREASES]->(b:State)-[:INCREASES|DECREASES]->(c:State), (a)-[:INCREASES|DECREASES]->(c) RETURN a.id AS a, b.id AS b, c.id AS c;

// Both an arrow up and an arrow down between the same states.
MATCH (a)-[:INCREASES]->(b)<-[:DECREASES]-(a) RETURN a.id AS a, b.id AS b;

// The ids of the arrows in a list.
MATCH ()-[r:DECREASES]->() WITH collect(r) AS arrows RETURN size(arrows) AS number, [r IN arrows WHERE r.status = 'reconstructed' | r.id] AS reconstructed;
