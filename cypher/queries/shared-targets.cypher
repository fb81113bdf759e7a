// What do two entities both act on?
//
// Notes: in one claim each, on one and the same state: the same facet at the same site. One row a pair of
// claims; where both lower it, or both raise it, they agree.
//
// @zh 两个实体共同作用于什么？
// @for researcher
// @param   one    entity  "flip"         Id of the one entity.
// @param   other  entity  "ciap2"        Id of the other.
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns state             text     Id of the state that both act on.
// @returns name              text     Its name.
// @returns nameZh            text     The same in Chinese.
// @returns oneArrow          text     Arrow of the one.
// @returns oneSign           integer  1 raises, -1 lowers.
// @returns otherArrow        text     Arrow of the other.
// @returns otherSign         integer  1 raises, -1 lowers.
// @returns agree             boolean  Whether both change it the same way.
// @returns oneStatement      text     The claim of the one.
// @returns oneStatementZh    text     The same in Chinese.
// @returns otherStatement    text     The claim of the other.
// @returns otherStatementZh  text     The same in Chinese.
// @example state = "casp8|activity|mm-cell"
WITH split($layer, ',') AS layers
MATCH (:Entity {id: $one})<-[:OF]-(first:State)
MATCH (first)-[mine:INCREASES|DECREASES]->(target:State)
WHERE mine.layer IN layers
MATCH (target)<-[its:INCREASES|DECREASES]-(second:State)
WHERE its.layer IN layers AND its.id <> mine.id
MATCH (second)-[:OF]->(:Entity {id: $other})
MATCH (mineClaim:Claim {id: mine.claim})
MATCH (itsClaim:Claim {id: its.claim})
RETURN target.id AS state, target.name AS name, target.nameZh AS nameZh, mine.id AS oneArrow, mine.sign AS oneSign,
  its.id AS otherArrow, its.sign AS otherSign, mine.sign = its.sign AS agree, mineClaim.statement AS oneStatement,
  mineClaim.statementZh AS oneStatementZh, itsClaim.statement AS otherStatement,
  itsClaim.statementZh AS otherStatementZh
ORDER BY state, oneArrow, otherArrow;
