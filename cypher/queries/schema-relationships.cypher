// Which relationships join which kinds of nodes, and how often?
//
// @zh 哪些关系连接哪些种类的节点，各有多少？
// @for writer
// @returns fromLabels  list     Labels of the nodes that they start from, in the order of the alphabet.
// @returns type        text     The type.
// @returns toLabels    list     Labels of the nodes that they end at.
// @returns amount      integer  How many there are.
// @example type = "CARRIES_OVER"
MATCH (start)-[relationship]->(end)
UNWIND labels(start) AS fromLabel
WITH relationship, end, fromLabel ORDER BY fromLabel
WITH relationship, end, collect(fromLabel) AS fromLabels
UNWIND labels(end) AS toLabel
WITH relationship, fromLabels, toLabel ORDER BY toLabel
WITH relationship, fromLabels, collect(toLabel) AS toLabels
RETURN fromLabels, type(relationship) AS type, toLabels, count(relationship) AS amount
ORDER BY fromLabels, type, toLabels;
