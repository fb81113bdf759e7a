import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundler.ts";

const HERE = new URL("./", import.meta.url);
const ENTRIES = ["engine-child", "engine-host-program"] as const;

/** The programs of the store's processes: where each is. */
export interface EnginePrograms {
  readonly engine: string;
  readonly host: string;
}

/**
 * Writes the programs of the engine's processes into a folder, each as one file of plain JavaScript: a process that had
 * to read TypeScript first would take four times the work to start, and one is started whenever a query is ended by force.
 */
export function writeEnginePrograms(folder: string): EnginePrograms {
  bundle({
    entryPoints: ENTRIES.map((name) => fileURLToPath(new URL(`${name}.ts`, HERE))),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    write: true,
    // They lie elsewhere, but find packages, and work, where they were written.
    define: {
      "import.meta.url": JSON.stringify(new URL("engine-child.ts", HERE).href),
    },
  });
  const [engine = "", host = ""] = ENTRIES.map((name) => join(folder, `${name}.mjs`));
  return { engine, host };
}
