// In which states does an entity stand, and where?
//
// @zh 某实体有哪些状态，在何处？
// @for writer
// @param   entity  entity  "il6"  Id of the entity.
// @returns id            text  Id of the state.
// @returns entity        text  Id of its entity.
// @returns entityName    text  Name of the entity.
// @returns entityNameZh  text  The same in Chinese.
// @returns label         text  What sort of thing it is: Drug, Protein, Cell …
// @returns facet         text  What of it changes.
// @returns site          text  Id of the cell or disease where it changes; null where the source states none.
// @returns siteName      text  Name of the site.
// @returns siteNameZh    text  The same in Chinese.
// @returns siteKind      text  "cell" or "disease".
// @returns name          text  Name of the state.
// @returns nameZh        text  The same in Chinese.
// @example id = "il6|activity|mm"
MATCH (entity:Entity {id: $entity})<-[:OF]-(state:State)
OPTIONAL MATCH (state)-[:AT]->(site:Entity)
RETURN state.id AS id, entity.id AS entity, entity.name AS entityName, entity.nameZh AS entityNameZh,
  head([label IN labels(entity) WHERE label <> 'Entity']) AS label, state.facet AS facet, site.id AS site,
  site.name AS siteName, site.nameZh AS siteNameZh,
  CASE WHEN 'Cell' IN labels(site) THEN 'cell' WHEN 'Disease' IN labels(site) THEN 'disease' END AS siteKind,
  state.name AS name, state.nameZh AS nameZh
ORDER BY id;
