// Which other claims is a claim joined to?
//
// Notes: in both directions; `outgoing` is false where the other claim names this one.
//
// @zh 一条论断与哪些论断相关？
// @for page
// @param   claim  claim  "LEN-046"  Id of the claim.
// @returns type         text     MEDIATED_BY, CONTRADICTS, REFINES or EXPLAINS.
// @returns claim        text     Id of the other claim.
// @returns outgoing     boolean  Whether this claim names the other.
// @returns statement    text     What the other says.
// @returns statementZh  text     The same in Chinese.
// @example claim = "LEN-040"
MATCH (:Claim {id: $claim})-[link:MEDIATED_BY|CONTRADICTS|REFINES|EXPLAINS]-(other:Claim)
RETURN type(link) AS type, other.id AS claim, startNode(link).id = $claim AS outgoing, other.statement AS statement,
  other.statementZh AS statementZh
ORDER BY type, outgoing, claim;
