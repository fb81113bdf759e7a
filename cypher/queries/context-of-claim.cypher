// What does a claim name beside its two ends?
//
// @zh 一条论断在两端之外还提到什么？
// @for page
// @param   claim  claim  "LEN-068"  Id of the claim.
// @returns role    text  What part it plays: `object.disease`, `comparator` …
// @returns entity  text  Id of the entity.
// @returns name    text  Its name.
// @returns nameZh  text  The same in Chinese.
// @example role = "subject.cause"
MATCH (:Claim {id: $claim})-[named:IN_CONTEXT]->(entity:Entity)
RETURN named.role AS role, entity.id AS entity, entity.name AS name, entity.nameZh AS nameZh
ORDER BY role, entity;
