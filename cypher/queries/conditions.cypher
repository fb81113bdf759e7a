// What must hold for an effect?
//
// Notes: claims with conditions of their own, claims that one thing needs or primes another, and effects that
// depend on the dose. None of these is a cause: no chain passes them.
//
// @zh 一种作用需要哪些前提？
// @for researcher
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns claim          text  Id of the claim.
// @returns statement      text  The claim in one sentence.
// @returns statementZh    text  The same in Chinese.
// @returns relation       text  Its verb.
// @returns sort           text  "requires", "primes", "dose" or "holds under".
// @returns conditions     list  What it holds under.
// @returns conditionsZh   list  The same in Chinese.
// @returns subjectState   text  Id of the state that acts, or that needs.
// @returns subjectName    text  Its name.
// @returns subjectNameZh  text  The same in Chinese.
// @returns objectState    text  Id of the state that changes, or that is needed.
// @returns objectName     text  Its name.
// @returns objectNameZh   text  The same in Chinese.
// @returns section        text  Section of the source.
// @example claim = "LEN-068"
WITH split($layer, ',') AS layers
MATCH (claim:Claim)
WHERE claim.layer IN layers AND claim.status <> 'rejected'
WITH claim, CASE WHEN claim.relation = 'requires' THEN 'requires'
  WHEN claim.relation IN ['sensitises', 'stimulates'] THEN 'primes'
  WHEN size(coalesce(claim.conditions, [])) > 0 THEN 'holds under'
  WHEN claim.doseDependent = true OR claim.relation = 'dose_dependent' THEN 'dose' END AS sort
WHERE sort IS NOT NULL
MATCH (claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
RETURN claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh, claim.relation AS relation,
  sort, coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh,
  subject.id AS subjectState, subject.name AS subjectName, subject.nameZh AS subjectNameZh, object.id AS objectState,
  object.name AS objectName, object.nameZh AS objectNameZh, claim.section AS section
ORDER BY claim;
