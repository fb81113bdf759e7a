// Which cytokines does a drug raise, and which does it lower?
//
// Notes: a cytokine is here what the graph itself shows as one: something that a claim says is secreted, or
// that has the role of a pro- or anti-inflammatory cytokine. Counted is its amount, expression or secretion.
//
// @zh 一种药物升高哪些细胞因子，又降低哪些？
// @for researcher
// @param   drug   entity  "lenalidomide"  Id of the drug.
// @param   layer  layers  "review-2013"   Id of the layer, or several with commas between.
// @returns entity        text     Id of the cytokine.
// @returns entityName    text     Its name.
// @returns entityNameZh  text     The same in Chinese.
// @returns sign          integer  1 raised, -1 lowered.
// @returns facet         text     What of it changes.
// @returns site          text     Id of the cell or disease where it changes; null where the source states none.
// @returns siteName      text     Name of the site.
// @returns siteNameZh    text     The same in Chinese.
// @returns arrow         text     Id of the arrow.
// @returns through       text     Id of the state through which, where the source names the drug as its cause; null for an effect of the drug itself.
// @returns claim         text     Id of the claim.
// @returns statement     text     The claim in one sentence.
// @returns statementZh   text     The same in Chinese.
// @returns conditions    list     What it holds under.
// @returns conditionsZh  list     The same in Chinese.
// @example entity = "il10"
WITH split($layer, ',') AS layers
MATCH (entity:Entity)<-[:OF]-(any:State)
OPTIONAL MATCH (:State)-[secretes:SECRETES]->(any)
OPTIONAL MATCH (any)-[role:HAS_ROLE]->(known:State)
WITH layers, entity, any, secretes, role, known
WHERE any.facet = 'secretion' OR secretes.claim IS NOT NULL
  OR (role.claim IS NOT NULL AND known.id IN ['role-inflammatory|presence|-', 'role-antiinflammatory|presence|-'])
WITH DISTINCT layers, entity
MATCH (entity)<-[:OF]-(changed:State)
WHERE changed.facet IN ['amount', 'expression', 'secretion']
MATCH (acting:State)-[arrow:INCREASES|DECREASES]->(changed)
WHERE arrow.layer IN layers
MATCH (acting)-[:OF]->(source:Entity)
MATCH (claim:Claim {id: arrow.claim})
OPTIONAL MATCH (claim)-[named:IN_CONTEXT {role: 'subject.cause'}]->(cause:Entity {id: $drug})
WITH acting, source, arrow, changed, claim, count(named) AS causes
WHERE source.id = $drug OR causes > 0
WITH arrow, changed, claim, CASE WHEN source.id = $drug THEN null ELSE acting END AS through
MATCH (changed)-[:OF]->(entity:Entity)
OPTIONAL MATCH (changed)-[:AT]->(site:Entity)
RETURN entity.id AS entity, entity.name AS entityName, entity.nameZh AS entityNameZh, arrow.sign AS sign,
  changed.facet AS facet, site.id AS site, site.name AS siteName, site.nameZh AS siteNameZh, arrow.id AS arrow,
  through.id AS through, claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh
ORDER BY sign, entity, facet, site, arrow;
