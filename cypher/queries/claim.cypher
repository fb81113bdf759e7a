// What does a claim say, in full?
//
// Notes: one row; what it cites, names beside its ends, and is joined to are questions of their own.
//
// @zh 一条论断的全部内容是什么？
// @for page
// @param   claim  claim  "LEN-054"  Id of the claim.
// @returns id                   text     Id of the claim.
// @returns kind                 text     What sort of statement it is.
// @returns relation             text     Its verb.
// @returns sign                 integer  1 raises, -1 lowers, 0 denied, null no direction.
// @returns status               text     asserted, reconstructed or rejected.
// @returns layer                text     Where it comes from.
// @returns mechanism            text     Id of its mechanism.
// @returns statement            text     The claim in one sentence.
// @returns statementZh          text     The same in Chinese.
// @returns conditions           list     What it holds under.
// @returns conditionsZh         list     The same in Chinese.
// @returns direct               boolean  Whether the source calls it direct; null where it does not say.
// @returns doseDependent        boolean  Whether the effect depends on the dose, by this claim or by another about the same effect.
// @returns crossesCells         boolean  Whether it joins two different cells.
// @returns siteStatus           text     Whether the source states the site or the curator inferred it.
// @returns section              text     Section of the source.
// @returns references           list     Numbers of the references, as printed.
// @returns confidence           text     How sure the curator is.
// @returns note                 text     The curator's note.
// @returns noteZh               text     The same in Chinese.
// @returns subjectId            text     Id of the state.
// @returns subjectEntity        text     Id of its entity.
// @returns subjectEntityName    text     Name of the entity.
// @returns subjectEntityNameZh  text     The same in Chinese.
// @returns subjectLabel         text     What sort of thing it is: Drug, Protein, Cell …
// @returns subjectFacet         text     What of it changes.
// @returns subjectSite          text     Id of the cell or disease where it changes; null where the source states none.
// @returns subjectSiteName      text     Name of the site.
// @returns subjectSiteNameZh    text     The same in Chinese.
// @returns subjectSiteKind      text     "cell" or "disease".
// @returns subjectName          text     Name of the state.
// @returns subjectNameZh        text     The same in Chinese.
// @returns objectId             text     Id of the state.
// @returns objectEntity         text     Id of its entity.
// @returns objectEntityName     text     Name of the entity.
// @returns objectEntityNameZh   text     The same in Chinese.
// @returns objectLabel          text     What sort of thing it is: Drug, Protein, Cell …
// @returns objectFacet          text     What of it changes.
// @returns objectSite           text     Id of the cell or disease where it changes; null where the source states none.
// @returns objectSiteName       text     Name of the site.
// @returns objectSiteNameZh     text     The same in Chinese.
// @returns objectSiteKind       text     "cell" or "disease".
// @returns objectName           text     Name of the state.
// @returns objectNameZh         text     The same in Chinese.
// @returns aspect               text     What of the object is affected, as the source puts it.
// @returns aspectZh             text     The same in Chinese.
// @returns weight               text     core, supporting or rejected.
// @returns negated              boolean  Whether the source denies it.
// @returns donor                text     Who gave the cells.
// @returns donorZh              text     The same in Chinese.
// @returns species              text     Species.
// @returns system               text     Experimental system.
// @returns systemZh             text     The same in Chinese.
// @returns location             text     Where in or on the cell, or in the body.
// @returns locationZh           text     The same in Chinese.
// @returns modification         text     Chemical modification.
// @returns modificationZh       text     The same in Chinese.
// @returns property             text     The property of the subject that is meant.
// @returns propertyZh           text     The same in Chinese.
// @returns comparison           text     What it is compared with, and how.
// @returns comparisonZh         text     The same in Chinese.
// @returns start                integer  First character of its span in the source, in code points.
// @returns end                  integer  The character after its last.
// @returns spanHash             text     SHA-256 of the span without white space.
// @returns mechanismName        text     Name of its mechanism.
// @returns mechanismNameZh      text     The same in Chinese.
// @example objectId = "cd28|phospho|t-cell"
MATCH (claim:Claim {id: $claim})
MATCH (claim)-[:SUBJECT]->(subject:State)
MATCH (subject)-[:OF]->(subjectEntity:Entity)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (object)-[:OF]->(objectEntity:Entity)
OPTIONAL MATCH (subject)-[:AT]->(subjectSite:Entity)
OPTIONAL MATCH (object)-[:AT]->(objectSite:Entity)
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
OPTIONAL MATCH (subject)-[arrow:INCREASES|DECREASES {claim: $claim}]->(object)
WITH claim, subject, subjectEntity, subjectSite, object, objectEntity, objectSite, mechanism,
  head(collect(arrow.doseDependent)) AS doseDependent
