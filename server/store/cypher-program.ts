import { fileURLToPath } from "node:url";
import { bundle } from "./bundler.ts";

const LANGUAGE_SUPPORT = "@neo4j-cypher/language-support";

let program: string | null = null;

/**
 * The program of a thread that reads Cypher, as plain JavaScript: one that had to read TypeScript first would take twice the
 * work to start. Made once in a process.
 */
export function cypherProgram(): string {
  program ??= write();
  return program;
}

function write(): string {
  const [written] = bundle({
    entryPoints: [fileURLToPath(new URL("./cypher-worker.ts", import.meta.url))],
    outdir: ".",
    outExtension: { ".js": ".mjs" },
    write: false,
    // 16 MB that are plain JavaScript already, found from here, for the program itself lies nowhere.
    alias: { [LANGUAGE_SUPPORT]: import.meta.resolve(LANGUAGE_SUPPORT) },
    external: ["file:*"],
  });
  return written?.text ?? "";
}
