/** A drawing that stands alone: title, drawing, legend and credits, with their places on a page. Every file painter draws it. */
import type { Picture, Point, Rectangle } from "../../server/api.ts";
import {
  type LegendPlace,
  legendInColumn,
  legendInRows,
  type PlacedLegend,
} from "./legend-places.ts";
import type { LineNotes } from "./line-notes.ts";
import type { Scene, SceneText, Theme } from "./scene.ts";
import { blockColours, blockOf, creditsOf, type FigureFacts, headingOf } from "./title-block.ts";

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
  readonly scene: Scene;
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

export interface FigureParts {
  readonly picture: Picture;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly notes: LineNotes;
  readonly facts: FigureFacts;
}

export interface FigureOptions {
  readonly paper: Paper;
  readonly legend: boolean;
  /** Title above and credits below. */
  readonly title: boolean;
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
/** Between the drawing and what stands around it. */
const GAP = 20;
/** Half the width of the widest stroke. */
const EDGE = 2;
const LEAST_WIDTH = 480;
const LEAST_COLUMN = 190;

/** Lays a figure out: of the ways to place its legend, and of the ways the page lies, where the drawing is largest. */
export function buildFigure(parts: FigureParts, options: FigureOptions): Figure {
  const ways = options.paper !== "own" && options.legend ? WAYS : [below];
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

/** What is drawn, its places counted from the scene's corner. */
interface Content extends Rectangle {
  readonly title: readonly SceneText[];
  readonly legend: readonly LegendPlace[];
  readonly credits: readonly SceneText[];
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

/** How legend and credits stand around the drawing. */
type Way = (parts: FigureParts, options: FigureOptions, frame: Rectangle) => Content;

function composed(parts: FigureParts, options: FigureOptions, way: Way): Content {
  const frame = frameOf(parts.scene);
  const content = way(parts, options, frame);
  if (!options.title) return content;
  const title = titleTexts(parts, content);
  const { height } = content;
  return {
    ...content,
    y: frame.y - title.height,
    height: title.height + height,
    title: title.texts,
  };
}

/** Drawing, legend and credits one below the other. */
function below(parts: FigureParts, options: FigureOptions, frame: Rectangle): Content {
  const width = Math.max(frame.width, LEAST_WIDTH);
  const legend = options.legend ? legendInRows(parts.scene, width) : NO_LEGEND;
  const top = frame.y + frame.height + (legend.places.length > 0 ? GAP : 0);
  const places = moved(legend, frame.x, top);
  const bottom = top + legend.height;
  const foot = creditBlock(parts, options, { x: frame.x, y: bottom + GAP / 2, width });
  const height = (foot.texts.length > 0 ? foot.bottom : bottom) - frame.y;
  return { ...frame, width, height, title: [], legend: places, credits: foot.texts };
}

/** Legend and credits in a column beside the drawing. */
function beside(parts: FigureParts, options: FigureOptions, frame: Rectangle): Content {
  const legend = legendInColumn(parts.scene);
  const column = { x: frame.x + frame.width + GAP, width: Math.max(legend.width, LEAST_COLUMN) };
  const foot = creditBlock(parts, options, { ...column, y: 0 });
  const end = frame.y + frame.height;
  const top = Math.max(frame.y + legend.height + GAP / 2, end - foot.bottom);
  return {
    ...frame,
    width: frame.width + GAP + column.width,
    height: Math.max(end, top + foot.bottom) - frame.y,
    title: [],
    legend: moved(legend, column.x, frame.y),
    credits: foot.texts.map((text) => ({ ...text, y: text.y + top })),
  };
}

/** The legend in a column beside the drawing, the credits below both. */
function legendBeside(parts: FigureParts, options: FigureOptions, frame: Rectangle): Content {
  const legend = legendInColumn(parts.scene);
  const x = frame.x + frame.width + GAP;
  const width = frame.width + GAP + legend.width;
  const end = frame.y + Math.max(frame.height, legend.height);
  const foot = creditBlock(parts, options, { x: frame.x, y: end + GAP / 2, width });
  const bottom = foot.texts.length > 0 ? foot.bottom : end;
  return {
    ...{ ...frame, width, height: bottom - frame.y, title: [] },
    legend: moved(legend, x, frame.y),
    credits: foot.texts,
  };
}

const WAYS: readonly Way[] = [below, beside, legendBeside];

const NO_LEGEND: PlacedLegend = { places: [], width: 0, height: 0 };

/** What of the scene is drawn on: the frame that it leaves free around itself is the page's margin here. */
function frameOf({ compartments, boxes, lines }: Scene): Rectangle {
  const corners = [...compartments, ...boxes].flatMap(({ x, y, width, height }): Point[] => [
    [x, y],
    [x + width, y + height],
  ]);
  const points = [...corners, ...lines.flatMap((line) => line.points)];
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE];
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + EDGE - left,
    height: Math.max(...ys) + EDGE - top,
  };
}

/** Large drawings have larger titles, for they are seen from further away. */
const sizeFor = (width: number, least: number, most: number, share: number): number =>
  Math.min(most, Math.max(least, Math.round(width / share)));

/** Above the content. */
function titleTexts({ facts, scene, theme }: FigureParts, { x, y, width }: Rectangle) {
  const { name, question } = headingOf(facts, scene.language);
  const { text, muted } = blockColours(theme);
  const size = sizeFor(width, 20, 34, 44);
  const first = blockOf(name, { x, y: 0, width, size, bold: true, colour: text });
  const next = { x, y: first.height, width, size: Math.round(size * 0.66), bold: false };
  const second = blockOf(question, { ...next, colour: muted });
  const height = first.height + second.height + GAP / 2;
  const texts = [...first.texts, ...second.texts].map((line) => ({
    ...line,
    y: line.y + y - height,
  }));
  return { texts, height };
}

/** Where it comes from, from a corner downwards. */
function creditBlock(
  { facts, scene, picture, theme }: FigureParts,
  { title }: FigureOptions,
  { x, y, width }: Omit<Rectangle, "height">,
): { readonly texts: readonly SceneText[]; readonly bottom: number } {
  if (!title) return { texts: [], bottom: y };
  const { muted } = blockColours(theme);
  const size = sizeFor(width, 10.5, 16, 110);
  const texts: SceneText[] = [];
  let bottom = y;
  for (const credit of creditsOf(facts, scene, picture)) {
    const block = blockOf(credit, { x, y: bottom, width, size, bold: false, colour: muted });
    texts.push(...block.texts);
    bottom += block.height + size * 0.25;
  }
  return { texts, bottom };
}

const moved = ({ places }: PlacedLegend, x: number, y: number): LegendPlace[] =>
  places.map(({ entry, sample, text }) => ({
    entry,
    sample: { ...sample, x: sample.x + x, y: sample.y + y },
    text: { ...text, x: text.x + x, y: text.y + y },
  }));
