// Does the store answer, and what is in it?
//
// Notes: one row, also on an empty store.
//
// @zh 数据库是否应答，里面有什么？
// @for page
// @returns claims   integer  How many claims there are.
// @returns release  text     Release of the curated content; null where there is none.
// @example release = "1.0.0"
MATCH (claim:Claim)
RETURN count(claim) AS claims, max(claim.release) AS release;
