/** Places of what stands around a drawing: its title above, its legend and credits below or beside it. */
import type { Picture, Point, Rectangle } from "../../server/api.ts";
import {
  type LegendPlace,
  legendInColumn,
  legendInRows,
  type PlacedLegend,
} from "./legend-places.ts";
import type { LineNotes } from "./line-notes.ts";
import type { ExplainedScene, Scene, SceneText, Theme } from "./scene.ts";
import { blockColours, blockOf, creditsOf, type FigureFacts, headingOf } from "./title-block.ts";

export interface FigureParts {
  readonly picture: Picture;
  readonly scene: ExplainedScene;
  readonly theme: Theme;
  readonly notes: LineNotes;
  readonly facts: FigureFacts;
}

export interface ComposeOptions {
  readonly legend: boolean;
  /** Title above and credits below. */
  readonly title: boolean;
}

/** What is drawn, its places counted from the scene's corner. */
export interface Content extends Rectangle {
  readonly title: readonly SceneText[];
  readonly legend: readonly LegendPlace[];
  readonly credits: readonly SceneText[];
}

/** Between the drawing and what stands around it. */
const GAP = 20;
/** Half the width of the widest stroke. */
const EDGE = 2;
const LEAST_WIDTH = 480;
const LEAST_COLUMN = 190;

/** How legend and credits stand around the drawing. */
export type Way = (parts: FigureParts, options: ComposeOptions, frame: Rectangle) => Content;

/** A drawing with what stands around it. */
export function composed(parts: FigureParts, options: ComposeOptions, way: Way): Content {
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
function below(parts: FigureParts, options: ComposeOptions, frame: Rectangle): Content {
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
function beside(parts: FigureParts, options: ComposeOptions, frame: Rectangle): Content {
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
function legendBeside(parts: FigureParts, options: ComposeOptions, frame: Rectangle): Content {
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

/** The ways there are; the first has its legend in rows. */
export const WAYS: readonly Way[] = [below, beside, legendBeside];

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
  { title }: ComposeOptions,
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
