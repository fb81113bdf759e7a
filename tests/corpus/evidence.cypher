// Which references are cited, and how often?
MATCH (c:Claim)-[:CITES]->(r:Reference) RETURN r.id AS id, count(c) AS claims ORDER BY claims DESC, id;

// Which claims cite nothing?
MATCH (c:Claim) WHERE NOT (c)-[:CITES]->() RETURN c.id AS id ORDER BY id;

// Which claims cite more than two references?
MATCH (c:Claim)-[:CITES]->(r:Reference) WITH c, collect(r.id) AS references WHERE size(references) > 2 RETURN c.id AS id, size(references) AS number;

// Claims that rest on one reference alone.
MATCH (c:Claim) WHERE COUNT { (c)-[:CITES]->() } = 1 RETURN c.id AS id;

// References that two mechanisms share.
MATCH (r:Reference)<-[:CITES]-(:Claim)-[:IN_MECHANISM]->(m:Mechanism) WITH r, collect(DISTINCT m.id) AS mechanisms WHERE size(mechanisms) > 1 RETURN r.id AS id, size(mechanisms) AS number ORDER BY number DESC, id;

// References nobody cites.
MATCH (r:Reference) WHERE NOT EXISTS { (r)<-[:CITES]-(:Claim) } RETURN r.id AS id;

// References with candidates that none is certain of.
MATCH (r:Reference) WHERE r.citation CONTAINS 'none certain' RETURN r.id AS id;

// How a claim marks its citations.
MATCH (c:Claim {id: 'LEN-067'})-[r:CITES]->(ref:Reference) RETURN ref.id AS id, r.marker AS marker;

// Claims that share a reference with another.
MATCH (a:Claim)-[:CITES]->(r:Reference)<-[:CITES]-(b:Claim) WHERE a.id < b.id RETURN a.id AS a, b.id AS b, count(r) AS shared ORDER BY shared DESC, a, b LIMIT 20;

// Citations by section.
MATCH (c:Claim)-[:CITES]->(:Reference) RETURN c.section AS section, count(*) AS citations ORDER BY section;

// Sections with the references that they cite.
MATCH (c:Claim)-[:CITES]->(r:Reference) WITH DISTINCT c.section AS section, r.id AS id ORDER BY section, id RETURN section, collect(id) AS ids;

// References and the terms of the vocabulary in one list.
MATCH (r:Reference) RETURN r.id AS id UNION MATCH (t:Term) RETURN t.id AS id;

// The vocabularies and their terms.
MATCH (t:Term) RETURN t.vocabulary AS vocabulary, count(*) AS terms ORDER BY vocabulary;

// Terms that a chain may walk.
MATCH (t:Term) WHERE t.walked = true RETURN t.term AS term;

// What is missing from references?
MATCH (r:Reference) RETURN count(r) AS all, count(r.title) AS titles, count(r.year) AS years;

// Passages in the order of the source.
MATCH (c:Claim) RETURN c.section AS section, c.start AS start, c.end AS end ORDER BY start, end, section LIMIT 20;

// Passages inside another.
MATCH (a:Claim), (b:Claim) WHERE a.id <> b.id AND a.start > b.start AND a.end < b.end RETURN a.id AS inner, b.id AS outer;

// Which release is this?
MATCH (n) RETURN DISTINCT n.release AS release;

// What labels are there?
CALL db.labels() YIELD label RETURN label ORDER BY label;

// What types of relationships are there?
CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type;

// Relationships by type.
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS number ORDER BY number DESC, type;

// From which kind of node to which?
MATCH (a)-[r]->(b) RETURN DISTINCT labels(a) AS from, type(r) AS type, labels(b) AS to;

// How many nodes have no relationship?
MATCH (n) WHERE NOT (n)--() RETURN labels(n) AS labels, count(*) AS nodes;
