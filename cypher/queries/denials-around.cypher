// Which denied effects touch one of two entities?
//
// Notes: every claim of the layer that denies an effect, or that one thing needs another, and that names one of the two as
// an end, as the site of an end, or in its context. For when `chains` has no row: it may lie beside the question and is
// not said to be the reason. A denied increase is no decrease, and "does not depend on" is no "has no effect".
//
// @zh 哪些被否认的作用涉及两个实体之一？
// @for researcher
// @param   from   entity  "immunomodulation"  Id of the entity that a chain would start from.
// @param   to     entity  "angiogenesis"      Id of the entity that it would end in.
// @param   layer  layers  "review-2013"       Id of the layer, or several with commas between.
// @returns claim          text  Id of the claim.
// @returns statement      text  The claim in one sentence.
// @returns statementZh    text  The same in Chinese.
// @returns relation       text  Its verb.
// @returns touches        text  "from", "to" or "both": which of the two it names.
// @returns subjectState   text  Id of the state of which it is said.
// @returns subjectName    text  Its name.
// @returns subjectNameZh  text  The same in Chinese.
// @returns objectState    text  Id of the state that is not changed, or not needed.
// @returns objectName     text  Its name.
// @returns objectNameZh   text  The same in Chinese.
// @example claim = "LEN-092"
WITH split($layer, ',') AS layers
MATCH (claim:Claim)
WHERE claim.layer IN layers AND claim.status <> 'rejected' AND (claim.kind = 'negative' OR claim.sign = 0)
MATCH (claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:SUBJECT|OBJECT|IN_CONTEXT]->(named)
OPTIONAL MATCH (named)-[:OF|AT]->(about:Entity)
WITH claim, subject, object, collect(named.id) + collect(about.id) AS ids
WITH claim, subject, object, $from IN ids AS first, $to IN ids AS second
WHERE first OR second
RETURN claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh, claim.relation AS relation,
  CASE WHEN first AND second THEN 'both' WHEN first THEN 'from' ELSE 'to' END AS touches,
  subject.id AS subjectState, subject.name AS subjectName, subject.nameZh AS subjectNameZh, object.id AS objectState,
  object.name AS objectName, object.nameZh AS objectNameZh
ORDER BY claim;
