// No id is given twice.
//
// Notes: among the nodes of one kind, and among the relationships between states.
//
// @returns id       text  The id.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
CALL {
  UNWIND ['Entity', 'State', 'Claim', 'Mechanism', 'Reference', 'Term'] AS kind
  MATCH (thing) WHERE kind IN labels(thing)
  RETURN kind, thing.id AS id
  UNION ALL
  MATCH (:State)-[line]->(:State)
  RETURN 'line' AS kind, line.id AS id
}
WITH kind, id, count(*) AS amount
WHERE id IS NULL OR amount > 1
RETURN coalesce(id, '(none)') AS id, toString(amount) + ' of the kind ' + kind + ' have it' AS problem
ORDER BY id, problem;
