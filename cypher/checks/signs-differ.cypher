// An arrow has the sign of its claim and of its type.
//
// Notes: INCREASES and CARRIES_OVER 1, DECREASES -1; every other line that has a sign has that of its claim.
//
// @returns id       text  Id of the arrow.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (from:State)-[arrow]->(to:State)
OPTIONAL MATCH (claim:Claim {id: arrow.claim})
WITH from, arrow, to, claim, CASE type(arrow) WHEN 'INCREASES' THEN 1 WHEN 'DECREASES' THEN -1 WHEN 'CARRIES_OVER' THEN 1 END AS due
WITH from, arrow, to, CASE WHEN due IS NOT NULL AND coalesce(arrow.sign, 0) <> due THEN 'its sign is not that of its type'
  WHEN claim.id IS NOT NULL AND coalesce(arrow.sign, 9) <> coalesce(claim.sign, 9) THEN 'its sign is not that of its claim' END AS problem
WHERE problem IS NOT NULL
RETURN coalesce(arrow.id, from.id + ' to ' + to.id) AS id, problem
ORDER BY id;
