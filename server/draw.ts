import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { CYPHER_FOLDER, LAYOUT_FOLDER, print, runCommand } from "./command.ts";
import { limitsOf, readConfig } from "./config.ts";
import { CITATION_FILE, readCitation } from "./diagram/citation.ts";
import type { DiagramOrder } from "./diagram/diagram-order.ts";
import { fileName } from "./diagram/diagram-order.ts";
import { drawFile, mustFit } from "./diagram/diagrams.ts";
import { DRAW_HELP, DRAW_OPTIONS, ordersFrom } from "./diagram/draw-options.ts";
import { createDrawWorker, type DrawWorker } from "./diagram/draw-worker.ts";
import { type FigureSources, figureFor } from "./diagram/figures.ts";
import { AppError } from "./errors.ts";
import { createGraphViews } from "./graph-views.ts";
import { createLayouts } from "./layout/layouts.ts";
import { readLibrary } from "./library/library.ts";
import { load } from "./library/load.ts";
import { createMemory } from "./memory.ts";
import { createPictures } from "./pictures.ts";
import { openEmbedded } from "./store/embedded.ts";

const FOLDER = "diagrams";
const MINUTES_2 = 120_000;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: DRAW_OPTIONS });
  if (values.help) {
    print(DRAW_HELP);
    return 0;
  }
  const config = readConfig(process.env);
  const worker = createDrawWorker({ deadlineMs: MINUTES_2, mostWaiting: 0 });
  const graph = await openGraph(config);
  try {
    const known = (await graph.sources.views.mechanisms()).map(({ id }) => id);
    const orders = ordersFrom(values, known);
    const fileOf = filesIn(values.out ?? FOLDER, orders);
    for (const order of orders) {
      await drawOne(order, fileOf(order), { worker, ...graph, most: config.diagramMegapixels });
    }
    return 0;
  } finally {
    await Promise.all([worker.close(), graph.close()]);
  }
}

interface Tools {
  readonly worker: DrawWorker;
  readonly sources: FigureSources;
  /** Megapixels. */
  readonly most: number;
}

async function drawOne(order: DiagramOrder, file: string, { worker, sources, most }: Tools) {
  const figure = await figureFor(order, sources);
  mustFit(figure, order, most);
  const bytes = await drawFile(figure, order, worker);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes).catch((cause) => {
    throw new AppError("bad-request", `${file} cannot be written`, { cause });
  });
  print(`${file} (${Math.ceil(bytes.length / 1000)} kB)`);
}

/** One file may be named; several go into a folder. */
function filesIn(out: string, orders: readonly DiagramOrder[]): (order: DiagramOrder) => string {
  const isFile = extname(out) !== "";
  if (isFile && orders.length > 1) {
    const message = `--out must be a folder where ${orders.length} files are drawn, not "${out}"`;
    throw new AppError("bad-request", message);
  }
  return (order) => (isFile ? out : join(out, fileName(order)));
}

/** The graph that cypher/ makes, on the embedded engine. */
async function openGraph(config: ReturnType<typeof readConfig>) {
  const library = await readLibrary(CYPHER_FOLDER);
  const store = await openEmbedded();
  const layouts = createLayouts({ deadlineMs: config.layoutDeadlineMs, folder: LAYOUT_FOLDER });
  const close = async () => void (await Promise.all([layouts.close(), store.close()]));
  try {
    await load(store, library);
    await store.seal();
  } catch (error) {
    await close();
    throw error;
  }
  const views = createGraphViews(store, library, limitsOf(config));
  const memory = createMemory({ maxAgeMs: Number.POSITIVE_INFINITY, most: 50 });
  const pictures = createPictures(views, layouts, memory);
  const citation = () => readCitation(CITATION_FILE);
  return { sources: { views, pictures, memory, citation }, close };
}

await runCommand(main);
