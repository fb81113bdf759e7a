/** A drawing that stands alone: title, drawing, legend and credits, with their places on a page. Every file painter draws it. */
import type { Point } from "../../server/api.ts";
import {
  type ComposeOptions,
  type Content,
  composed,
  type FigureParts,
  WAYS,
} from "./compose-figure.ts";
import type { LegendPlace } from "./legend-places.ts";
import type { LineNotes } from "./line-notes.ts";
import type { ExplainedScene, SceneText } from "./scene.ts";
import { creditsOf, headingOf } from "./title-block.ts";

/** The pages that a figure can be laid on; `own` is as large as the drawing. */
export const PAPERS = ["own", "slide", "a4", "a3"] as const;
export type Paper = (typeof PAPERS)[number];

export interface Figure {
  /** The page, in drawing units. */
  readonly width: number;
  readonly height: number;
  /** Typographic points that a drawing unit has on the page. */
  readonly pointsPerUnit: number;
  readonly pixelsPerUnit: number;
  readonly scene: ExplainedScene;
  /** Where the scene, the legend and the texts begin: all their places count from here. */
  readonly at: Point;
  readonly title: readonly SceneText[];
  readonly legend: readonly LegendPlace[];
  readonly credits: readonly SceneText[];
  readonly notes: LineNotes;
  readonly about: FigureAbout;
}

/** What the file says of itself, unseen. */
export interface FigureAbout {
  readonly name: string;
  readonly question: string;
  readonly author: string;
  readonly credits: readonly string[];
  /** `2026-11-22`. */
  readonly date: string;
}

/** Sizes of pages in points, as they lie. */
const PAGES: Readonly<Record<Exclude<Paper, "own">, readonly (readonly [number, number])[]>> = {
  slide: [[960, 540]],
  a4: [
    [841.89, 595.28],
    [595.28, 841.89],
  ],
  a3: [
    [1190.55, 841.89],
    [841.89, 1190.55],
  ],
};
/** Free around the content: of a page in points, of a drawing's own page in units. */
const MARGIN = { page: 14, own: 24 };
/** A small drawing is not blown up further than this, in points a unit. */
const LARGEST = 1.5;
export interface FigureOptions extends ComposeOptions {
  readonly paper: Paper;
}

/** Lays a figure out: of the ways to place its legend, and of the ways the page lies, where the drawing is largest. */
export function buildFigure(parts: FigureParts, options: FigureOptions): Figure {
  const ways = options.paper !== "own" && options.legend ? WAYS : WAYS.slice(0, 1);
  const contents = ways.map((way) => composed(parts, options, way));
  const fits = contents.flatMap((content) =>
    options.paper === "own"
      ? [ownPage(content)]
      : PAGES[options.paper].map((page) => fitted(content, page)),
  );
  const { content, ...page } = fits.reduce((best, one) =>
    one.pointsPerUnit > best.pointsPerUnit + 0.001 ? one : best,
  );
  const { title, legend, credits } = content;
  const { name, question } = headingOf(parts.facts, parts.scene.language);
  const pixelsPerUnit = options.paper === "own" ? 1 : (page.pointsPerUnit * 96) / 72;
  return {
    ...{ ...page, pixelsPerUnit },
    scene: parts.scene,
    ...{ title, legend, credits },
    notes: parts.notes,
    about: {
      ...{ name, question },
      author: parts.facts.program.authors,
      credits: creditsOf(parts.facts, parts.scene, parts.picture),
      date: parts.facts.date,
    },
  };
}

/** Width and height of a figure in CSS pixels: its own, or those that a width asks for. */
export function pixelsOf(
  figure: Pick<Figure, "width" | "height" | "pixelsPerUnit">,
  width = figure.width * figure.pixelsPerUnit,
): { readonly width: number; readonly height: number } {
  return { width: Math.round(width), height: Math.round((width * figure.height) / figure.width) };
}

interface Fit extends Pick<Figure, "width" | "height" | "pointsPerUnit" | "at"> {
  readonly content: Content;
}

function ownPage(content: Content): Fit {
  const [width, height] = [content.width + 2 * MARGIN.own, content.height + 2 * MARGIN.own];
  const at: Point = [MARGIN.own - content.x, MARGIN.own - content.y];
  return { content, width, height, pointsPerUnit: 1, at };
}

function fitted(content: Content, [pageWidth, pageHeight]: readonly [number, number]): Fit {
  const pointsPerUnit = Math.min(
    LARGEST,
    (pageWidth - 2 * MARGIN.page) / content.width,
    (pageHeight - 2 * MARGIN.page) / content.height,
  );
  const [width, height] = [pageWidth / pointsPerUnit, pageHeight / pointsPerUnit];
  const at: Point = [
    (width - content.width) / 2 - content.x,
    (height - content.height) / 2 - content.y,
  ];
  return { content, width, height, pointsPerUnit, at };
}
