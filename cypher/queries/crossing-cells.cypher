// Which effects pass from one cell to another?
//
// Notes: only where the source itself says so: the two ends of the claim lie at two different cells.
//
// @zh 哪些作用从一种细胞传到另一种细胞？
// @for teacher
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns fromCell        text     Id of the cell that it starts in.
// @returns fromCellName    text     Its name.
// @returns fromCellNameZh  text     The same in Chinese.
// @returns toCell          text     Id of the cell that it ends in.
// @returns toCellName      text     Its name.
// @returns toCellNameZh    text     The same in Chinese.
// @returns arrow           text     Id of the arrow.
// @returns sign            integer  1 raises, -1 lowers.
// @returns fromState       text     Id of the state that acts.
// @returns fromName        text     Its name.
// @returns fromNameZh      text     The same in Chinese.
// @returns toState         text     Id of the state that changes.
// @returns toName          text     Its name.
// @returns toNameZh        text     The same in Chinese.
// @returns claim           text     Id of the claim.
// @returns statement       text     The claim in one sentence.
// @returns statementZh     text     The same in Chinese.
// @example arrow = "LEN-062|INCREASES"
WITH split($layer, ',') AS layers
MATCH (from:State)-[arrow:INCREASES|DECREASES]->(to:State)
WHERE arrow.layer IN layers AND from.site <> to.site
MATCH (from)-[:AT]->(fromCell:Cell)
MATCH (to)-[:AT]->(toCell:Cell)
MATCH (claim:Claim {id: arrow.claim})
RETURN fromCell.id AS fromCell, fromCell.name AS fromCellName, fromCell.nameZh AS fromCellNameZh,
  toCell.id AS toCell, toCell.name AS toCellName, toCell.nameZh AS toCellNameZh, arrow.id AS arrow,
  arrow.sign AS sign, from.id AS fromState, from.name AS fromName, from.nameZh AS fromNameZh, to.id AS toState,
  to.name AS toName, to.nameZh AS toNameZh, claim.id AS claim, claim.statement AS statement,
  claim.statementZh AS statementZh
ORDER BY fromCell, toCell, arrow;
