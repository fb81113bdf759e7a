import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const SUPPORT = fileURLToPath(import.meta.resolve("@neo4j-cypher/language-support"));
const SEMANTICS = SUPPORT.replace(/index\.js$/, "syntaxValidation/semanticAnalysis.js");
const STAND_IN = fileURLToPath(new URL("../console/later-semantics.ts", import.meta.url));

/**
 * Takes Neo4j's semantic analysis out of the language's worker: the worker begins without it, and it is served as it is, for it is
 * packed already and would take the build seconds.
 */
export const semanticsApart = (): Plugin => ({
  name: "semantics-apart",
  enforce: "pre",
  resolveId(source) {
    if (source === "./semanticAnalysis.js") return STAND_IN;
    return source === "neo4j-semantics?url" ? `${SEMANTICS}?url` : null;
  },
});