OPTIONAL MATCH (claim)-[cites:CITES]->(:Reference)
WITH claim, subject, subjectEntity, subjectSite, object, objectEntity, objectSite, mechanism, doseDependent, cites
ORDER BY cites.marker
WITH claim, subject, subjectEntity, subjectSite, object, objectEntity, objectSite, mechanism, doseDependent,
  collect(cites.marker) AS references
RETURN claim.id AS id, claim.kind AS kind, claim.relation AS relation, claim.sign AS sign, claim.status AS status,
  claim.layer AS layer, mechanism.id AS mechanism, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.direct AS direct, coalesce(claim.doseDependent, doseDependent) AS doseDependent,
  coalesce(claim.crossesCells, false) AS crossesCells, claim.siteStatus AS siteStatus, claim.section AS section,
  references, claim.confidence AS confidence, claim.note AS note, claim.noteZh AS noteZh, subject.id AS subjectId,
  subjectEntity.id AS subjectEntity, subjectEntity.name AS subjectEntityName,
  subjectEntity.nameZh AS subjectEntityNameZh,
  head([label IN labels(subjectEntity) WHERE label <> 'Entity']) AS subjectLabel, subject.facet AS subjectFacet,
  subjectSite.id AS subjectSite, subjectSite.name AS subjectSiteName, subjectSite.nameZh AS subjectSiteNameZh,
  CASE WHEN 'Cell' IN labels(subjectSite) THEN 'cell' WHEN 'Disease' IN labels(subjectSite) THEN 'disease' END AS subjectSiteKind,
  subject.name AS subjectName, subject.nameZh AS subjectNameZh, object.id AS objectId,
  objectEntity.id AS objectEntity, objectEntity.name AS objectEntityName, objectEntity.nameZh AS objectEntityNameZh,
  head([label IN labels(objectEntity) WHERE label <> 'Entity']) AS objectLabel, object.facet AS objectFacet,
  objectSite.id AS objectSite, objectSite.name AS objectSiteName, objectSite.nameZh AS objectSiteNameZh,
  CASE WHEN 'Cell' IN labels(objectSite) THEN 'cell' WHEN 'Disease' IN labels(objectSite) THEN 'disease' END AS objectSiteKind,
  object.name AS objectName, object.nameZh AS objectNameZh, claim.aspect AS aspect, claim.aspectZh AS aspectZh,
  claim.weight AS weight, coalesce(claim.negated, false) AS negated, claim.donor AS donor, claim.donorZh AS donorZh,
  claim.species AS species, claim.system AS system, claim.systemZh AS systemZh, claim.location AS location,
  claim.locationZh AS locationZh, claim.modification AS modification, claim.modificationZh AS modificationZh,
  claim.property AS property, claim.propertyZh AS propertyZh, claim.comparison AS comparison,
  claim.comparisonZh AS comparisonZh, claim.start AS start, claim.end AS end, claim.spanHash AS spanHash,
  mechanism.name AS mechanismName, mechanism.nameZh AS mechanismNameZh
ORDER BY id;
