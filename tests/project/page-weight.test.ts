import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

/**
 * Script, in kB after gzip, that a browser must have before the first picture stands: the page and its painter. A little
 * above what is reached, so that a line more is not a failure, a library more is.
 */
const BUDGET_KB = { sigma: 65, svg: 30.5, later: 22, console: 134 } as const;

interface Script {
  readonly name: string;
  readonly isEntry: boolean;
  readonly kB: number;
  readonly imports: readonly string[];
  readonly modules: readonly string[];
  readonly code: string;
}

let scripts: ReadonlyMap<string, Script>;
let workers: readonly Pick<Script, "name" | "kB">[];

beforeAll(async () => {
  vi.stubEnv("NODE_ENV", "production"); // what the test runner sets makes another page
  const built = await build({
    root: fileURLToPath(new URL("../../client", import.meta.url)),
    logLevel: "error",
    build: { write: false },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const chunks = outputs.flatMap((one) => (one.type === "chunk" ? [one] : []));
  scripts = new Map(
    chunks.map(({ fileName, isEntry, code, imports, moduleIds }) => [
      fileName,
      {
        name: fileName,
        isEntry,
        kB: gzippedKB(code),
        imports,
        modules: moduleIds,
        code,
      },
    ]),
  );
  workers = outputs.flatMap((one) =>
    one.type === "asset" && one.fileName.endsWith(".js")
      ? [{ name: one.fileName, kB: gzippedKB(one.source) }]
      : [],
  );
});

const gzippedKB = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length / 1000;

afterAll(() => vi.unstubAllEnvs());

/** These scripts and all that they import before they run, each once. */
function withImports(begin: readonly Script[]): readonly Script[] {
  const found = new Set(begin);
  for (const script of found) {
    for (const name of script.imports) {
      const imported = scripts.get(name);
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

const entry = () => [...scripts.values()].filter(({ isEntry }) => isEntry);

function holding(module: string): Script {
  const script = [...scripts.values()].find(({ modules }) =>
    modules.some((id) => id.endsWith(`/client/${module}`)),
  );
  if (!script) throw new Error(`no script holds ${module}`);
  return script;
}

function weigh(title: string, list: readonly Pick<Script, "name" | "kB">[]): number {
  const total = list.reduce((sum, { kB }) => sum + kB, 0);
  const parts = list.map(({ name, kB }) => `${name.replace(/^.*\//, "")} ${kB.toFixed(1)}`);
  process.stdout.write(`${title}: ${total.toFixed(1)} kB (${parts.join(", ")})\n`);
  return total;
}

const firstSight = (painter: string) => withImports([...entry(), holding(painter)]);

it("the first picture painted with Sigma needs no more script than its budget", () => {
  const scripts = firstSight("painters/sigma/sigma-painter.ts");
  expect(weigh("first sight with Sigma", scripts)).toBeLessThan(BUDGET_KB.sigma);
});

it("the first picture painted as SVG needs no more script than its budget, and nothing of Sigma", () => {
  const scripts = firstSight("painters/svg-painter.ts");
  expect(weigh("first sight as SVG", scripts)).toBeLessThan(BUDGET_KB.svg);
  expect(
    scripts.flatMap(({ modules }) => modules.filter((id) => /sigma|graphology/.test(id))),
  ).toEqual(expect.not.arrayContaining([expect.stringContaining("node_modules")]));
});

it("what comes after the first picture is apart from it, and small", () => {
  const first = new Set(firstSight("painters/sigma/sigma-painter.ts"));
  const later = withImports([holding("later.ts")]).filter((script) => !first.has(script));
  expect(later.flatMap(({ modules }) => modules).join()).toContain("/client/words/later-words.ts");
  expect(weigh("after the first picture", later)).toBeLessThan(BUDGET_KB.later);
});

it("the console is one piece that nothing else needs, apart from what runs beside the page", () => {
  const before = withImports([...entry(), holding("later.ts")]);
  const names = before.flatMap(({ modules }) => modules).join();
  expect(names).not.toMatch(/codemirror|\/client\/console\//);
  const own = withImports([holding("console/console-panel.tsx")]).filter(
    (script) => !before.includes(script),
  );
  expect(own.flatMap(({ modules }) => modules).join()).toContain("@codemirror/view");
  expect(weigh("the console, once it opens", own)).toBeLessThan(BUDGET_KB.console);
  expect(workers.map(({ name }) => name).join()).toContain("cypher-worker");
  weigh("its knowledge of Cypher, in workers", workers);
});

it("the page carries neither Sigma's own discs and arrows nor its colour names, for nothing is drawn with them", () => {
  const { code } = holding("painters/sigma/sigma-painter.ts");
  expect(code).toContain("itemSizesReference"); // this is Sigma
  for (const unused of ["u_lengthToThicknessRatio", "v_diffVector", "mediumaquamarine"]) {
    expect(code).not.toContain(unused);
  }
});
