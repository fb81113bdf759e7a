// Every claim belongs to exactly one mechanism.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WITH claim, count(mechanism) AS mechanisms
WHERE mechanisms <> 1
RETURN claim.id AS id, 'it belongs to ' + toString(mechanisms) + ' mechanisms' AS problem
ORDER BY id;
