// Every walked arrow rests on exactly one claim, and every inferred one on a rule.
//
// Notes: the claim must exist, join the same two states, and the arrow must carry the id made of both; an arrow
// without an id is listed by its ends.
//
// @returns id       text  Id of the arrow.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (from)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(to)
OPTIONAL MATCH (claim:Claim {id: arrow.claim})
OPTIONAL MATCH (from)<-[subject:SUBJECT]-(claim)
OPTIONAL MATCH (to)<-[object:OBJECT]-(claim)
WITH from, arrow, to, count(DISTINCT claim) AS claims, count(subject) AS subjects, count(object) AS objects
WITH from, arrow, to, CASE WHEN type(arrow) = 'CARRIES_OVER' AND arrow.rule IS NULL THEN 'it is inferred by no rule'
  WHEN type(arrow) = 'CARRIES_OVER' AND arrow.claim IS NOT NULL THEN 'it is inferred and names a claim'
  WHEN type(arrow) = 'CARRIES_OVER' THEN null
  WHEN claims <> 1 THEN 'it rests on ' + toString(claims) + ' claims'
  WHEN subjects = 0 OR objects = 0 THEN 'its claim joins other states'
  WHEN arrow.id IS NULL OR arrow.id <> arrow.claim + '|' + type(arrow) THEN 'its id is not that of its claim and type' END AS problem
WHERE problem IS NOT NULL
RETURN coalesce(arrow.id, from.id + ' to ' + to.id, type(arrow)) AS id, problem
ORDER BY id;
