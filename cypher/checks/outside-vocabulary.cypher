// Every word that has a closed vocabulary stands in it.
//
// Notes: relation, kind, status, weight, layer and section of the claims, and the facet of the states.
//
// @returns id       text  Id of the claim or state.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (term:Term)
WITH collect(term.id) AS known
CALL {
  MATCH (claim:Claim)
  UNWIND [
    ['relation', claim.relation],
    ['kind', claim.kind],
    ['status', claim.status],
    ['weight', claim.weight],
    ['layer', claim.layer],
    ['section', claim.section]
  ] AS pair
  RETURN claim.id AS id, pair[0] AS vocabulary, pair[1] AS word
  UNION ALL
  MATCH (state:State)
  RETURN state.id AS id, 'facet' AS vocabulary, state.facet AS word
}
WITH id, vocabulary, word, coalesce(vocabulary + ':' + word, '') IN known AS there
WHERE NOT there OR (vocabulary = 'layer' AND word = 'inference')
RETURN id, coalesce(word, 'nothing') + ' is no ' + vocabulary AS problem
ORDER BY id, problem;
