// Which properties do nodes have, by label?
//
// @zh 各类节点有哪些属性？
// @for writer
// @returns label     text     The label.
// @returns property  text     Name of the property.
// @returns amount    integer  How many nodes with the label have it.
// @returns sample    other    What it holds in the first of them, by id.
// @example property = "statementZh"
MATCH (node)
WITH node ORDER BY node.id
UNWIND labels(node) AS label
UNWIND keys(node) AS property
RETURN label, property, count(node) AS amount, head(collect(node[property])) AS sample
ORDER BY label, property;
