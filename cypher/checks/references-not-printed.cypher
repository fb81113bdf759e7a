// A claim cites only numbers that the source prints in its section.
//
// Notes: what a section prints stands in the vocabulary `section`.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
MATCH (claim)-[cites:CITES]->(:Reference)
OPTIONAL MATCH (section:Term {id: 'section:' + claim.section})
WITH claim, cites, coalesce(section.references, []) AS printed
WHERE cites.marker IS NULL OR NOT cites.marker IN printed
RETURN claim.id AS id, 'section ' + coalesce(claim.section, '(none)') + ' does not print [' + coalesce(toString(cites.marker), '?') + ']' AS problem
ORDER BY id, problem;
