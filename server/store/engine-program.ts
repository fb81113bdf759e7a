import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = new URL("./", import.meta.url);
const ENTRIES = ["engine-child", "engine-host-program"] as const;

/** The programs of the store's processes: where each is. */
export interface EnginePrograms {
  readonly engine: string;
  readonly host: string;
}

/** As much of esbuild as is needed; it comes with tsx, which runs this very program by it. */
interface Bundler {
  buildSync(options: {
    readonly entryPoints: readonly string[];
    readonly outdir: string;
    readonly outExtension: Readonly<Record<string, string>>;
    readonly bundle: true;
    readonly platform: "node";
    readonly format: "esm";
    readonly target: string;
    readonly define: Readonly<Record<string, string>>;
    readonly logLevel: "silent";
  }): unknown;
}

/**
 * Writes the programs of the engine's processes into a folder, each as one file of plain JavaScript: a process that had
 * to read TypeScript first would take four times the work to start, and one is started whenever a query is ended by force.
 */
export function writeEnginePrograms(folder: string): EnginePrograms {
  const require = createRequire(import.meta.url);
  const { buildSync } = createRequire(require.resolve("tsx/package.json"))("esbuild") as Bundler;
  buildSync({
    entryPoints: ENTRIES.map((name) => fileURLToPath(new URL(`${name}.ts`, HERE))),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    // They lie elsewhere, but find packages, and work, where they were written.
    define: {
      "import.meta.url": JSON.stringify(new URL("engine-child.ts", HERE).href),
    },
    logLevel: "silent",
  });
  const [engine = "", host = ""] = ENTRIES.map((name) => join(folder, `${name}.mjs`));
  return { engine, host };
}
