// A rejected claim draws nothing.
//
// Notes: neither an arrow that names it, nor one whose id is made of it.
//
// @returns id       text  Id of the relationship.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim {status: 'rejected'})
MATCH (:State)-[arrow]->(:State)
WHERE arrow.claim = claim.id OR arrow.id STARTS WITH claim.id + '|'
RETURN coalesce(arrow.id, type(arrow)) AS id, claim.id + ' is rejected' AS problem
ORDER BY id, problem;
