// Every state is a facet of exactly one entity, at its site.
//
// Notes: its id is `entity|facet|site`; it stands AT the site that it names, and at none where the site is `-`.
//
// @returns id       text  Id of the state.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (state:State)
OPTIONAL MATCH (state)-[:OF]->(entity:Entity)
WITH state, count(entity) AS entities, head(collect(entity.id)) AS entity
OPTIONAL MATCH (state)-[:AT]->(site:Entity)
WITH state, entities, entity, count(site) AS sites, coalesce(head(collect(site.id)), '-') AS site
WITH state, CASE WHEN entities <> 1 THEN 'it is of ' + toString(entities) + ' entities'
  WHEN sites > 1 THEN 'it is at ' + toString(sites) + ' sites'
  WHEN site <> coalesce(state.site, '') THEN 'it is at ' + site + ' and says ' + coalesce(state.site, 'nothing')
  WHEN state.id <> entity + '|' + coalesce(state.facet, '') + '|' + site THEN 'its id is not entity|facet|site' END AS problem
WHERE problem IS NOT NULL
RETURN state.id AS id, problem
ORDER BY id;
