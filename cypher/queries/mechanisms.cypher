// Which mechanisms are there, and what does each answer?
//
// @zh 有哪些机制，各自回答什么问题？
// @for teacher
// @returns id          text     Id of the mechanism.
// @returns name        text     Its name.
// @returns nameZh      text     The same in Chinese.
// @returns order       integer  Place in the list.
// @returns section     text     Section of the source.
// @returns question    text     The question that it answers.
// @returns questionZh  text     The same in Chinese.
// @returns claims      integer  How many claims it has.
// @example id = "cytokines"
MATCH (mechanism:Mechanism)
OPTIONAL MATCH (claim:Claim)-[:IN_MECHANISM]->(mechanism)
WITH mechanism, count(claim) AS claims
RETURN mechanism.id AS id, mechanism.name AS name, mechanism.nameZh AS nameZh, mechanism.order AS order,
  mechanism.section AS section, mechanism.question AS question, mechanism.questionZh AS questionZh, claims
ORDER BY order, id;
