import { polygonData } from "../../client/painters/svg-markup.ts";
import { headOf } from "../../client/scene/heads.ts";
import type { LineNote } from "../../client/scene/line-notes.ts";
import { DASHES, endOf, HATCH, pathData, withGaps } from "../../client/scene/route.ts";
import type { SceneLine } from "../../client/scene/scene.ts";
import { CIRCLE_WIDTH, STRIKE_WIDTH, strikeEnds, strokeWidth } from "../../client/scene/strokes.ts";
import type { Point, Rectangle } from "../api.ts";
import { freeForm, group, known, type Pen, type PptxPage, shape } from "./pptx-shapes.ts";

type Stroke = Pick<SceneLine, "colour" | "width" | "style" | "end" | "struck">;

/** A line with its head and mark, which move together; what it says is its alternative text. */
export function lineShape(
  page: PptxPage,
  line: SceneLine,
  crossings: readonly Point[],
  background: string,
  note: LineNote | undefined,
): string {
  const description = [line.title, note?.sentence, note?.place].filter(Boolean).join(" ");
  const { shapes, place } = strokeShapes(page, line.id, line, line.points, crossings, {
    background,
    href: note?.href ?? null,
  });
  return group(page, place, { name: `line ${line.id}`, description }, ...shapes);
}

interface Around {
  readonly background: string;
  readonly href: string | null;
}

/** The visible parts of a line, and the rectangle that holds them; the legend uses it as well. */
export function strokeShapes(
  page: PptxPage,
  id: string,
  stroke: Stroke,
  points: readonly Point[],
  crossings: readonly Point[],
  { background, href }: Around,
): { readonly shapes: readonly string[]; readonly place: Rectangle } {
  const { colour, width, style } = stroke;
  const { tip, direction } = endOf(points);
  const { head, stop } = headOf(stroke.end, tip, direction);
  const parts = withGaps([...points.slice(0, -1), stop], crossings);
  const data = parts.map((part) => pathData(part)).join("");
  const place = boundsOf(parts.flat());
  const drawn: Pen = { colour, width: strokeWidth(width, style), dashes: DASHES[style] };
  const pen = style === "dotted" ? { ...drawn, round: true } : drawn;
  const form = freeForm(page, data, place, false);
  const shapes = [shape(page, { name: `route of ${id}`, href }, { place, form, fill: null, pen })];
  if (style === "hatched") {
    const dashes = [HATCH.width, HATCH.every - HATCH.width];
    const ticks = { colour, width: HATCH.length, dashes };
    shapes.push(shape(page, { name: `ticks of ${id}` }, { place, form, fill: null, pen: ticks }));
  }
  shapes.push(...headShapes(page, id, head, { colour, background }));
  if (stroke.struck) {
    const mark = { colour, width: STRIKE_WIDTH, round: true };
    shapes.push(straight(page, `strike of ${id}`, strikeEnds(points), mark));
  }
  return { shapes, place: boundsOf([...points, ...(stroke.struck ? strikeEnds(points) : [])]) };
}

function headShapes(
  page: PptxPage,
  id: string,
  head: ReturnType<typeof headOf>["head"],
  { colour, background }: { readonly colour: string; readonly background: string },
): readonly string[] {
  const name = `${head.kind} of ${id}`;
  if (head.kind === "arrow") {
    const place = boundsOf(head.outline);
    const form = freeForm(page, polygonData(head.outline), place, true);
    return [shape(page, { name }, { place, form, fill: colour, pen: null })];
  }
  if (head.kind === "bar") {
    return [straight(page, name, [head.from, head.to], { colour, width: head.width, round: true })];
  }
  if (head.kind === "none") return [];
  const [[x, y], radius] = [head.centre, head.radius];
  const place = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const pen = { colour, width: CIRCLE_WIDTH };
  return [shape(page, { name }, { place, form: known("ellipse"), fill: background, pen })];
}

function straight(page: PptxPage, name: string, ends: readonly [Point, Point], pen: Pen): string {
  const place = boundsOf(ends);
  return shape(
    page,
    { name },
    { place, form: freeForm(page, pathData(ends), place, false), fill: null, pen },
  );
}

/** The smallest rectangle around some points. */
function boundsOf(points: readonly Point[]): Rectangle {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
