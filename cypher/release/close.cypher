// Removes what the new release no longer says, and leaves what users added.
//
// Run `left-behind.cypher` before: it lists the users' relationships that would go down with a node.

MATCH ()-[r]->() WHERE r.release = "stale" DELETE r;

MATCH (n) WHERE n.release = "stale" DETACH DELETE n;
