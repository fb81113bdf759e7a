// Which arrows does the picture of a layer have, with both ends and the claim behind each?
//
// Notes: every relationship between two states that is drawn unasked (the vocabulary `relationship` says
// which): the walked ones, and REQUIRES, DOES_NOT_INCREASE, INDEPENDENT_OF, MEDIATES, PRIMES. CARRIES_OVER
// belongs to no layer; it is there where both of its ends have another drawn arrow of the layer.
//
// @zh 某一层的图有哪些箭头，两端是什么，背后是哪条论断？
// @for page
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns id                text     Id of the arrow.
// @returns type              text     Its relationship type.
// @returns walked            boolean  Whether a chain may pass.
// @returns rule              text     The rule of an inferred arrow; null where a claim stands behind it.
// @returns doseDependent     boolean  Whether the effect depends on the dose; null where the source does not say.
// @returns claim             text     Id of its claim; null for CARRIES_OVER alone.
// @returns kind              text     What sort of statement it is.
// @returns relation          text     Its verb.
// @returns sign              integer  1 raises, -1 lowers, 0 denied, null no direction.
// @returns status            text     asserted, reconstructed or rejected.
// @returns layer             text     Its layer; "inference" where a rule made it.
// @returns mechanism         text     Id of its mechanism.
// @returns statement         text     The claim in one sentence.
// @returns statementZh       text     The same in Chinese.
// @returns conditions        list     What it holds under.
// @returns conditionsZh      list     The same in Chinese.
// @returns direct            boolean  Whether the source calls it direct; null where it does not say.
// @returns crossesCells      boolean  Whether it joins two different cells.
// @returns siteStatus        text     Whether the source states the site or the curator inferred it.
// @returns section           text     Section of the source.
// @returns references        list     Numbers of the references, as printed.
// @returns confidence        text     How sure the curator is.
// @returns note              text     The curator's note.
// @returns noteZh            text     The same in Chinese.
// @returns location          text     Where in or around its cell the second is, as the claim says.
// @returns fromId            text     Id of the state that it starts from.
// @returns fromEntity        text     Id of its entity.
// @returns fromEntityName    text     Name of the entity.
// @returns fromEntityNameZh  text     The same in Chinese.
// @returns fromLabel         text     What sort of thing it is: Drug, Protein, Cell …
// @returns fromFacet         text     What of it changes.
// @returns fromSite          text     Id of the cell or disease where it changes; null where the source states none.
// @returns fromSiteName      text     Name of the site.
// @returns fromSiteNameZh    text     The same in Chinese.
// @returns fromSiteKind      text     "cell" or "disease".
// @returns fromName          text     Name of the state.
// @returns fromNameZh        text     The same in Chinese.
// @returns toId              text     Id of the state that it ends in.
// @returns toEntity          text     Id of its entity.
// @returns toEntityName      text     Name of the entity.
// @returns toEntityNameZh    text     The same in Chinese.
// @returns toLabel           text     What sort of thing it is: Drug, Protein, Cell …
// @returns toFacet           text     What of it changes.
// @returns toSite            text     Id of the cell or disease where it changes; null where the source states none.
// @returns toSiteName        text     Name of the site.
// @returns toSiteNameZh      text     The same in Chinese.
// @returns toSiteKind        text     "cell" or "disease".
// @returns toName            text     Name of the state.
// @returns toNameZh          text     The same in Chinese.
// @example id = "LEN-054|INCREASES"
WITH split($layer, ',') AS layers
MATCH (drawn:Term {vocabulary: 'relationship', drawn: true})
WITH layers, collect(drawn.term) AS types
MATCH (one:State)-[line]->(other:State)
WHERE type(line) IN types AND line.layer IN layers
WITH layers, types, collect(one.id) + collect(other.id) AS ends
MATCH (from:State)-[arrow]->(to:State)
WHERE type(arrow) IN types
  AND (arrow.layer IN layers OR (type(arrow) = 'CARRIES_OVER' AND from.id IN ends AND to.id IN ends))
MATCH (term:Term {id: 'relationship:' + type(arrow)})
MATCH (from)-[:OF]->(fromEntity:Entity)
MATCH (to)-[:OF]->(toEntity:Entity)
OPTIONAL MATCH (from)-[:AT]->(fromSite:Entity)
OPTIONAL MATCH (to)-[:AT]->(toSite:Entity)
OPTIONAL MATCH (to)<-[:OBJECT]-(claim:Claim)
WHERE claim.id = arrow.claim
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
OPTIONAL MATCH (claim)-[cites:CITES]->(:Reference)
WITH from, arrow, to, term, fromEntity, toEntity, fromSite, toSite, claim, mechanism, cites ORDER BY cites.marker
WITH from, arrow, to, term, fromEntity, toEntity, fromSite, toSite, claim, mechanism,
  collect(cites.marker) AS references
RETURN arrow.id AS id, type(arrow) AS type, term.walked AS walked, arrow.rule AS rule,
  coalesce(arrow.doseDependent, claim.doseDependent) AS doseDependent, claim.id AS claim, claim.kind AS kind,
  claim.relation AS relation, arrow.sign AS sign, claim.status AS status, arrow.layer AS layer,
  mechanism.id AS mechanism, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.direct AS direct, coalesce(claim.crossesCells, false) AS crossesCells, claim.siteStatus AS siteStatus,
  claim.section AS section, references, claim.confidence AS confidence, claim.note AS note, claim.noteZh AS noteZh,
  claim.location AS location,
  from.id AS fromId, fromEntity.id AS fromEntity, fromEntity.name AS fromEntityName,
  fromEntity.nameZh AS fromEntityNameZh, head([label IN labels(fromEntity) WHERE label <> 'Entity']) AS fromLabel,
  from.facet AS fromFacet, fromSite.id AS fromSite, fromSite.name AS fromSiteName, fromSite.nameZh AS fromSiteNameZh,
  CASE WHEN 'Cell' IN labels(fromSite) THEN 'cell' WHEN 'Disease' IN labels(fromSite) THEN 'disease' END AS fromSiteKind,
  from.name AS fromName, from.nameZh AS fromNameZh, to.id AS toId, toEntity.id AS toEntity,
  toEntity.name AS toEntityName, toEntity.nameZh AS toEntityNameZh,
  head([label IN labels(toEntity) WHERE label <> 'Entity']) AS toLabel, to.facet AS toFacet, toSite.id AS toSite,
  toSite.name AS toSiteName, toSite.nameZh AS toSiteNameZh,
  CASE WHEN 'Cell' IN labels(toSite) THEN 'cell' WHEN 'Disease' IN labels(toSite) THEN 'disease' END AS toSiteKind,
  to.name AS toName, to.nameZh AS toNameZh
ORDER BY id;
