// Where does every claim stand in its source, and what must stand there?
//
// Notes: `npm run verify-source` compares this with a copy of the source. Claims of other layers than the review have no span.
//
// @zh 每条论断出自原文何处，那里应有什么？
// @for page
// @returns id        text     Id of the claim.
// @returns start     integer  First character of its span in the source, in code points.
// @returns end       integer  The character after its last.
// @returns spanHash  text     SHA-256 of the span without white space, in hex.
// @example id = "LEN-054"
MATCH (claim:Claim)
WHERE claim.spanHash IS NOT NULL
RETURN claim.id AS id, claim.start AS start, claim.end AS end, claim.spanHash AS spanHash
ORDER BY start, end, id;
