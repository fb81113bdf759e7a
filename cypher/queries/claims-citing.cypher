// Which claims rest on a reference?
//
// Notes: by the number that the source prints; which paper that is, is inferred (`citations-of-claim`).
//
// @zh 哪些论断依据某篇文献？
// @for teacher
// @param   reference  integer  12  Number of the reference, as printed (1 to 24).
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
// @example id = "LEN-090"
MATCH (claim:Claim)-[named:CITES {marker: $reference}]->(:Reference)
WITH DISTINCT claim
OPTIONAL MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
OPTIONAL MATCH (claim)-[cites:CITES]->(:Reference)
WITH claim, mechanism, cites ORDER BY cites.marker
WITH claim, mechanism, collect(cites.marker) AS references
RETURN claim.id AS id, claim.kind AS kind, claim.relation AS relation, claim.sign AS sign, claim.status AS status,
  claim.layer AS layer, mechanism.id AS mechanism, claim.statement AS statement, claim.statementZh AS statementZh,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  claim.direct AS direct, claim.doseDependent AS doseDependent, coalesce(claim.crossesCells, false) AS crossesCells,
  claim.siteStatus AS siteStatus, claim.section AS section, references, claim.confidence AS confidence,
  claim.note AS note, claim.noteZh AS noteZh
ORDER BY id;
