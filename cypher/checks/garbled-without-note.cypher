// A reconstructed or rejected claim says why in a note.
//
// @returns id       text  Id of the claim.
// @returns problem  text  What is wrong with it. A sound graph returns no row.
MATCH (claim:Claim)
WHERE claim.status IN ['reconstructed', 'rejected'] AND trim(coalesce(claim.note, '')) = ''
RETURN claim.id AS id, 'it is ' + claim.status + ' and has no note' AS problem
ORDER BY id;
