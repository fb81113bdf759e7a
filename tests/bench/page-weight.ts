import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { figure, print, ratio } from "./measure.ts";

const BUILT = "dist/client";

/** Prints what a visitor's browser loads, in kB after gzip, beside Sigma and graphology alone. */
export async function benchPageWeight(): Promise<void> {
  await build({ root: "client", logLevel: "error" });
  const files = await readdir(BUILT, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile() && /\.(js|css|html)$/.test(file.name))
      .map(async (file) => ({
        name: file.name.replace(/-[\w-]{8}\./, "."),
        kB: weigh(await readFile(join(file.parentPath, file.name))),
      })),
  );
  const baseline = await sigmaAlone();
  const script = sizes.filter(({ name }) => name.endsWith(".js"));
  const total = script.reduce((sum, { kB }) => sum + kB, 0);
  print("Page weight (kB, gzip)", [
    ["file", "kB", "ratio to Sigma with graphology"],
    ["Sigma and graphology alone", figure(baseline), "×1"],
    ...sizes.map(({ name, kB }) => [name, figure(kB), ratio(kB, baseline)]),
    ["all script", figure(total), ratio(total, baseline)],
  ]);
}

const weigh = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length / 1000;

async function sigmaAlone(): Promise<number> {
  const entry = "\0sigma-alone";
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: entry } },
    plugins: [
      {
        name: "sigma-alone",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import Sigma from "sigma"; import { MultiDirectedGraph } from "graphology"; console.log(Sigma, MultiDirectedGraph);`
            : null,
      },
    ],
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const code = outputs.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
  return weigh(code);
}
