import { buildScene } from "../../client/scene/build-scene.ts";
import { buildFigure, type Figure, type Paper } from "../../client/scene/figure.ts";
import { legendOf } from "../../client/scene/legend.ts";
import { notesOf } from "../../client/scene/line-notes.ts";
import { indexTerms, nameOf } from "../../client/scene/sentences.ts";
import type { FigureFacts } from "../../client/scene/title-block.ts";
import type { Mechanism, Picture, Ready, Term } from "../api.ts";
import type { GraphViews } from "../graph-views.ts";
import type { Format } from "../layout/format.ts";
import type { Memory } from "../memory.ts";
import { DEFAULT_LAYER, type Pictures } from "../pictures.ts";
import type { Citation } from "./citation.ts";
import type { DiagramOrder } from "./diagram-order.ts";

/** What figures are made from. */
export interface FigureSources {
  readonly views: GraphViews;
  readonly pictures: Pictures;
  readonly memory: Memory;
  readonly citation: () => Promise<Citation>;
}

/** What the drawing is laid out for, on each paper. The whole of a layer is a map: it has one layout. */
const LAID_OUT: Readonly<Record<Paper, Format>> = {
  own: "screen",
  slide: "slide",
  a4: "page",
  a3: "screen",
};

/** All that the graph says of a figure. */
interface Known {
  readonly picture: Picture;
  readonly terms: readonly Term[];
  readonly mechanisms: readonly Mechanism[];
  readonly ready: Ready;
  readonly citation: Citation;
}

/**
 * The figure that an order asks for.
 * @throws AppError `bad-request` | `not-found` for a layer, a mechanism or a box that there is not
 */
export async function figureFor(order: DiagramOrder, sources: FigureSources): Promise<Figure> {
  const { views, pictures, memory } = sources;
  const { mechanism, layer, show, language, theme } = order;
  const format = LAID_OUT[order.paper];
  const picture = await pictures.whole({ mechanism, layer, show, format });
  const [terms, mechanisms, ready, citation] = await Promise.all([
    memory.remember("terms", () => views.terms()),
    memory.remember("mechanisms", () => views.mechanisms()),
    memory.remember("ready", () => views.ready()),
    sources.citation(),
  ]);
  const hidden = new Set(order.hide);
  const lit = order.lit.length === 0 ? null : new Set(order.lit);
  const look = { language, theme, selected: order.selected ?? null, lit, hidden };
  const scene = {
    ...buildScene(picture, terms, look),
    legend: legendOf(picture, terms, look),
  };
  const notes = notesOf(picture, { terms, language, base: order.base });
  const facts = factsOf(order, { picture, terms, mechanisms, ready, citation });
  return buildFigure({ picture, scene, theme, notes, facts }, order);
}

function factsOf(order: DiagramOrder, known: Known): FigureFacts {
  const { layer, language, mechanism, hide, show } = order;
  const { citation, mechanisms, ready } = known;
  const layers = layer.split(",");
  const index = indexTerms(known.terms);
  return {
    subject:
      mechanism === null ? "whole" : (mechanisms.find(({ id }) => id === mechanism) ?? "own"),
    layers: layers.map((one) => nameOf(index, `layer:${one}`, language)),
    release: ready.release,
    date: citation.date,
    // The citation file names what the review's layer was read from.
    sources: layers.includes(DEFAULT_LAYER) ? citation.sources : [],
    program: citation.program,
    partly: isPart(known.picture, hide) || show.length > 0,
  };
}

const isPart = ({ boxes, arrows }: Picture, hide: readonly string[]): boolean =>
  [...boxes, ...arrows].some(({ id }) => hide.includes(id));
