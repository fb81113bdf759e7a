// A rejected claim draws nothing.
//
// Notes: neither a relationship that names it, nor one whose id is made of it, whatever it joins; its own, which say
// what it is about, start from it.
//
// @returns id       text  Id of the relationship.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim {status: 'rejected'})
MATCH (from)-[arrow]->()
WHERE (arrow.claim = claim.id OR arrow.id STARTS WITH claim.id + '|') AND NOT 'Claim' IN labels(from)
RETURN coalesce(arrow.id, type(arrow)) AS id, claim.id + ' is rejected' AS problem
ORDER BY id, problem;
