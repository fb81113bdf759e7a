// Every entity has exactly one label of the vocabulary beside Entity.
//
// Notes: labels that users add are left out of the count.
//
// @returns id       text  Id of the entity.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (term:Term {vocabulary: 'label'})
WITH collect(term.term) AS known
MATCH (entity:Entity)
WITH entity, size([label IN labels(entity) WHERE label IN known]) AS amount
WHERE amount <> 1
RETURN entity.id AS id, 'it has ' + toString(amount) + ' labels that say what it is' AS problem
ORDER BY id;
