// Marks what an older release left, so that what the new one no longer says can be told apart.
//
// Whatever is curated carries `release`; what users add does not. Each file of content and of projection then sets its
// own release again, and `close.cypher` removes what is still stale. All of it is one transaction: nobody else sees "stale".

MATCH (n) WHERE n.release IS NOT NULL SET n.release = "stale";

MATCH ()-[r]->() WHERE r.release IS NOT NULL SET r.release = "stale";
