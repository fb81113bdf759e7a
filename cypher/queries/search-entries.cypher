// What can be searched for?
//
// Notes: every entity with all of its names and identifiers.
//
// @zh 可以搜索什么？
// @for page
// @returns id        text     Id of the entity.
// @returns name      text     Its name.
// @returns nameZh    text     The same in Chinese.
// @returns label     text     What sort of thing it is.
// @returns synonyms  list     Other names.
// @returns curie     text     Its best identifier.
// @returns xrefs     list     Further identifiers.
// @returns drawn     boolean  Whether it has a box in the picture of its layer.
// @example id = "cd28"
MATCH (term:Term {vocabulary: 'relationship', drawn: true})
WITH collect(term.term) AS types
MATCH (entity:Entity)
OPTIONAL MATCH (entity)<-[:OF]-(state:State)
OPTIONAL MATCH (state)-[line]-(:State)
WITH entity, types, collect(DISTINCT type(line)) AS lines
WITH entity, size([line IN lines WHERE line IN types AND line <> 'CARRIES_OVER']) > 0 AS drawn
RETURN entity.id AS id, entity.name AS name, entity.nameZh AS nameZh,
  head([label IN labels(entity) WHERE label <> 'Entity']) AS label, coalesce(entity.synonyms, []) AS synonyms,
  entity.curie AS curie, coalesce(entity.xrefs, []) AS xrefs, drawn
ORDER BY id;
