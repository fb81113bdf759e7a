// What raises or lowers an entity, and in which cell?
//
// Notes: every effect on any state of it that the layer claims, cell by cell, because an answer without a cell
// is none: NF-κB rises in T cells and falls in myeloma cells. An effect that the source denies is listed with
// sign 0.
//
// @zh 什么使某实体升高或降低，发生在哪种细胞？
// @for researcher
// @param   entity  entity  "nfkb"         Id of the entity.
// @param   layer   layers  "review-2013"  Id of the layer, or several with commas between.
// @returns site          text     Id of the cell or disease where it changes; null where the source states none.
// @returns siteName      text     Name of the site.
// @returns siteNameZh    text     The same in Chinese.
// @returns facet         text     What of it changes.
// @returns sign          integer  1 raises, -1 lowers, 0 the source denies that it is raised.
// @returns arrow         text     Id of the arrow.
// @returns type          text     Its relationship type.
// @returns fromState     text     Id of the state that acts.
// @returns fromName      text     Its name.
// @returns fromNameZh    text     The same in Chinese.
// @returns state         text     Id of the state that changes.
// @returns name          text     Its name.
// @returns nameZh        text     The same in Chinese.
// @returns claim         text     Id of the claim.
// @returns statement     text     The claim in one sentence.
// @returns statementZh   text     The same in Chinese.
// @returns conditions    list     What it holds under.
// @returns conditionsZh  list     The same in Chinese.
// @returns status        text     asserted or reconstructed.
// @example arrow = "LEN-057|INCREASES"
WITH split($layer, ',') AS layers
MATCH (:Entity {id: $entity})<-[:OF]-(changed:State)
MATCH (acting:State)-[arrow:INCREASES|DECREASES|DOES_NOT_INCREASE]->(changed)
WHERE arrow.layer IN layers
MATCH (claim:Claim {id: arrow.claim})
OPTIONAL MATCH (changed)-[:AT]->(site:Entity)
RETURN site.id AS site, site.name AS siteName, site.nameZh AS siteNameZh, changed.facet AS facet, arrow.sign AS sign,
  arrow.id AS arrow, type(arrow) AS type, acting.id AS fromState, acting.name AS fromName,
  acting.nameZh AS fromNameZh, changed.id AS state, changed.name AS name, changed.nameZh AS nameZh,
  claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.status AS status
ORDER BY site, facet, sign, arrow;
