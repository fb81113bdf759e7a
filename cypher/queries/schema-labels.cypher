// Which kinds of nodes are there, and how many of each?
//
// Notes: one row for each set of labels that some node has, in the order of the alphabet.
//
// @zh 有哪些种类的节点，各有多少？
// @for writer
// @returns labels  list     The labels.
// @returns amount  integer  How many nodes have these, and no other.
// @example amount = 144
MATCH (node)
UNWIND labels(node) AS label
WITH node, label ORDER BY label
WITH node, collect(label) AS labels
RETURN labels, count(node) AS amount
ORDER BY labels;
