// Every claim has exactly one subject and one object.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
OPTIONAL MATCH (claim)-[:SUBJECT]->(subject:State)
WITH claim, count(subject) AS subjects
OPTIONAL MATCH (claim)-[:OBJECT]->(object:State)
WITH claim, subjects, count(object) AS objects
WHERE subjects <> 1 OR objects <> 1
RETURN claim.id AS id, 'it has ' + toString(subjects) + ' subjects and ' + toString(objects) + ' objects' AS problem
ORDER BY id;
