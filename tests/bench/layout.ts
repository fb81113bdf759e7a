import { createRequire } from "node:module";
import type { ELK } from "elkjs";
import type { Arrow, StateView } from "../../server/api.ts";
import { AppError } from "../../server/errors.ts";
import { type Drawing, describeDrawing } from "../../server/layout/drawing.ts";
import { createLayoutWorker, type LayoutWorker } from "../../server/layout/layout-worker.ts";
import type { FacetNames } from "../../server/layout/state-box.ts";
import { chooseArrows } from "../../server/picture-choice.ts";
import { MECHANISMS } from "../review-figures.ts";
import { makeSyntheticGraph, type SyntheticState } from "../synthetic-graph.ts";
import { figure, measure, print, ratio } from "./measure.ts";

const SIZES = [60, 300, 900] as const;
/** Beyond this many lines a drawing takes minutes: once must do. */
const MANY = 150;
/** The server's own, beyond which it says that a drawing is too much. */
const DEADLINE_MS = 30_000;

const { default: Elk }: { default: new () => ELK } = createRequire(import.meta.url)(
  "elkjs/lib/elk.bundled.js",
);

/**
 * Prints how long a layout takes, placed and routed, beside ELK's layered method alone on the same boxes, compartments and
 * lines. The places of a screen, a slide and a page; a made-up graph on a screen.
 */
export async function benchLayout(review: readonly Arrow[], facets: FacetNames): Promise<void> {
  const rows: string[][] = [];
  const worker = createLayoutWorker(DEADLINE_MS);
  for (const mechanism of MECHANISMS) {
    const arrows = chooseArrows(review, { mechanism, show: [] });
    const at = (format: "screen" | "slide" | "page") => describeDrawing({ arrows, facets, format });
    const paper = [at("slide"), at("page")];
    rows.push(await rowOf(worker, mechanism ?? "whole review", at("screen"), paper));
  }
  for (const entities of SIZES) {
    const drawing = describeDrawing({ arrows: syntheticArrows(entities), facets });
    rows.push(await rowOf(worker, `${entities} entities`, drawing, []));
  }
  await worker.close();
  print(`Layout (ms; "-" is refused after ${DEADLINE_MS})`, [
    ["drawing", "boxes", "lines", "screen", "slide", "page", "bare ELK", "ratio"],
    ...rows,
  ]);
}

async function rowOf(
  worker: LayoutWorker,
  name: string,
  screen: Drawing,
  paper: readonly Drawing[],
): Promise<string[]> {
  const arrange = (drawing: Drawing) => worker.arrange({ drawing, background: false });
  const runs = screen.links.length > MANY ? 1 : 3;
  const ours = await timeOf(runs, () => arrange(screen));
  const onPaper: string[] = [];
  for (const drawing of paper) onPaper.push(figure(await timeOf(1, () => arrange(drawing))));
  const bare = await timeOf(runs, () => bareElk(screen));
  const [slide = "-", page = "-"] = onPaper;
  const counts = [screen.boxes.length, screen.links.length].map(String);
  return [name, ...counts, figure(ours), slide, page, figure(bare), ratio(ours, bare)];
}

/** A large one is not run for warmth; what is refused took for ever. */
async function timeOf(runs: number, work: () => Promise<unknown>): Promise<number> {
  try {
    if (runs > 1) return (await measure(runs, work)).p50;
    const start = performance.now();
    await work();
    return performance.now() - start;
  } catch (error) {
    if (error instanceof AppError && error.code === "timed-out") return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function bareElk({ boxes, compartments, links }: Drawing): Promise<unknown> {
  return new Elk().layout({
    id: "bare",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "DOWN",
      "elk.edgeRouting": "ORTHOGONAL",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
    },
    children: compartments.map(({ id }) => ({
      id: `compartment ${id}`,
      children: boxes
        .filter(({ compartment }) => compartment === id)
        .map(({ id: box, width, height }) => ({ id: box, width, height })),
    })),
    edges: links
      .filter(({ from, to }) => from !== to)
      .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
}

/** As many arrows as entities and a half: the density of the review. */
function syntheticArrows(entities: number): Arrow[] {
  const cells = 6;
  const size = { seed: 7, entities: Math.ceil(entities / cells), cells, claims: entities };
  const graph = makeSyntheticGraph(size);
  const states = new Map(graph.states.map((state) => [state.id, viewOf(state)]));
  return graph.claims.flatMap(({ id, subject, object, sign }) => {
    const [from, to] = [states.get(subject), states.get(object)];
    if (from === undefined || to === undefined) return [];
    const type = sign === 1 ? "INCREASES" : "DECREASES";
    const rest = { layer: "made-up", claim: null, rule: null, location: null };
    return [{ id, type, walked: true, sign, from, to, ...rest }];
  });
}

function viewOf({ id, entity, facet, site }: SyntheticState): StateView {
  return {
    ...{ id, entity, facet, site },
    ...{ entityName: entity, entityNameZh: entity, label: "Protein", name: id, nameZh: id },
    ...{ siteName: site, siteNameZh: site, siteKind: "cell" },
  };
}
