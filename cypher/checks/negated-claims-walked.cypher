// What the source denies is never a walked arrow.
//
// @returns id       text  Id of the arrow.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (:State)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(:State)
MATCH (claim:Claim {id: arrow.claim})
WHERE claim.negated = true OR claim.sign = 0 OR claim.kind = 'negative'
RETURN arrow.id AS id, claim.id + ' denies an effect' AS problem
ORDER BY id;
