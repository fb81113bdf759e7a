// What is carried over stays with one entity at one stated site, and ends in its activity.
//
// Notes: from amount, expression, secretion or unspecified; and it says that it is inference.
//
// @returns id       text  Id of the arrow.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (much:State)-[arrow:CARRIES_OVER]->(active:State)
OPTIONAL MATCH (much)-[:OF]->(entity:Entity)
OPTIONAL MATCH (active)-[:OF]->(other:Entity)
WITH arrow, much, active, CASE WHEN coalesce(arrow.layer, '') <> 'inference' THEN 'it does not say that it is inference'
  WHEN entity.id IS NULL OR other.id IS NULL OR entity.id <> other.id THEN 'it joins two entities'
  WHEN much.site <> active.site THEN 'it joins two sites'
  WHEN much.site = '-' THEN 'its site is not stated'
  WHEN NOT much.facet IN ['amount', 'expression', 'secretion', 'unspecified'] OR active.facet <> 'activity'
    THEN 'it leads from ' + much.facet + ' to ' + active.facet END AS problem
WHERE problem IS NOT NULL
RETURN coalesce(arrow.id, much.id + ' to ' + active.id) AS id, problem
ORDER BY id;
