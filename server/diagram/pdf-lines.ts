import { headOf } from "../../client/scene/heads.ts";
import type { LineNotes } from "../../client/scene/line-notes.ts";
import { DASHES, endOf, HATCH, pathData, withGaps } from "../../client/scene/route.ts";
import type { SceneLine } from "../../client/scene/scene.ts";
import { CIRCLE_WIDTH, STRIKE_WIDTH, strikeEnds, strokeWidth } from "../../client/scene/strokes.ts";
import type { Point } from "../api.ts";
import { type PdfPage, trace } from "./pdf-page.ts";

type Stroke = Pick<SceneLine, "colour" | "width" | "style" | "end" | "struck">;

/** How far beside a line a click still means it. */
const REACH = 4;

/** A line with its head and mark, and a link along each of its pieces. */
export function drawLine(
  page: PdfPage,
  line: SceneLine,
  crossings: readonly Point[],
  notes: LineNotes,
): void {
  drawStroke(page, line, line.points, crossings);
  const href = notes[line.id]?.href ?? null;
  if (href === null) return;
  line.points.slice(1).forEach((to, index) => {
    const from = line.points[index] ?? to;
    const [x, y] = [Math.min(from[0], to[0]) - REACH, Math.min(from[1], to[1]) - REACH];
    const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    page.document.link(x, y, width + 2 * REACH, height + 2 * REACH, href);
  });
}

/** The visible part of a line; the legend uses it as well. */
export function drawStroke(
  page: PdfPage,
  stroke: Stroke,
  points: readonly Point[],
  crossings: readonly Point[],
): void {
  const { document } = page;
  const { colour, width, style } = stroke;
  const { tip, direction } = endOf(points);
  const { head, stop } = headOf(stroke.end, tip, direction);
  const parts = withGaps([...points.slice(0, -1), stop], crossings).map((part) => pathData(part));
  const data = parts.join("");
  document.save().strokeColor(colour).lineWidth(strokeWidth(width, style));
  if (style === "dotted") document.lineCap("round");
  const dashes = [...DASHES[style]];
  if (dashes.length > 0) document.dash(dashes[0] ?? 0, { space: dashes[1] ?? 0 });
  document.path(data).stroke();
  document.restore();
  if (style === "hatched") {
    document.save().strokeColor(colour).lineWidth(HATCH.length);
    document
      .dash(HATCH.width, { space: HATCH.every - HATCH.width })
      .path(data)
      .stroke();
    document.restore();
  }
  drawHead(page, head, colour);
  if (stroke.struck) drawStraight(page, strikeEnds(points), STRIKE_WIDTH, colour);
}

function drawHead(page: PdfPage, head: ReturnType<typeof headOf>["head"], colour: string): void {
  if (head.kind === "arrow") trace(page, head.outline).fill(colour);
  if (head.kind === "bar") drawStraight(page, [head.from, head.to], head.width, colour);
  if (head.kind !== "circle") return;
  const [x, y] = head.centre;
  const ring = page.document.lineWidth(CIRCLE_WIDTH).circle(x, y, head.radius);
  ring.fillAndStroke(page.scene.background, colour);
}

function drawStraight(
  { document }: PdfPage,
  [from, to]: readonly [Point, Point],
  width: number,
  colour: string,
): void {
  document.save().lineCap("round").lineWidth(width).strokeColor(colour);
  document.moveTo(from[0], from[1]).lineTo(to[0], to[1]).stroke();
  document.restore();
}
