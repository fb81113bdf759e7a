// A line between states says of itself what its claim says.
//
// Notes: its layer, status, mechanism and release, and whether it crosses from one cell to another.
//
// @returns id       text  Id of the line.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (from:State)-[line]->(to:State)
MATCH (claim:Claim {id: line.claim})
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WITH from, line, to, claim, collect(mechanism.id) AS mechanisms
WITH from, line, to, CASE WHEN coalesce(line.layer, '') <> coalesce(claim.layer, '') THEN 'its layer'
  WHEN coalesce(line.status, '') <> coalesce(claim.status, '') THEN 'its status'
  WHEN NOT coalesce(line.mechanism, '') IN mechanisms THEN 'its mechanism'
  WHEN coalesce(line.release, '') <> coalesce(claim.release, '') THEN 'its release'
  WHEN coalesce(line.crossesCells, false) AND NOT coalesce(claim.crossesCells, false) THEN 'the mark that it crosses cells' END AS what
WHERE what IS NOT NULL
RETURN coalesce(line.id, from.id + ' to ' + to.id) AS id, what + ' is not that of its claim' AS problem
ORDER BY id;
