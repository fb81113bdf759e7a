/** The outlines of boxes, as polygons: what is painted, what is clicked and where lines end are the same. */
import type { BoxShape, Point, Rectangle } from "../../server/api.ts";

/** Horizontal and vertical extent of each shape's corners, in drawing units. */
const CORNERS: Readonly<Record<BoxShape, (box: Rectangle) => readonly [number, number]>> = {
  rounded: () => [6, 6],
  square: () => [1, 1],
  pill: ({ width, height }) => [Math.min(18, width / 2), Math.min(18, height / 2)],
  ellipse: ({ width, height }) => [Math.min(14, width / 2), height / 2],
  octagon: () => [8, 8],
  slanted: () => [0, 0],
};
/** How far the upper edge of a slanted box stands right of the lower. */
const SLANT = 7;
const ARC_STEPS = 6;

/** The outline clockwise from the upper left, arcs in steps too small to be seen; `grow` widens it all round. */
export function outlineOf(shape: BoxShape, box: Rectangle, grow = 0): Point[] {
  const x = box.x - grow;
  const y = box.y - grow;
  const width = box.width + 2 * grow;
  const height = box.height + 2 * grow;
  if (shape === "slanted") {
    return [
      [x + SLANT, y],
      [x + width, y],
      [x + width - SLANT, y + height],
      [x, y + height],
    ];
  }
  const [rx, ry] = CORNERS[shape]({ x, y, width, height });
  const steps = shape === "octagon" ? 1 : ARC_STEPS;
  const corners: readonly (readonly [x: number, y: number, start: number])[] = [
    [x + rx, y + ry, Math.PI],
    [x + width - rx, y + ry, 1.5 * Math.PI],
    [x + width - rx, y + height - ry, 0],
    [x + rx, y + height - ry, 0.5 * Math.PI],
  ];
  return corners.flatMap(([cx, cy, start]) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = start + (step / steps) * (Math.PI / 2);
      return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)];
    }),
  );
}

/**
 * The end of a line, moved on along its last piece until it meets the true outline: routes end on the rectangle around
 * a box, which an ellipse or a slanted box does not fill.
 */
export function dockOn(shape: BoxShape, box: Rectangle, before: Point, end: Point): Point {
  const vertical = Math.abs(end[0] - before[0]) < Math.abs(end[1] - before[1]);
  const outline = outlineOf(shape, box);
  let best = end;
  let least = Number.POSITIVE_INFINITY;
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    const met = vertical ? crossAt(a, b, end[0], 0) : crossAt(a, b, end[1], 1);
    if (met === null) return;
    const point: Point = vertical ? [end[0], met] : [met, end[1]];
    const distance = Math.hypot(point[0] - end[0], point[1] - end[1]);
    if (distance < least) [best, least] = [point, distance];
  });
  return best;
}

/** Where the piece from a to b has this value on one axis: its value on the other, or null. */
function crossAt(a: Point, b: Point, value: number, axis: 0 | 1): number | null {
  const [low, high] = a[axis] < b[axis] ? [a, b] : [b, a];
  if (value < low[axis] || value > high[axis]) return null;
  const other = axis === 0 ? 1 : 0;
  const span = high[axis] - low[axis];
  if (span === 0) return null;
  return low[other] + ((value - low[axis]) / span) * (high[other] - low[other]);
}
