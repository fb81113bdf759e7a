// Why is there no chain from one entity to another?
//
// Notes: what the graph knows of it, for when `chains` has no row. By `reason`:
//   denied         the source denies an effect between the two, or that the one needs the other;
//   rejected       the literal reading of a garbled sentence would say so, and was rejected;
//   condition      the one is needed for the other, or makes it ready: no cause;
//   no-direction   the source joins the two and gives no direction;
//   not-an-effect  the source joins the two as structure, classification, comparison or use;
//   another-cell   claims lead to an entity at one site, and on from the same entity at another;
//   another-facet  claims lead to one facet of an entity, and on from another, and no rule joins them;
//   other-cells    all that the first reaches lies in other cells than all that leads to the second;
//   no-effect-of   no claim of the layer says that the first raises or lowers anything;
//   no-effect-on   no claim of the layer says that anything raises or lowers the second;
//   chain          there is one, perhaps longer than was asked for.
// Followed are up to 16 steps. What else lies around the two is asked with `said-of-others`, `conditions-between`,
// `joined-otherwise` and `denials-around`; no row in any of them: the graph knows no reason.
//
// @zh 为何两个实体之间没有作用链？
// @for researcher
// @param   from   entity  "cd28"         Id of the entity that a chain would start from.
// @param   to     entity  "casp8"        Id of the entity that it would end in.
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns reason         text  One of the words above.
// @returns claim          text  Id of the claim that says so; null where no single one does.
// @returns statement      text  The claim in one sentence.
// @returns statementZh    text  The same in Chinese.
// @returns entity         text  Id of the entity where the way breaks off; null where there is none.
// @returns entityName     text  Its name.
// @returns entityNameZh   text  The same in Chinese.
// @returns reached        text  Id of the state of it that claims lead to.
// @returns reachedName    text  Its name.
// @returns reachedNameZh  text  The same in Chinese.
// @returns needed         text  Id of the state of it from which claims lead on.
// @returns neededName     text  Its name.
// @returns neededNameZh   text  The same in Chinese.
// @returns fromCells      list  Names of the cells that the first reaches; null unless the reason is other-cells.
// @returns fromCellsZh    list  The same in Chinese.
// @returns toCells        list  Names of the cells that lead to the second.
// @returns toCellsZh      list  The same in Chinese.
// @example reason = "other-cells"
CALL {
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $from})<-[:OF]-(one:State)
  MATCH (one)<-[:SUBJECT|OBJECT]-(claim:Claim)
  MATCH (claim)-[:SUBJECT|OBJECT]->(other:State)
  MATCH (other)-[:OF]->(:Entity {id: $to})
  OPTIONAL MATCH (one)-[arrow:INCREASES|DECREASES]-(other)
  WHERE arrow.claim = claim.id
  WITH layers, claim, count(arrow.id) AS arrows
  WHERE arrows = 0 AND $from <> $to AND claim.layer IN layers
  RETURN CASE WHEN claim.status = 'rejected' THEN 'rejected'
    WHEN claim.sign = 0 OR claim.kind = 'negative' THEN 'denied'
    WHEN claim.kind = 'condition' OR claim.relation = 'requires' THEN 'condition'
    WHEN claim.relation IN ['modulates', 'acts_on', 'sensitive_to'] THEN 'no-direction' ELSE 'not-an-effect' END AS reason,
    claim, null AS entity, null AS reached, null AS needed, null AS fromCells, null AS toCells
  UNION ALL
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $from})<-[:OF]-(start:State)
  OPTIONAL MATCH (start)-[out:INCREASES|DECREASES]->(:State)
  WITH count(CASE WHEN out.layer IN layers THEN 1 END) AS effects
  WHERE effects = 0
  RETURN 'no-effect-of' AS reason, null AS claim, null AS entity, null AS reached, null AS needed, null AS fromCells, null AS toCells
  UNION ALL
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $to})<-[:OF]-(goal:State)
  OPTIONAL MATCH (goal)<-[into:INCREASES|DECREASES]-(:State)
  WITH count(CASE WHEN into.layer IN layers THEN 1 END) AS effects
  WHERE effects = 0
  RETURN 'no-effect-on' AS reason, null AS claim, null AS entity, null AS reached, null AS needed, null AS fromCells, null AS toCells
  UNION ALL
  WITH split($layer, ',') + ['inference'] AS walked
  MATCH (:Entity {id: $from})<-[:OF]-(start:State)
  WITH walked, collect(start) AS starts
  MATCH (:Entity {id: $to})<-[:OF]-(goal:State)
  WITH walked, starts, collect(goal) AS goals
  UNWIND starts AS state
  MATCH (state)-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]->(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, collect(DISTINCT far) AS ahead
  UNWIND ahead AS state
  MATCH (state)-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]->(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, collect(DISTINCT far) AS ahead
  UNWIND ahead AS state
  MATCH (state)-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]->(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, collect(DISTINCT far) AS ahead
  UNWIND ahead AS state
  MATCH (state)-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]->(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, collect(DISTINCT far) AS ahead
  UNWIND goals AS state
  MATCH (state)<-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]-(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, ahead, collect(DISTINCT far) AS back
  UNWIND back AS state
  MATCH (state)<-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]-(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, ahead, collect(DISTINCT far) AS back
  UNWIND back AS state
  MATCH (state)<-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]-(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, ahead, collect(DISTINCT far) AS back
  UNWIND back AS state
  MATCH (state)<-[hops:INCREASES|DECREASES|CARRIES_OVER*0..4]-(far:State)
  WHERE all(hop IN hops WHERE hop.layer IN walked)
  WITH walked, starts, goals, ahead, collect(DISTINCT far) AS back
  WITH ahead, back, [state IN back | state.id] AS backIds, size([state IN ahead WHERE state IN goals]) > 0 AS chain,
    size(ahead) > size(starts) AND size(back) > size(goals) AS moves
  UNWIND ahead AS state
  OPTIONAL MATCH (state)-[:AT]->(cell:Cell)
  WITH ahead, back, backIds, chain, moves, cell ORDER BY cell.id
  WITH ahead, back, backIds, chain, moves, collect(DISTINCT cell) AS fromCells
  UNWIND back AS state
  OPTIONAL MATCH (state)-[:AT]->(cell:Cell)
  WITH ahead, backIds, chain, moves, fromCells, cell ORDER BY cell.id
  WITH ahead, backIds, chain, moves, fromCells, collect(DISTINCT cell) AS toCells
  UNWIND ahead AS reached
  MATCH (reached)-[:OF]->(entity:Entity)
  MATCH (entity)<-[:OF]-(needed:State)
  WITH chain, moves, fromCells, toCells, collect(CASE WHEN NOT chain AND needed.id <> reached.id AND needed.id IN backIds THEN
    {reason: CASE WHEN needed.site = reached.site THEN 'another-facet' ELSE 'another-cell' END, entity: entity,
     reached: reached, needed: needed} END) AS breaks
  UNWIND breaks + CASE WHEN chain AND $from <> $to THEN [{reason: 'chain'}]
    WHEN NOT chain AND moves AND size(fromCells) > 0 AND size(toCells) > 0
      AND size([cell IN fromCells WHERE cell IN toCells]) = 0
    THEN [{reason: 'other-cells', fromCells: fromCells, toCells: toCells}] ELSE [] END AS row
  RETURN row.reason AS reason, null AS claim, row.entity AS entity, row.reached AS reached, row.needed AS needed,
    row.fromCells AS fromCells, row.toCells AS toCells
}
RETURN reason, claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh,
  entity.id AS entity, entity.name AS entityName, entity.nameZh AS entityNameZh,
  reached.id AS reached, reached.name AS reachedName, reached.nameZh AS reachedNameZh,
  needed.id AS needed, needed.name AS neededName, needed.nameZh AS neededNameZh,
  [cell IN fromCells | cell.name] AS fromCells, [cell IN fromCells | cell.nameZh] AS fromCellsZh,
  [cell IN toCells | cell.name] AS toCells, [cell IN toCells | cell.nameZh] AS toCellsZh
ORDER BY reason, claim, reached, needed;
