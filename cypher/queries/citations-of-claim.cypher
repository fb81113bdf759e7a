// Which references does a claim cite?
//
// @zh 一条论断引用了哪些文献？
// @for page
// @param   claim  claim  "LEN-054"  Id of the claim.
// @returns id          text     Id of the reference.
// @returns marker      integer  Its number, as printed.
// @returns citation    text     The paper; null where nobody knows which it is.
// @returns citationZh  text     The same in Chinese.
// @returns inferred    boolean  Whether the paper was inferred: the source prints no list of references.
// @example marker = 3
MATCH (:Claim {id: $claim})-[cites:CITES]->(reference:Reference)
RETURN reference.id AS id, cites.marker AS marker, reference.citation AS citation, reference.citationZh AS citationZh,
  coalesce(reference.inferred, false) AS inferred
ORDER BY marker, id;
