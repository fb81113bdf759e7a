// Every curated entity is reached by a claim.
//
// Notes: as the entity of an end, as the site of one, or in the context.
//
// @returns id       text  Id of the entity.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (entity:Entity)
WHERE entity.release IS NOT NULL
OPTIONAL MATCH (entity)<-[:OF|AT]-(state:State)
OPTIONAL MATCH (state)<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH entity, count(claim) AS ends
OPTIONAL MATCH (entity)<-[:IN_CONTEXT]-(claim:Claim)
WITH entity, ends, count(claim) AS contexts
WHERE ends + contexts = 0
RETURN entity.id AS id, 'no claim reaches it' AS problem
ORDER BY id;
