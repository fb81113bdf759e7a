// Does the graph know this id, and as what?
//
// Notes: no row where it does not. What a caller names by its id is looked up here first, so that a slip of the pen is told
// apart from an answer without rows.
//
// @zh 图中是否有这个编号，它是什么？
// @for page
// @param   id  text  "il6"  The id.
// @returns kind  text  entity, claim, layer or section.
// @example kind = "entity"
MATCH (entity:Entity {id: $id})
RETURN 'entity' AS kind
UNION
MATCH (claim:Claim {id: $id})
RETURN 'claim' AS kind
UNION
MATCH (term:Term {id: 'layer:' + $id})
RETURN 'layer' AS kind
UNION
MATCH (claim:Claim {layer: $id})
RETURN 'layer' AS kind
UNION
MATCH (term:Term {id: 'section:' + $id})
RETURN 'section' AS kind;
