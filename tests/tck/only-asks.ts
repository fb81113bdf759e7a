import { getDebugTree } from "@neo4j-cypher/language-support";

type Tree = ReturnType<typeof getDebugTree>;

/** Rules of Neo4j's grammar that change the graph or administer the database. */
const CHANGING = new Set(
  `createClause insertClause mergeClause setClause deleteClause removeClause foreachClause loadCSVClause createCommand dropCommand
   alterCommand renameCommand grantCommand denyCommand revokeCommand startDatabase stopDatabase`.split(
    /\s+/,
  ),
);

/** True for a query that changes nothing, as Neo4j's own grammar reads it; also for one that is no Cypher at all. */
export function onlyAsks(cypher: string): boolean {
  return !changes(getDebugTree(cypher));
}

function changes({ name, children = [] }: Tree): boolean {
  return CHANGING.has(name) || children.some(changes);
}
