// What leads to an entity, claim by claim?
//
// Notes: every arrow into what is reached within `depth` claims, with how many claims away it is. Inferred
// steps (CARRIES_OVER) are passed and counted as no claim. Signs are those of the arrows: the net effect of a
// chain is the question `chains`.
//
// @zh 逐条论断，什么导致某实体的变化？
// @for researcher
// @param   entity  entity   "mm-growth"    Id of the entity.
// @param   depth   integer  2              How many claims away (1 to 8).
// @param   layer   layers   "review-2013"  Id of the layer, or several with commas between.
// @returns claims       integer  How many claims away the arrow is, itself counted.
// @returns arrow        text     Id of the arrow.
// @returns type         text     Its relationship type.
// @returns sign         integer  1 raises, -1 lowers.
// @returns fromState    text     Id of the state that it starts from.
// @returns fromName     text     Its name.
// @returns fromNameZh   text     The same in Chinese.
// @returns toState      text     Id of the state that it ends in.
// @returns toName       text     Its name.
// @returns toNameZh     text     The same in Chinese.
// @returns claim        text     Id of its claim; null where it is inferred.
// @returns statement    text     The claim in one sentence.
// @returns statementZh  text     The same in Chinese.
// @example arrow = "LEN-122|INCREASES"
WITH split($layer, ',') AS layers
MATCH (:Entity {id: $entity})<-[:OF]-(own:State)
MATCH (own)<-[:CARRIES_OVER*0..1]-(state:State)
WITH layers, collect(DISTINCT state) AS near0
UNWIND near0 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, collect(DISTINCT far) AS near1
UNWIND near1 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, collect(DISTINCT far) AS near2
UNWIND near2 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, near2, collect(DISTINCT far) AS near3
UNWIND near3 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, near2, near3, collect(DISTINCT far) AS near4
UNWIND near4 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, near2, near3, near4, collect(DISTINCT far) AS near5
UNWIND near5 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, near2, near3, near4, near5, collect(DISTINCT far) AS near6
UNWIND near6 AS state
MATCH (state)<-[claimed:INCREASES|DECREASES*0..1]-(reached:State)
WHERE size(claimed) = 0 OR head(claimed).layer IN layers
MATCH (reached)<-[:CARRIES_OVER*0..1]-(far:State)
WITH layers, near0, near1, near2, near3, near4, near5, near6, collect(DISTINCT far) AS near7
WITH layers, [near0, near1, near2, near3, near4, near5, near6, near7] AS nears, near7
UNWIND near7 AS to
WITH layers, to, size([near IN nears WHERE NOT to IN near]) AS behind
MATCH (from:State)-[arrow:INCREASES|DECREASES|CARRIES_OVER]->(to)
WHERE arrow.layer IN layers OR type(arrow) = 'CARRIES_OVER'
WITH from, arrow, to, CASE WHEN type(arrow) = 'CARRIES_OVER' THEN behind ELSE behind + 1 END AS claims
WHERE claims <= $depth
OPTIONAL MATCH (to)<-[:OBJECT]-(claim:Claim)
WHERE claim.id = arrow.claim
RETURN claims, arrow.id AS arrow, type(arrow) AS type, arrow.sign AS sign, from.id AS fromState,
  from.name AS fromName, from.nameZh AS fromNameZh, to.id AS toState, to.name AS toName, to.nameZh AS toNameZh,
  claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh
ORDER BY claims, arrow;
