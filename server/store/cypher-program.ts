import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
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
    alias: { [LANGUAGE_SUPPORT]: languageSupport() },
    external: ["file:*"],
  });
  return written?.text ?? "";
}

/**
 * Where the package is as modules. A runner of tests that starts a server of its own has no `import.meta.resolve`, and an image
 * holds no second copy of the grammar, to which `require.resolve` would lead.
 */
function languageSupport(): string {
  const folders = createRequire(import.meta.url).resolve.paths(LANGUAGE_SUPPORT) ?? [];
  const manifests = folders.map((folder) => join(folder, LANGUAGE_SUPPORT, "package.json"));
  const manifest = manifests.find((file) => existsSync(file));
  if (manifest === undefined) {
    throw new Error(`${LANGUAGE_SUPPORT} is not installed: run npm ci`);
  }
  const { module } = JSON.parse(readFileSync(manifest, "utf8")) as { module: string };
  return pathToFileURL(join(dirname(manifest), module)).href;
}
