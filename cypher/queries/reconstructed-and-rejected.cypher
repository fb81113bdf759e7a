// Where is the source garbled, and what was made of it?
//
// Notes: `reconstructed` claims are what the sentence most probably means, with the reason in the note;
// `rejected` ones are its literal reading, kept to prove that no arrow comes of it.
//
// @zh 原文何处有误，如何处理？
// @for teacher
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns claim        text  Id of the claim.
// @returns statement    text  The claim in one sentence.
// @returns statementZh  text  The same in Chinese.
// @returns status       text  reconstructed or rejected.
// @returns note         text  The curator's reason.
// @returns noteZh       text  The same in Chinese.
// @returns section      text  Section of the source.
// @returns arrows       list  Ids of the arrows that it draws.
// @example claim = "LEN-132"
WITH split($layer, ',') AS layers
MATCH (claim:Claim)
WHERE claim.layer IN layers AND claim.status IN ['reconstructed', 'rejected']
MATCH (claim)-[:SUBJECT]->(subject:State)
OPTIONAL MATCH (subject)-[arrow {claim: claim.id}]->(:State)
WITH claim, arrow ORDER BY arrow.id
WITH claim, collect(arrow.id) AS arrows
RETURN claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh, claim.status AS status,
  claim.note AS note, claim.noteZh AS noteZh, claim.section AS section, arrows
ORDER BY status, claim;
