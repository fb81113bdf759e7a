// Is one entity a condition of another?
//
// Notes: a condition is not a cause, and no chain passes it. By `sort`:
//   requires   the layer claims that a state of one of the two needs a state of the other;
//   primes     that one makes the other ready or sets it going;
//   condition  a claim about the second holds under a condition whose text names the first, by its name or a synonym;
//   refines    a claim that something needs the first, or is made ready by it, refines a claim about the second;
//   context    a claim about the second names the first in its context, in the `role` told.
// A name counts where it stands as a word, in any case, with or without a plural "s".
//
// @zh 一个实体是否为另一个的条件？
// @for researcher
// @param   from   entity  "il2"          Id of the entity that may be a condition.
// @param   to     entity  "adcc"         Id of the entity that it may be a condition of.
// @param   layer  layers  "review-2013"  Id of the layer, or several with commas between.
// @returns sort           text  One of the words above.
// @returns claim          text  Id of the claim.
// @returns statement      text  The claim in one sentence.
// @returns statementZh    text  The same in Chinese.
// @returns role           text  What the context names it as, such as object.disease; null unless the sort is context.
// @returns conditions     list  What the claim holds under.
// @returns conditionsZh   list  The same in Chinese.
// @example claim = "LEN-065"
CALL {
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $from})<-[:OF]-(one:State)
  MATCH (one)-[line:REQUIRES|PRIMES]-(other:State)
  WHERE line.layer IN layers
  MATCH (other)-[:OF]->(:Entity {id: $to})
  MATCH (claim:Claim {id: line.claim})
  RETURN CASE WHEN type(line) = 'PRIMES' THEN 'primes' ELSE 'requires' END AS sort, claim, null AS role
  UNION
  WITH split($layer, ',') AS layers
  MATCH (first:Entity {id: $from})
  WITH layers, [name IN [first.name] + coalesce(first.synonyms, []) WHERE name <> '' | toLower(name)] AS names
  MATCH (:Entity {id: $to})<-[:OF]-(state:State)
  MATCH (state)<-[:SUBJECT|OBJECT]-(claim:Claim)
  WHERE claim.layer IN layers AND claim.status <> 'rejected' AND $from <> $to
  UNWIND coalesce(claim.conditions, []) AS condition
  UNWIND names AS name
  WITH claim, split(toLower(condition), name) AS parts
  WHERE any(i IN range(1, size(parts) - 1)
    WHERE NOT right(parts[i - 1], 1) =~ '[a-z0-9]' AND parts[i] =~ '(?s)s?([^a-z0-9].*)?')
  RETURN 'condition' AS sort, claim, null AS role
  UNION
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $from})<-[:OF]-(one:State)
  MATCH (one)-[line:REQUIRES|PRIMES]-(:State)
  WHERE line.layer IN layers AND (type(line) = 'PRIMES') = (startNode(line).id = one.id)
  MATCH (claim:Claim {id: line.claim})
  MATCH (claim)-[:REFINES]->(about:Claim)
  WHERE about.layer IN layers AND about.status <> 'rejected'
  MATCH (about)-[:SUBJECT|OBJECT]->(state:State)
  MATCH (state)-[:OF]->(second:Entity {id: $to})
  WHERE second.id <> $from
  RETURN 'refines' AS sort, claim, null AS role
  UNION
  WITH split($layer, ',') AS layers
  MATCH (:Entity {id: $from})<-[named:IN_CONTEXT]-(claim:Claim)
  WHERE claim.layer IN layers AND claim.status <> 'rejected'
  MATCH (claim)-[:SUBJECT|OBJECT]->(state:State)
  MATCH (state)-[:OF]->(second:Entity {id: $to})
  WHERE second.id <> $from
  RETURN 'context' AS sort, claim, named.role AS role
}
RETURN sort, claim.id AS claim, claim.statement AS statement, claim.statementZh AS statementZh, role,
  coalesce(claim.conditions, []) AS conditions, coalesce(claim.conditionsZh, []) AS conditionsZh
ORDER BY sort, claim, role;
