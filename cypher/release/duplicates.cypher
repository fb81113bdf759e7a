// Which ids do two nodes of one kind share?
//
// Notes: asked before `close.cypher`. One engine accepts duplicates that were there before its constraint.
//
// @returns label   text     The label of both.
// @returns id      text     The id that they share.
// @returns copies  integer  How many nodes have it.
UNWIND ["Entity", "State", "Claim", "Mechanism", "Reference", "Term"] AS label
MATCH (n) WHERE label IN labels(n)
WITH label, n.id AS id, count(*) AS copies
WHERE copies > 1
RETURN label, id, copies
ORDER BY label, id;
