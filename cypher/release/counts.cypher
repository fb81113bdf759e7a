// How much is in the database, of ours and of others?
//
// Notes: two rows, also on an empty database.
//
// @returns thing   text     "node" or "relationship".
// @returns amount  integer  How many there are.
MATCH (n)
RETURN "node" AS thing, count(n) AS amount
UNION ALL
MATCH ()-[r]->()
RETURN "relationship" AS thing, count(r) AS amount;
