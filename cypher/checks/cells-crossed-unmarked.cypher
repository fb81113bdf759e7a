// A walked arrow passes between two cells only where its claim says that it crosses.
//
// Notes: and a claim that says so joins two different cells.
//
// @returns id       text  Id of the arrow, or of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
CALL {
  MATCH (from:State)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(to:State)
  MATCH (from)-[:AT]->(fromCell:Cell)
  MATCH (to)-[:AT]->(toCell:Cell)
  OPTIONAL MATCH (claim:Claim {id: arrow.claim})
  WITH from, arrow, to, fromCell, toCell, claim
  WHERE fromCell.id <> toCell.id AND (coalesce(claim.crossesCells, false) = false OR coalesce(arrow.crossesCells, false) = false)
  RETURN coalesce(arrow.id, from.id + ' to ' + to.id) AS id, 'it leads from ' + fromCell.id + ' to ' + toCell.id + ' unmarked' AS problem
  UNION ALL
  MATCH (claim:Claim {crossesCells: true})
  OPTIONAL MATCH (claim)-[:SUBJECT]->(subject:State)
  OPTIONAL MATCH (subject)-[:AT]->(fromCell:Cell)
  OPTIONAL MATCH (claim)-[:OBJECT]->(object:State)
  OPTIONAL MATCH (object)-[:AT]->(toCell:Cell)
  WITH claim, fromCell, toCell
  WHERE fromCell.id IS NULL OR toCell.id IS NULL OR fromCell.id = toCell.id
  RETURN claim.id AS id, 'it is marked as crossing and joins no two cells' AS problem
}
RETURN id, problem
ORDER BY id, problem;
