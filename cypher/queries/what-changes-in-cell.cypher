// What does a drug change in a cell?
//
// Notes: every effect that the layer claims of the drug itself on a state at this cell, and every effect of a
// state that the claim says the drug causes. A claim may also name the cell where the state has another site, as for one
// kind of a cell, or for two cells that touch: then `named` is "context". What follows from these by further claims is
// the question `downstream`.
//
// @zh 一种药物在某种细胞中改变什么？
// @for researcher
// @param   drug   entity  "lenalidomide"  Id of the drug.
// @param   cell   entity  "mm-cell"       Id of the cell.
// @param   layer  layers  "review-2013"   Id of the layer, or several with commas between.
// @returns entity         text     Id of what changes.
// @returns entityName     text     Its name.
// @returns entityNameZh   text     The same in Chinese.
// @returns facet          text     What of it changes.
// @returns arrow          text     Id of the arrow.
// @returns sign           integer  1 raises, -1 lowers.
// @returns state          text     Id of the state that changes.
// @returns name           text     Its name.
// @returns nameZh         text     The same in Chinese.
// @returns named          text     "site" where the state is at the cell, else "context".
// @returns through        text     Id of the state through which, where the source names the drug as its cause; null for an effect of the drug itself.
// @returns claim          text     Id of the claim.
// @returns statement      text     The claim in one sentence.
// @returns statementZh    text     The same in Chinese.
// @returns conditions     list     What it holds under.
// @returns conditionsZh   list     The same in Chinese.
// @returns direct         boolean  Whether the source calls it direct; null where it does not say.
// @returns doseDependent  boolean  Whether it depends on the dose; null where the source does not say.
// @returns status         text     asserted or reconstructed.
// @example entity = "casp8"
CALL {
  MATCH (:Cell {id: $cell})<-[:AT]-(changed:State)
  MATCH (acting:State)-[arrow:INCREASES|DECREASES]->(changed)
  RETURN acting, arrow, changed, 'site' AS named
  UNION ALL
  MATCH (:Cell {id: $cell})<-[:IN_CONTEXT {role: 'object.cell'}]-(claim:Claim)
  MATCH (claim)-[:OBJECT]->(changed:State)
  WHERE changed.site <> $cell
  MATCH (acting:State)-[arrow:INCREASES|DECREASES]->(changed)
  WHERE arrow.claim = claim.id
  RETURN acting, arrow, changed, 'context' AS named
}
WITH acting, arrow, changed, named, split($layer, ',') AS layers
WHERE arrow.layer IN layers
MATCH (acting)-[:OF]->(source:Entity)
MATCH (claim:Claim {id: arrow.claim})
OPTIONAL MATCH (claim)-[blamed:IN_CONTEXT {role: 'subject.cause'}]->(cause:Entity {id: $drug})
WITH acting, source, arrow, changed, named, claim, count(blamed) AS causes
WHERE source.id = $drug OR causes > 0
WITH arrow, changed, named, claim, CASE WHEN source.id = $drug THEN null ELSE acting END AS through
MATCH (changed)-[:OF]->(entity:Entity)
RETURN entity.id AS entity, entity.name AS entityName, entity.nameZh AS entityNameZh, changed.facet AS facet,
  arrow.id AS arrow, arrow.sign AS sign, changed.id AS state, changed.name AS name, changed.nameZh AS nameZh,
  named, through.id AS through, claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.direct AS direct, arrow.doseDependent AS doseDependent, claim.status AS status
ORDER BY entity, facet, sign, arrow;
