import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ENTRY = fileURLToPath(new URL("./engine-child.ts", import.meta.url));

/** As much of esbuild as is needed; it comes with tsx, which runs this very program by it. */
interface Bundler {
  buildSync(options: {
    readonly entryPoints: readonly string[];
    readonly outfile: string;
    readonly bundle: true;
    readonly platform: "node";
    readonly format: "esm";
    readonly target: string;
    readonly define: Readonly<Record<string, string>>;
    readonly logLevel: "silent";
  }): unknown;
}

/**
 * Writes the program of the engine's processes into a folder, as one file of plain JavaScript: a process that had to
 * read TypeScript first would take four times the work to start, and one is started whenever a query is ended by force.
 * @returns where it is
 */
export function writeEngineProgram(folder: string): string {
  const require = createRequire(import.meta.url);
  const { buildSync } = createRequire(require.resolve("tsx/package.json"))("esbuild") as Bundler;
  const outfile = join(folder, "engine.mjs");
  buildSync({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    // It lies elsewhere, but finds packages where it was written.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(ENTRY).href) },
    logLevel: "silent",
  });
  return outfile;
}
