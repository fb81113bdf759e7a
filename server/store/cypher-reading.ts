import { AppError } from "../errors.ts";
import { faultsOf, parseCypher } from "./cypher-parse.ts";
import type { Parameters } from "./store.ts";

/** Who is to answer a query, and with what. */
export interface CypherQuestion {
  readonly engine: "embedded" | "neo4j";
  readonly parameters: Parameters;
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
  parseCypher(cypher);
  const [fault] = faultsOf(cypher);
  if (fault !== undefined) {
    const { message, line, column } = fault;
    throw new AppError("bad-cypher", message, { at: { line, column } });
  }
  return { cypher };
}
