import type { CypherNode } from "./cypher-tree.ts";
import { readQuery } from "./grafeo-clauses.ts";
import { typeOfAny } from "./grafeo-expressions.ts";
import type { GraphFacts } from "./grafeo-facts.ts";
import { type Sheet, writeAnew } from "./grafeo-sheet.ts";
import type { Parameters } from "./store.ts";

/**
 * Reads a query for the embedded engine: what it would answer as Neo4j does is let through, some of it in other words, and
 * all else is refused. What a name stands for is followed from clause to clause, as far as it can be told without running.
 * @returns what the engine is to be asked
 * @throws AppError `unsupported-here` with the construct, its place and the way out | `bad-cypher`
 */
export function readForGrafeo(
  cypher: string,
  tree: CypherNode,
  facts: GraphFacts,
  parameters: Parameters,
): string {
  const sheet: Sheet = { source: cypher, facts, parameters, read: typeOfAny, rewrites: new Map() };
  readQuery(tree, { sheet, names: new Map() });
  return writeAnew(sheet, tree);
}
