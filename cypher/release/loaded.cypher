// Has a load of ours filled this database before?
//
// Notes: claims with their subject, and words of the vocabulary, that carry a release. Data of others under our labels have
// neither.
//
// @returns amount  integer  How many there are; 0 where no load has been.
CALL {
  MATCH (claim:Claim)-[link:SUBJECT]->(:State)
  WHERE claim.release IS NOT NULL AND link.release IS NOT NULL
  RETURN count(claim) AS found
  UNION ALL
  MATCH (term:Term)
  WHERE term.release IS NOT NULL AND term.vocabulary IS NOT NULL AND term.term IS NOT NULL
  RETURN count(term) AS found
}
RETURN coalesce(sum(found), 0) AS amount;
