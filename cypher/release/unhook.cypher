// Takes from the claims what the new release no longer says of them, before the projection reads them.
//
// Run between the content and the projection: a claim that is gone then has no ends left, one whose end was corrected has
// only the new one, and no arrow is drawn from what no longer holds.

MATCH (:Claim)-[r]->() WHERE r.release = "stale" DELETE r;
