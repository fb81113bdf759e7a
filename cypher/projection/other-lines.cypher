// The other lines between states: conditions, denied effects, structure, classification, use. No chain passes them.
//
// One statement a relationship type, because Cypher takes no parameter for a type; the vocabulary `relation` names the
// same pairs as data, and a check compares the two. A rejected claim becomes nothing.
MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'no_increase_of_expression' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:DOES_NOT_INCREASE {id: claim.id + '|DOES_NOT_INCREASE'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'independent_of' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:INDEPENDENT_OF {id: claim.id + '|INDEPENDENT_OF'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'requires' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:REQUIRES {id: claim.id + '|REQUIRES'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'modulates' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:MODULATES {id: claim.id + '|MODULATES'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'mediates' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:MEDIATES {id: claim.id + '|MEDIATES'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'acts_on' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:ACTS_ON {id: claim.id + '|ACTS_ON'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'sensitive_to' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:SENSITIVE_TO {id: claim.id + '|SENSITIVE_TO'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation IN ['sensitises', 'stimulates'] AND claim.kind = 'condition' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:PRIMES {id: claim.id + '|PRIMES'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation IN ['more_potent_than', 'milder_effect_on'] AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:COMPARED_WITH {id: claim.id + '|COMPARED_WITH'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation IN ['treats', 'used_for'] AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:TREATS {id: claim.id + '|TREATS'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'is_receptor_for' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:RECEPTOR_FOR {id: claim.id + '|RECEPTOR_FOR'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'expressed_on' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:EXPRESSED_ON {id: claim.id + '|EXPRESSED_ON'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'secretes' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:SECRETES {id: claim.id + '|SECRETES'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'part_of' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:PART_OF {id: claim.id + '|PART_OF'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'is_a' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:IS_A {id: claim.id + '|IS_A'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'has_role' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:HAS_ROLE {id: claim.id + '|HAS_ROLE'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'occurs_in' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:OCCURS_IN {id: claim.id + '|OCCURS_IN'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;

MATCH (claim:Claim)-[:SUBJECT]->(subject:State)
MATCH (claim)-[:OBJECT]->(object:State)
MATCH (claim)-[:IN_MECHANISM]->(mechanism:Mechanism)
WHERE claim.relation = 'derived_from' AND claim.status IN ['asserted', 'reconstructed']
MERGE (subject)-[line:DERIVED_FROM {id: claim.id + '|DERIVED_FROM'}]->(object)
SET line.claim = claim.id, line.sign = claim.sign, line.layer = claim.layer,
  line.mechanism = mechanism.id, line.status = claim.status, line.release = claim.release;
