// Which relationships that users added hang on a node that the new release removes?
//
// Notes: asked between `open.cypher` and `close.cypher`, after the content. The loader stops where it has rows.
//
// @returns relationship  text  Its type, and its id where it has one.
// @returns from          text  Id of the node that it starts from.
// @returns to            text  Id of the node that it ends in.
// @returns removed       text  Id of the node that would be removed.
MATCH (gone)-[r]-()
WHERE gone.release = "stale" AND r.release IS NULL
WITH DISTINCT gone, r, startNode(r) AS start, endNode(r) AS end
RETURN type(r) + coalesce(" " + r.id, "") AS relationship,
  coalesce(start.id, "(no id)") AS from,
  coalesce(end.id, "(no id)") AS to,
  coalesce(gone.id, "(no id)") AS removed
ORDER BY removed, relationship, from, to;
