// What is curated, thing by thing?
//
// Notes: asked before a load and after it, so that what it added, changed and removed can be told.
//
// @returns thing       text  "node" or "relationship".
// @returns kind        text  The label by which it is loaded, or its type.
// @returns id          text  Its id, where it has one.
// @returns from        text  Of a relationship, the id of the node that it starts from.
// @returns to          text  Of a relationship, the id of the node that it ends in.
// @returns labels      list  Of a node, all of its labels.
// @returns properties  map   All that it says.
MATCH (n)
WHERE n.release IS NOT NULL AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
RETURN "node" AS thing,
  head([label IN labels(n) WHERE label IN ["Entity", "State", "Claim", "Mechanism", "Reference", "Term"]]) AS kind,
  n.id AS id, null AS from, null AS to, labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (n)-[r]->(m)
WHERE r.release IS NOT NULL AND (n:Entity OR n:State OR n:Claim OR n:Mechanism OR n:Reference OR n:Term)
RETURN "relationship" AS thing, type(r) AS kind,
  r.id AS id, n.id AS from, m.id AS to, [] AS labels, properties(r) AS properties;
