// The sign of a claim is that of its verb.
//
// Notes: raising 1, lowering -1, a denied effect 0 and negated.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
MATCH (term:Term {id: 'relation:' + claim.relation})
WITH claim, term, CASE term.relationship WHEN 'INCREASES' THEN 1 WHEN 'DECREASES' THEN -1 WHEN 'DOES_NOT_INCREASE' THEN 0
  WHEN 'INDEPENDENT_OF' THEN 0 END AS due
WITH claim, CASE WHEN due IS NOT NULL AND coalesce(claim.sign, 9) <> due
    THEN 'its sign is not that of ' + claim.relation
  WHEN due = 0 AND coalesce(claim.negated, false) = false THEN 'it denies an effect and is not marked as negated' END AS problem
WHERE problem IS NOT NULL
RETURN claim.id AS id, problem
ORDER BY id;
