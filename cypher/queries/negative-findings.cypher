// What does the source say does not happen?
//
// Notes: a denied increase is no decrease, and "does not depend on" is no "has no effect".
//
// @zh 原文说什么并不发生？
// @for teacher
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns claim          text  Id of the claim.
// @returns statement      text  The claim in one sentence.
// @returns statementZh    text  The same in Chinese.
// @returns relation       text  Its verb.
// @returns subjectState   text  Id of the state of which it is said.
// @returns subjectName    text  Its name.
// @returns subjectNameZh  text  The same in Chinese.
// @returns objectState    text  Id of the state that is not changed, or not needed.
// @returns objectName     text  Its name.
// @returns objectNameZh   text  The same in Chinese.
// @returns section        text  Section of the source.
// @example claim = "LEN-050"
WITH split($layer, ',') AS layers
MATCH (claim:Claim)
WHERE claim.layer IN layers AND claim.status <> 'rejected' AND (claim.kind = 'negative' OR claim.sign = 0)
MATCH (claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
RETURN claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh, claim.relation AS relation,
  subject.id AS subjectState, subject.name AS subjectName, subject.nameZh AS subjectNameZh, object.id AS objectState,
  object.name AS objectName, object.nameZh AS objectNameZh, claim.section AS section
ORDER BY claim;
