// Constraints: one id for one thing, and an index on it. Safe to run again.
//
// The constraint of a label comes before its index: Neo4j's constraint brings an index of its own, so that the second
// statement does nothing there; the embedded engine's brings none, and a lookup by id would walk every node.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id);

CREATE CONSTRAINT state_id IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE INDEX state_id_index IF NOT EXISTS FOR (n:State) ON (n.id);

CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_id_index IF NOT EXISTS FOR (n:Claim) ON (n.id);

CREATE CONSTRAINT mechanism_id IF NOT EXISTS FOR (n:Mechanism) REQUIRE n.id IS UNIQUE;
CREATE INDEX mechanism_id_index IF NOT EXISTS FOR (n:Mechanism) ON (n.id);

CREATE CONSTRAINT reference_id IF NOT EXISTS FOR (n:Reference) REQUIRE n.id IS UNIQUE;
CREATE INDEX reference_id_index IF NOT EXISTS FOR (n:Reference) ON (n.id);

CREATE CONSTRAINT term_id IF NOT EXISTS FOR (n:Term) REQUIRE n.id IS UNIQUE;
CREATE INDEX term_id_index IF NOT EXISTS FOR (n:Term) ON (n.id);
