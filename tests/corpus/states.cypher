// Which facets are there, and how often?
MATCH (s:State) RETURN s.facet AS facet, count(*) AS states ORDER BY states DESC, facet;

// Which states belong to NF-κB?
MATCH (s:State)-[:OF]->(:Entity {id: 'nfkb'}) RETURN s.id AS id, s.facet AS facet, s.site AS site;

// Which states lie in a myeloma cell?
MATCH (s:State {site: 'mm-cell'}) RETURN s.id AS id ORDER BY id;

// Who has states in more than one cell?
MATCH (s:State)-[:OF]->(e:Entity) WHERE s.site <> '-' WITH e, count(DISTINCT s.site) AS sites WHERE sites > 1 RETURN e.id AS id, sites;

// States without a cell.
MATCH (s:State) WHERE s.site = '-' RETURN count(s) AS states;

// States whose cell is an entity that we know.
MATCH (s:State)-[:AT]->(c:Cell) RETURN c.name AS cell, collect(s.name) AS states ORDER BY cell;

// States that nothing changes and that change nothing.
MATCH (s:State) WHERE NOT (s)-[:INCREASES|DECREASES]-() RETURN s.id AS id;

// States that something changes, with how many arrows.
MATCH (s:State) WHERE (s)<-[:INCREASES|DECREASES]-() RETURN s.id AS id, COUNT { (s)<-[:INCREASES|DECREASES]-() } AS arrows ORDER BY arrows DESC, id;

// The parts of a state's id.
MATCH (s:State) RETURN s.id AS id, split(s.id, '|') AS parts, size(split(s.id, '|')) AS number ORDER BY id LIMIT 5;

// Does the id say what the properties say?
MATCH (s:State) WHERE split(s.id, '|')[1] <> s.facet OR split(s.id, '|')[2] <> s.site RETURN s.id AS id;

// Entities with and without a state of expression.
MATCH (e:Entity) OPTIONAL MATCH (e)<-[:OF]-(s:State) WHERE s.facet = 'expression' RETURN e.id AS id, count(s) AS states;

// The states that most is known of.
MATCH (s:State)<-[:SUBJECT|OBJECT]-(c:Claim) RETURN s.id AS id, count(c) AS claims ORDER BY claims DESC, id LIMIT 10;

// States of a drug and what they raise.
MATCH (:Drug)<-[:OF]-(s:State)-[r:INCREASES]->(t:State) RETURN s.name AS from, t.name AS to, r.claim AS claim;

// One state, with everything around it.
MATCH (s:State {id: 'flip|expression|mm-cell'})-[r]-(other) RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to;

// What a state has in common with another.
MATCH (a:State)-[:OF]->(e:Entity)<-[:OF]-(b:State) WHERE a.site < b.site RETURN e.id AS entity, a.site AS one, b.site AS other;

// States by entity, as a map.
MATCH (s:State)-[:OF]->(e:Entity) WITH e, collect({facet: s.facet, site: s.site}) AS states WHERE size(states) > 2 RETURN e.id AS id, states;

// All facets of cells as a list.
MATCH (s:State)-[:AT]->(:Cell) RETURN collect(DISTINCT s.facet) AS facets;

// How many states for each facet and site?
MATCH (s:State) RETURN s.facet AS facet, s.site AS site, count(*) AS states;
