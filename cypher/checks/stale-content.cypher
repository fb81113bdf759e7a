// Nothing of an older release is left.
//
// Notes: a load marks the older release, says the new one, and removes what is still marked.
//
// @returns id       text  Id of what is left.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
CALL {
  MATCH (thing) WHERE thing.release = 'stale'
  RETURN coalesce(thing.id, '(none)') AS id, 'a node' AS sort
  UNION ALL
  MATCH ()-[link]->() WHERE link.release = 'stale'
  RETURN coalesce(link.id, type(link)) AS id, 'a relationship' AS sort
}
RETURN id, sort + ' of an older release' AS problem
ORDER BY id, problem;
