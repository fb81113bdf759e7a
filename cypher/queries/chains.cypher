// How does one entity act on another? Every chain of claims between the two, shortest first.
//
// Notes: a chain starts at a state of `from`, follows INCREASES and DECREASES of the layer and CARRIES_OVER,
// and ends the first time that it reaches a state of `to`; between the two it meets neither entity again, and
// no state twice. Longer walks through either entity are made of chains that are listed. Where `from` and `to`
// are one, it leaves and returns to another state of it: a feedback loop. The net effect is the product of the
// signs; chains that disagree stand side by side and are never summed. Inferred steps (CARRIES_OVER) are
// counted apart and are no claims. A chain holds only under the conditions of its claims: show them with it.
// Cypher takes no parameter as a bound, hence eight written steps and `maxClaims`.
//
// @zh 一个实体如何作用于另一个？列出二者之间的每条论断链，短者在前。
// @for researcher
// @param   from       entity   "lenalidomide"  Id of the entity that a chain starts from.
// @param   to         entity   "casp8"         Id of the entity that it ends in.
// @param   layer      layers   "review-2013"   Id of the layer, or several with commas between.
// @param   maxClaims  integer  8               Longest chain, in claims (1 to 8).
// @returns states         list     Ids of the states, from first to last.
// @returns arrows         list     Ids of the arrows between them, in order.
// @returns claims         integer  How many claims the chain has.
// @returns inferences     integer  How many of its steps are inferred.
// @returns sign           integer  Net effect of the first state on the last: 1 raises, -1 lowers.
// @returns crossesCells   boolean  Whether a claim of it joins two different cells.
// @returns cells          list     Ids of the cells that it passes, in order.
// @returns layers         list     Layers of its arrows, "inference" among them where a step is inferred.
// @returns reconstructed  boolean  Whether a claim of it was reconstructed from a garbled sentence.
// @example arrows = ["LEN-110|DECREASES", "carries-over|flip|expression|mm-cell|flip|activity|mm-cell", "LEN-112|DECREASES"]
WITH split($layer, ',') AS layers
MATCH (:Entity {id: $to})<-[:OF]-(goal:State)
WITH layers, collect(goal.id) AS goals
MATCH (cell:Cell)
WITH layers, goals, collect(cell.id) AS cellIds
MATCH (:Entity {id: $from})<-[:OF]-(start:State)
WITH layers, goals, cellIds, collect(start.id) AS starts
MATCH (:Entity {id: $from})<-[:OF]-(start:State)
MATCH (start)-[claimed:INCREASES|DECREASES]->(next:State)
WHERE claimed.layer IN layers AND next.id <> start.id AND ($from = $to OR NOT next.id IN starts)
WITH layers, goals, cellIds, start, next AS at, [claimed] AS steps,
  CASE WHEN $from = $to THEN [start.id, next.id] ELSE starts + [next.id] END AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 2 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 3 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 4 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 5 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 6 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 7 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
MATCH (at)-[carried:CARRIES_OVER*0..1]->(middle:State)
WHERE size(carried) = 0 OR NOT (at.id IN goals OR middle.id IN seen)
MATCH (middle)-[claimed:INCREASES|DECREASES*0..1]->(next:State)
WHERE (size(claimed) = 0 AND size(carried) = 0 AND at.id IN goals)
  OR (size(claimed) = 1 AND 8 <= $maxClaims AND NOT at.id IN goals AND head(claimed).layer IN layers
    AND NOT next.id IN seen AND next.id <> middle.id)
WITH layers, goals, cellIds, start, next AS at, steps + carried + claimed AS steps, seen + [middle.id, next.id] AS seen
WITH start, steps, cellIds, [step IN steps | step.id] AS arrows,
  [start.id] + [step IN steps | endNode(step).id] AS states,
  [start.site] + [step IN steps | endNode(step).site] AS sites, at, goals
WHERE at.id IN goals
RETURN states, arrows, size([step IN steps WHERE step.layer <> 'inference']) AS claims,
  size([step IN steps WHERE step.layer = 'inference']) AS inferences,
  reduce(sign = 1, step IN steps | sign * step.sign) AS sign,
  size([step IN steps WHERE step.crossesCells = true]) > 0 AS crossesCells,
  reduce(cells = [], site IN sites | CASE WHEN site IN cells OR NOT site IN cellIds THEN cells ELSE cells + [site] END) AS cells,
  reduce(layers = [], step IN steps | CASE WHEN step.layer IN layers THEN layers ELSE layers + [step.layer] END) AS layers,
  size([step IN steps WHERE step.status = 'reconstructed']) > 0 AS reconstructed
ORDER BY claims, inferences, reduce(text = '', id IN arrows | text + id + ' ');
