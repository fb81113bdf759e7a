// Walked arrows: what raises and what lowers what, one arrow a claim.
//
// From every claim that the source makes or that was reconstructed, that denies nothing, of kind causal, background or
// summary, with a direction, unless both of its ends are mere presences. A rejected claim becomes nothing.
MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.status IN ['asserted', 'reconstructed'] AND coalesce(claim.negated, false) = false
  AND claim.kind IN ['causal', 'background', 'summary'] AND claim.sign = 1
  AND NOT (subject.facet = 'presence' AND object.facet = 'presence')
MERGE (subject)-[arrow:INCREASES {id: claim.id + '|INCREASES'}]->(object)
SET arrow.claim = claim.id, arrow.sign = claim.sign, arrow.layer = claim.layer, arrow.mechanism = mechanism.id, arrow.status = claim.status,
  arrow.crossesCells = coalesce(claim.crossesCells, false), arrow.doseDependent = claim.doseDependent,
  arrow.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.status IN ['asserted', 'reconstructed'] AND coalesce(claim.negated, false) = false
  AND claim.kind IN ['causal', 'background', 'summary'] AND claim.sign = -1
  AND NOT (subject.facet = 'presence' AND object.facet = 'presence')
MERGE (subject)-[arrow:DECREASES {id: claim.id + '|DECREASES'}]->(object)
SET arrow.claim = claim.id, arrow.sign = claim.sign, arrow.layer = claim.layer, arrow.mechanism = mechanism.id, arrow.status = claim.status,
  arrow.crossesCells = coalesce(claim.crossesCells, false), arrow.doseDependent = claim.doseDependent,
  arrow.release = claim.release;

// A claim that an effect depends on the dose draws no arrow: it marks the arrows that say the effect.
MATCH (dose:Claim {relation: 'dose_dependent'})-[:SUBJECT]->(subject:State)
MATCH (dose)-[:OBJECT]->(object:State)
MATCH (subject)-[arrow:INCREASES|DECREASES]->(object)
WHERE dose.status IN ['asserted', 'reconstructed'] AND coalesce(dose.negated, false) = false AND arrow.layer = dose.layer
SET arrow.doseDependent = true;
