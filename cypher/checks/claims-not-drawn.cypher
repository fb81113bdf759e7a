// Every claim that ought to draw a line draws exactly one, of the type of its verb.
//
// Notes: a rejected claim ought not to, nor one that only says that an effect depends on the dose; a verb of
// raising or lowering draws an arrow only by the rule of `walked-out-of-rule`.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
WHERE claim.status IN ['asserted', 'reconstructed']
MATCH (term:Term {id: 'relation:' + claim.relation})
WHERE term.relationship IS NOT NULL
MATCH (claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
OPTIONAL MATCH (subject)-[line]->(object)
WHERE line.claim = claim.id
WITH claim, subject, object, term.relationship AS due, count(line) AS lines, collect(type(line)) AS types
WITH claim, due, lines, types, CASE WHEN due IN ['INCREASES', 'DECREASES']
  AND (coalesce(claim.negated, false) OR NOT claim.kind IN ['causal', 'background', 'summary']
    OR (subject.facet = 'presence' AND object.facet = 'presence')) THEN 0
  WHEN due = 'PRIMES' AND claim.kind <> 'condition' THEN 0 ELSE 1 END AS amount
WHERE lines <> amount OR (amount = 1 AND NOT due IN types)
RETURN claim.id AS id, 'it draws ' + toString(lines) + ' lines and ought to draw ' + toString(amount) + ' of the type ' + due AS problem
ORDER BY id;
