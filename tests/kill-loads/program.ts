import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ENTRY = fileURLToPath(new URL("loading.ts", import.meta.url));

/** Where the program's parts find what lies beside them, and packages. */
const HOME = new URL("../../server/store/store.ts", import.meta.url).href;

/** As much of esbuild as is needed; it comes with tsx. */
interface Bundler {
  buildSync(options: Readonly<Record<string, unknown>>): unknown;
}

/** Writes the program that loads as one file of plain JavaScript, which starts in a third of the time. */
export function writeLoadingProgram(folder: string): string {
  const require = createRequire(import.meta.url);
  const bundler = createRequire(require.resolve("tsx/package.json"))("esbuild") as Bundler;
  const outfile = join(folder, "loading.mjs");
  bundler.buildSync({
    entryPoints: [ENTRY],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: `node${process.versions.node}`,
    define: { "import.meta.url": JSON.stringify(HOME) },
    banner: {
      js: `import { createRequire as ofModule } from "node:module"; const require = ofModule(${JSON.stringify(HOME)});`,
    },
    logLevel: "silent",
  });
  return outfile;
}
