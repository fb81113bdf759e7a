// Marks what an older release left, so that what the new one no longer says can be told apart.
//
// Whatever is curated has a label of ours and carries `release`; what users add does not carry it. Each file of content and
// of projection then sets its own release again, and `close.cypher` removes what is still stale. All of it is one
// transaction: nobody else sees "stale". A node without a label of ours is not ours, whatever it carries.

MATCH (n)
WHERE n.release IS NOT NULL AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
SET n.release = "stale";

MATCH (n)-[r]->()
WHERE r.release IS NOT NULL AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
SET r.release = "stale";
