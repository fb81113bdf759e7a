// What is this entity called, and where is it identified elsewhere?
//
// @zh 某实体叫什么，在别处的编号是什么？
// @for page
// @param   entity  entity  "il6"  Id of the entity.
// @returns id           text  Id of the entity.
// @returns name         text  Its name.
// @returns nameZh       text  The same in Chinese.
// @returns label        text  What sort of thing it is: Drug, Protein, Cell …
// @returns synonyms     list  Other names.
// @returns curie        text  Its best identifier; null where none fits.
// @returns curieMatch   text  How well that fits: exact, broad, narrow, related, inferred.
// @returns xrefs        list  Every identifier.
// @returns xrefMatches  list  How well each of them fits, in the same order.
// @example id = "il6"
MATCH (entity:Entity {id: $entity})
RETURN entity.id AS id, entity.name AS name, entity.nameZh AS nameZh,
  head([label IN labels(entity) WHERE label <> 'Entity']) AS label, coalesce(entity.synonyms, []) AS synonyms,
  entity.curie AS curie, entity.curieMatch AS curieMatch, coalesce(entity.xrefs, []) AS xrefs,
  coalesce(entity.xrefMatches, []) AS xrefMatches
ORDER BY id;
