// Every curated relationship is of a type that the vocabulary knows.
//
// Notes: what users add carries no `release` and may be of any type.
//
// @returns id       text  Id of the relationship, or its type where it has none.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH ()-[link]->()
WHERE link.release IS NOT NULL
WITH DISTINCT coalesce(link.id, type(link)) AS id, type(link) AS kind
OPTIONAL MATCH (term:Term {id: 'relationship:' + kind})
WITH id, kind, count(term) AS terms
WHERE terms = 0
RETURN id, kind + ' is no relationship type of ours' AS problem
ORDER BY id;
