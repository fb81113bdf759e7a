// How are two entities joined where no chain may pass?
//
// Notes: the shortest ways of two or three claims of the layer in which at least one is no walked arrow. Walked arrows,
// MEDIATES, PRIMES, MODULATES and ACTS_ON are followed forwards, REQUIRES from what is needed to what needs it, and
// SECRETES, PART_OF, EXPRESSED_ON, OCCURS_IN and RECEPTOR_FOR both ways. Two claims meet in one entity: at the same state,
// by the inference CARRIES_OVER, or, where one of the two is not walked, at two states of the same site, or of which one
// has no stated site. What two things share (both on one cell, both parts of one whole) is no way between them. Such a
// way is no effect of the first on the second. No row where no way is that short; what one claim joins is told by
// `why-no-chain`.
//
// @zh 在不允许作用链经过之处，两个实体如何相连？
// @for researcher
// @param   from   entity  "osteoclast"   Id of the entity that a way starts from.
// @param   to     entity  "mm-growth"    Id of the entity that it ends in.
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns claims          list  Ids of the claims, in order.
// @returns types           list  Their relationship types.
// @returns statements      list  The claims, each in one sentence.
// @returns statementsZh    list  The same in Chinese.
// @returns through         list  Ids of the entities in which they meet.
// @returns throughNames    list  Their names.
// @returns throughNamesZh  list  The same in Chinese.
// @example claims = ["LEN-118", "LEN-119"]
WITH split($layer, ',') AS layers, ['INCREASES', 'DECREASES'] AS walked, ['SECRETES', 'PART_OF', 'EXPRESSED_ON', 'OCCURS_IN', 'RECEPTOR_FOR'] AS bothWays
MATCH (:Entity {id: $from})<-[:OF]-(start:State)
MATCH (start)-[first:INCREASES|DECREASES|SECRETES|PART_OF|EXPRESSED_ON|OCCURS_IN|RECEPTOR_FOR|MEDIATES|PRIMES|MODULATES|ACTS_ON|REQUIRES]-(reached:State)
WHERE first.layer IN layers AND (type(first) IN bothWays OR (type(first) = 'REQUIRES') <> (startNode(first).id = start.id))
MATCH (reached)-[:OF]->(near:Entity)
WHERE NOT near.id IN [$from, $to]
MATCH (near)<-[:OF]-(onward:State)
OPTIONAL MATCH (reached)-[over:CARRIES_OVER]->(onward)
WITH layers, walked, bothWays, first, startNode(first).id = start.id AS firstAhead, reached, near, onward, count(over) AS overs
MATCH (onward)-[second:INCREASES|DECREASES|SECRETES|PART_OF|EXPRESSED_ON|OCCURS_IN|RECEPTOR_FOR|MEDIATES|PRIMES|MODULATES|ACTS_ON|REQUIRES]-(arrived:State)
WHERE second.layer IN layers AND second.claim <> first.claim
  AND (type(second) IN bothWays OR (type(second) = 'REQUIRES') <> (startNode(second).id = onward.id))
  AND (type(second) <> type(first) OR (startNode(second).id = onward.id) = firstAhead)
  AND (reached.id = onward.id OR overs > 0 OR (NOT (type(first) IN walked AND type(second) IN walked)
    AND (reached.site = onward.site OR '-' IN [reached.site, onward.site])))
MATCH (arrived)-[:OF]->(far:Entity)
WHERE NOT far.id IN [$from, near.id]
OPTIONAL MATCH (far)<-[:OF]-(last:State)
WHERE far.id <> $to
OPTIONAL MATCH (arrived)-[again:CARRIES_OVER]->(last)
WITH layers, walked, bothWays, first, second, startNode(second).id = onward.id AS secondAhead, near, far, arrived, last,
  count(again) AS agains
OPTIONAL MATCH (last)-[third:INCREASES|DECREASES|SECRETES|PART_OF|EXPRESSED_ON|OCCURS_IN|RECEPTOR_FOR|MEDIATES|PRIMES|MODULATES|ACTS_ON|REQUIRES]-(ended:State)
WHERE third.layer IN layers AND NOT third.claim IN [first.claim, second.claim]
  AND (type(third) IN bothWays OR (type(third) = 'REQUIRES') <> (startNode(third).id = last.id))
  AND (type(third) <> type(second) OR (startNode(third).id = last.id) = secondAhead)
  AND (arrived.id = last.id OR agains > 0 OR (NOT (type(second) IN walked AND type(third) IN walked)
    AND (arrived.site = last.site OR '-' IN [arrived.site, last.site])))
OPTIONAL MATCH (ended)-[:OF]->(goal:Entity {id: $to})
WITH walked, near, far, first, second, third, far.id = $to AS two, goal IS NOT NULL AS three
WHERE two OR three
WITH walked, CASE WHEN two THEN [first, second] ELSE [first, second, third] END AS lines,
  CASE WHEN two THEN [near] ELSE [near, far] END AS through
WITH DISTINCT [line IN lines | line.claim] AS claims, [line IN lines | type(line)] AS types, through, walked
WHERE any(type IN types WHERE NOT type IN walked)
WITH collect({claims: claims, types: types, through: through}) AS ways, min(size(claims)) AS least
UNWIND ways AS way
WITH way, least
WHERE size(way.claims) = least
UNWIND range(0, size(way.claims) - 1) AS place
MATCH (claim:Claim {id: way.claims[place]})
WITH way, place, claim ORDER BY place
WITH way.claims AS claims, way.types AS types, way.through AS through, collect(claim) AS said
RETURN claims, types, [claim IN said | claim.statement] AS statements, [claim IN said | claim.statementZh] AS statementsZh,
  [entity IN through | entity.id] AS through, [entity IN through | entity.name] AS throughNames,
  [entity IN through | entity.nameZh] AS throughNamesZh
ORDER BY claims;
