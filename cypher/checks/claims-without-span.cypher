// Every claim says where it stands in the source.
//
// Notes: a start, an end after it, and the SHA-256 of the text between without its white space.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
WITH claim, CASE WHEN claim.start IS NULL OR claim.end IS NULL THEN 'it has no start or no end'
  WHEN claim.start < 0 OR claim.end <= claim.start THEN 'its end is not after its start'
  WHEN claim.spanHash IS NULL OR NOT claim.spanHash =~ '[0-9a-f]{64}' THEN 'it has no hash of its span' END AS problem
WHERE problem IS NOT NULL
RETURN claim.id AS id, problem
ORDER BY id;
