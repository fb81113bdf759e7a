// How much is in the graph, of ours and of the users'?
//
// Notes: what is curated carries `release`; "stale" is what an older release left and the new one has not said again.
//
// @returns thing    text     "node" or "relationship".
// @returns release  text     The release that it carries, or null for what users added.
// @returns amount   integer  How many there are.
MATCH (n)
RETURN "node" AS thing, n.release AS release, count(*) AS amount
UNION ALL
MATCH ()-[r]->()
RETURN "relationship" AS thing, r.release AS release, count(*) AS amount;
