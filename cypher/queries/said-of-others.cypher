// What is said of another drug, or of the drug class, and not of this drug?
//
// Notes: the effects on an entity that the layer claims of any other drug or drug class. They stay there: none of them says
// anything of the drug asked for, not even where that drug is of the class. No row where the first is neither a drug nor
// a drug class.
//
// @zh 哪些说的是另一种药物或药物类别，而非此药？
// @for researcher
// @param   from   entity  "lenalidomide"  Id of the drug asked for.
// @param   to     entity  "vegf"          Id of the entity that changes.
// @param   layer  layers  "review-2013"   Id of the layer, or several with commas between.
// @returns drug         text     Id of the other drug or drug class.
// @returns drugName     text     Its name.
// @returns drugNameZh   text     The same in Chinese.
// @returns class        boolean  Whether it is a drug class.
// @returns arrow        text     Id of the arrow.
// @returns sign         integer  1 raises, -1 lowers.
// @returns state        text     Id of the state that changes.
// @returns name         text     Its name.
// @returns nameZh       text     The same in Chinese.
// @returns claim        text     Id of the claim.
// @returns statement    text     The claim in one sentence.
// @returns statementZh  text     The same in Chinese.
// @returns status       text     asserted or reconstructed.
// @example drug = "imid-class"
WITH split($layer, ',') AS layers
MATCH (asked:Entity {id: $from})
WHERE asked:Drug OR asked:DrugClass
MATCH (:Entity {id: $to})<-[:OF]-(changed:State)
MATCH (acting:State)-[arrow:INCREASES|DECREASES]->(changed)
WHERE arrow.layer IN layers
MATCH (acting)-[:OF]->(drug:Entity)
WHERE drug.id <> asked.id AND (drug:Drug OR drug:DrugClass)
MATCH (claim:Claim {id: arrow.claim})
RETURN drug.id AS drug, drug.name AS drugName, drug.nameZh AS drugNameZh, drug:DrugClass AS class, arrow.id AS arrow,
  arrow.sign AS sign, changed.id AS state, changed.name AS name, changed.nameZh AS nameZh, claim.id AS claim,
  claim.statement AS statement, claim.statementZh AS statementZh, claim.status AS status
ORDER BY arrow;
