// Chains of two arrows from lenalidomide.
MATCH (s:State {id: 'lenalidomide|presence|-'})-[r1:INCREASES|DECREASES]->(m:State)-[r2:INCREASES|DECREASES]->(t:State) RETURN m.name AS via, t.name AS to, r1.sign * r2.sign AS sign;

// Chains of up to four arrows with the net effect.
MATCH p = (s:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES|CARRIES_OVER*1..4]->(t:State) RETURN t.id AS to, length(p) AS steps, reduce(sign = 1, r IN relationships(p) | sign * r.sign) AS sign;

// Chains as names.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*1..3]->(:State) RETURN [n IN nodes(p) | n.name] AS names;

// Chains to caspase-8.
MATCH p = (s:State)-[:INCREASES|DECREASES|CARRIES_OVER*1..5]->(t:State) WHERE s.id STARTS WITH 'lenalidomide|' AND t.id STARTS WITH 'casp8|' RETURN [r IN relationships(p) | r.id] AS arrows;

// A chain whole, as a path.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:DECREASES*1..2]->(:State) RETURN p;

// Chains within myeloma cells only.
MATCH p = (s:State)-[:INCREASES|DECREASES*2..3]->(t:State) WHERE all(n IN nodes(p) WHERE n.site = 'mm-cell') RETURN [n IN nodes(p) | n.id] AS states;

// Chains in which no step was inferred.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES|CARRIES_OVER*1..4]->(t:State) WHERE none(r IN relationships(p) WHERE r.layer = 'inference') RETURN t.id AS to, length(p) AS steps;

// Chains with exactly one inferred step.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES|CARRIES_OVER*1..4]->(t:State) WHERE single(r IN relationships(p) WHERE type(r) = 'CARRIES_OVER') RETURN t.id AS to;

// Chains that cross cells somewhere.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*1..4]->(t:State) WHERE any(r IN relationships(p) WHERE r.crossesCells) RETURN t.id AS to, length(p) AS steps;

// Chains with no state twice.
MATCH p = (s:State)-[:INCREASES|DECREASES*2..3]->(t:State) WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) RETURN count(p) AS chains;

// The shortest way from the drug to apoptosis.
MATCH p = shortestPath((a:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES|CARRIES_OVER*..8]->(b:State {id: 'mm-growth|process|mm'})) RETURN length(p) AS steps;

// How far is each state from the drug?
MATCH (a:State {id: 'lenalidomide|presence|-'}) MATCH (b:State) WHERE b.site = 'mm-cell' MATCH p = shortestPath((a)-[:INCREASES|DECREASES|CARRIES_OVER*..6]->(b)) RETURN b.id AS id, length(p) AS steps ORDER BY steps, id;

// How many shortest ways are there?
MATCH p = allShortestPaths((a:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*..5]->(b:State {site: 'mm-cell'})) RETURN b.id AS id, count(p) AS ways, min(length(p)) AS steps;

// Everything downstream of NF-κB.
MATCH (s:State)-[:OF]->(:Entity {id: 'nfkb'}) MATCH (s)-[:INCREASES|DECREASES*1..3]->(t:State) RETURN DISTINCT t.id AS id;

// Everything upstream of bone resorption.
MATCH (t:State)-[:OF]->(:Entity {id: 'bone-resorption'}) MATCH (s:State)-[:INCREASES|DECREASES|CARRIES_OVER*1..4]->(t) RETURN DISTINCT s.id AS id, s.name AS name;

// Loops back to where a chain began.
MATCH p = (s:State)-[:INCREASES|DECREASES*1..4]->(s) RETURN [n IN nodes(p) | n.id] AS loop;

// States that can be reached with and without inference.
MATCH (a:State {id: 'lenalidomide|presence|-'}) MATCH (a)-[:INCREASES|DECREASES*1..4]->(b:State) WITH a, collect(DISTINCT b.id) AS plain MATCH (a)-[:INCREASES|DECREASES|CARRIES_OVER*1..4]->(c:State) RETURN size(plain) AS plain, count(DISTINCT c.id) AS withInference;

// Chains that disagree about the same effect.
MATCH p = (a:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*1..4]->(t:State) WITH t, collect(DISTINCT reduce(sign = 1, r IN relationships(p) | sign * r.sign)) AS signs WHERE size(signs) > 1 RETURN t.id AS id, size(signs) AS signs;

// The claims along each chain.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*2..2]->(t:State) RETURN t.id AS to, [r IN relationships(p) | r.claim] AS claims;

// Chains as text with arrows.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*1..2]->(:State) RETURN reduce(text = '', n IN nodes(p) | text + ' > ' + n.name) AS text;

// The last state of a chain and the one before.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*2..3]->(:State) RETURN last(nodes(p)).id AS last, nodes(p)[-2].id AS before;

// Chains without their first state.
MATCH p = (:State {id: 'lenalidomide|presence|-'})-[:INCREASES|DECREASES*2..3]->(:State) RETURN [n IN tail(nodes(p)) | n.id] AS rest;

// Hops over one in any direction.
MATCH (a:State {id: 'flip|expression|mm-cell'})-[:INCREASES|DECREASES|CARRIES_OVER*1..2]-(b:State) RETURN DISTINCT b.id AS id;

// The same with a quantified path.
MATCH (a:State {id: 'lenalidomide|presence|-'}) (()-[:INCREASES]->()){1,2} (b:State) RETURN b.id AS id;

// Two chains to the same end by different ways.
MATCH (a:State {id: 'lenalidomide|presence|-'})-[r1:DECREASES]->(m1)-[:INCREASES|DECREASES]->(t:State), (a)-[r2:INCREASES]->(m2)-[:INCREASES|DECREASES]->(t) RETURN DISTINCT t.id AS id, m1.id AS lowered, m2.id AS raised;
