// A walked arrow comes only from a causal, background or summary claim, and not from presence to presence.
//
// @returns id       text  Id of the arrow.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (from:State)-[arrow:INCREASES|DECREASES]->(to:State)
MATCH (claim:Claim {id: arrow.claim})
WITH from, arrow, to, claim, CASE WHEN NOT claim.kind IN ['causal', 'background', 'summary'] THEN 'its claim is of the kind ' + claim.kind
  WHEN from.facet = 'presence' AND to.facet = 'presence' THEN 'it joins two presences' END AS problem
WHERE problem IS NOT NULL
RETURN arrow.id AS id, problem
ORDER BY id;
