// What does a section of the source say?
//
// Notes: in the order of the text.
//
// @zh 原文某一节说了什么？
// @for teacher
// @param   section  section  "1.1.2"  The section, as the vocabulary `section` names it.
// @returns id             text     Id of the claim.
// @returns kind           text     What sort of statement it is.
// @returns relation       text     Its verb.
// @returns sign           integer  1 raises, -1 lowers, 0 denied, null no direction.
// @returns status         text     asserted, reconstructed or rejected.
// @returns layer          text     Where it comes from.
// @returns mechanism      text     Id of its mechanism.
// @returns statement      text     The claim in one sentence.
// @returns statementZh    text     The same in Chinese.
// @returns conditions     list     What it holds under.
// @returns conditionsZh   list     The same in Chinese.
// @returns direct         boolean  Whether the source calls it direct; null where it does not say.
// @returns doseDependent  boolean  Whether it depends on the dose; null where the source does not say.
// @returns crossesCells   boolean  Whether it joins two different cells.
// @returns siteStatus     text     Whether the source states the site or the curator inferred it.
// @returns section        text     Section of the source.
// @returns references     list     Numbers of the references, as printed.
// @returns confidence     text     How sure the curator is.
// @returns note           text     The curator's note.
// @returns noteZh         text     The same in Chinese.
// @returns start          integer  First character of its span, in code points.
// @returns end            integer  The character after its last.
// @example id = "LEN-054"
MATCH (claim:Claim {section: $section})
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
OPTIONAL MATCH (claim)-[cites:CITES]->(:Reference)
WITH claim, mechanism, cites ORDER BY cites.marker
WITH claim, mechanism, collect(cites.marker) AS references
RETURN claim.id AS id, claim.kind AS kind, claim.relation AS relation, claim.sign AS sign, claim.status AS status,
  claim.layer AS layer, mechanism.id AS mechanism, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.direct AS direct, claim.doseDependent AS doseDependent, coalesce(claim.crossesCells, false) AS crossesCells,
  claim.siteStatus AS siteStatus, claim.section AS section, references, claim.confidence AS confidence,
  claim.note AS note, claim.noteZh AS noteZh, claim.start AS start, claim.end AS end
ORDER BY start, id;
