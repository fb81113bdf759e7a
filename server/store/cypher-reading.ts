import { AppError } from "../errors.ts";
import { faultsOf, parseCypher } from "./cypher-parse.ts";
import { checkRights } from "./cypher-rights.ts";
import { type GraphFacts, NO_FACTS } from "./grafeo-facts.ts";
import { readForGrafeo } from "./grafeo-reading.ts";
import { refuseEndless } from "./neo4j-endless.ts";
import type { Parameters } from "./store.ts";

/** Who is to answer a query, and with what. */
export interface CypherQuestion {
  readonly engine: "embedded" | "neo4j";
  readonly parameters: Parameters;
  /** What the graph's properties hold; the embedded engine is asked by these. */
  readonly facts?: GraphFacts;
}

/** A query that may be asked. */
export interface Reading {
  /** What the engine is to be asked. */
  readonly cypher: string;
}

/**
 * Reads a free query with Neo4j's grammar and refuses what may not be asked, or what the engine would answer wrongly.
 * @throws AppError `bad-cypher` | `read-only` | `unsupported-here`, with the place
 */
export function readCypher(cypher: string, question: CypherQuestion): Reading {
  const { engine, parameters, facts = NO_FACTS } = question;
  const tree = parseCypher(cypher);
  checkRights(tree);
  if (engine === "neo4j") {
    // All other faults it finds by itself.
    refuseEndless(tree, parameters);
    return { cypher };
  }
  const [fault] = faultsOf(cypher);
  if (fault !== undefined) {
    const { message, line, column } = fault;
    throw new AppError("bad-cypher", message, { at: { line, column } });
  }
  return { cypher: readForGrafeo(cypher, tree, facts, parameters) };
}
