// The one inference: more of a thing at a place means more of its action there.
//
// Joins amount, expression, secretion or unspecified to activity of the same entity at the same stated site. It rests on
// this rule, not on a claim, and is shown as inference wherever it is shown.
MATCH (much:State)-[:OF]->(entity:Entity)
MATCH (entity)<-[:OF]-(active:State)
WHERE much.facet IN ['amount', 'expression', 'secretion', 'unspecified'] AND active.facet = 'activity'
  AND much.site = active.site AND much.site <> '-'
  AND coalesce(much.release, '') <> 'stale' AND coalesce(active.release, '') <> 'stale'
MERGE (much)-[arrow:CARRIES_OVER {id: 'carries-over|' + much.id + '|' + active.id}]->(active)
SET arrow.rule = 'carries-over', arrow.sign = 1, arrow.layer = 'inference',
  arrow.release = CASE WHEN much.release IS NULL OR active.release IS NULL THEN null ELSE much.release END;
