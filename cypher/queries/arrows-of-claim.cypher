// Which arrows does a claim draw?
//
// Notes: none for a rejected claim, and for one that only marks another as dose-dependent.
//
// @zh 一条论断画出哪些箭头？
// @for page
// @param   claim  claim  "LEN-054"  Id of the claim.
// @returns id    text  Id of the arrow.
// @returns type  text  Its relationship type.
// @example id = "LEN-054|INCREASES"
MATCH (:Claim {id: $claim})-[:SUBJECT]->(from:State)
MATCH (from)-[arrow {claim: $claim}]->(:State)
RETURN arrow.id AS id, type(arrow) AS type
ORDER BY id;
