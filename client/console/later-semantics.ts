import address from "neo4j-semantics?url";

/**
 * Stands in the place of Neo4j's semantic analysis, which is five megabytes: a query is coloured, completed and read without it,
 * and judged by it once it is here.
 */
interface Semantics {
  analyzeQuery(query: string, version?: string): unknown;
  updateSignatureResolver(...signatures: readonly unknown[]): unknown;
}

let semantics: Semantics | null = null;

/** Resolves once queries are judged. */
export const semanticsReady: Promise<void> = import(/* @vite-ignore */ address).then(
  (loaded: Semantics) => {
    semantics = loaded;
  },
);

export const analyzeQuery: Semantics["analyzeQuery"] = (...query) =>
  semantics?.analyzeQuery(...query) ?? { errors: [], notifications: [], symbolTables: [] };

export const updateSignatureResolver: Semantics["updateSignatureResolver"] = (...signatures) =>
  semantics?.updateSignatureResolver(...signatures);
