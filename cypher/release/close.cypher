// Removes what the new release no longer says, and leaves what users added.
//
// Run `left-behind.cypher` before: it lists the users' relationships that would go down with a node.

MATCH (n)-[r]->()
WHERE r.release = "stale" AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
DELETE r;

MATCH (n)
WHERE n.release = "stale" AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
DETACH DELETE n;
