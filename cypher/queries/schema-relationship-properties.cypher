// Which properties do relationships have, by type?
//
// @zh 各类关系有哪些属性？
// @for writer
// @returns type      text     The type.
// @returns property  text     Name of the property.
// @returns amount    integer  How many relationships of the type have it.
// @returns sample    other    What it holds in the first of them, by the ids of its ends.
// @example property = "crossesCells"
MATCH (start)-[relationship]->(end)
WITH relationship ORDER BY start.id, end.id, relationship.id
UNWIND keys(relationship) AS property
WITH type(relationship) AS type, property, relationship[property] AS held
RETURN type, property, count(held) AS amount, head(collect(held)) AS sample
ORDER BY type, property;
