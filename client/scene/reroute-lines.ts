/** Leads lines anew where a box at one of their ends has moved, or one has come to stand on them. */
import type { Picture, PictureArrow, PictureBox, Point, Rectangle } from "../../server/api.ts";
import { findRoute } from "./find-route.ts";
import { createLineGrid, type LineGrid, occupy } from "./line-grid.ts";

/** The lines of the picture `after`, whose boxes are those of `before`, some of them moved. */
export function rerouteLines(before: Picture, after: Picture): readonly PictureArrow[] {
  const old = new Map(before.boxes.map((box) => [box.id, box]));
  const boxes = new Map(after.boxes.map((box) => [box.id, box]));
  const moved = after.boxes.filter(({ id, x, y }) => old.get(id)?.x !== x || old.get(id)?.y !== y);
  const isMoved = new Set(moved.map(({ id }) => id));
  const isStale = ({ fromBox, toBox, points }: PictureArrow): boolean =>
    fromBox !== toBox &&
    (isMoved.has(fromBox) || isMoved.has(toBox) || moved.some((box) => passes(points, box)));
  const stale = before.arrows.filter(isStale);
  if (isMoved.size === 0) return before.arrows;
  const grid = createLineGrid(after);
  for (const arrow of before.arrows) {
    if (!stale.includes(arrow) && arrow.fromBox !== arrow.toBox)
      occupy(grid, netOf(arrow), arrow.points);
  }
  const led = new Map<string, readonly Point[]>();
  for (const arrow of stale.sort((one, other) => span(one, boxes) - span(other, boxes))) {
    led.set(arrow.id, lead(grid, arrow, boxes) ?? arrow.points);
  }
  return before.arrows.map((arrow) => {
    const points = led.get(arrow.id) ?? carried(arrow, old, boxes);
    return points === arrow.points ? arrow : { ...arrow, points };
  });
}

const netOf = ({ from, type, claim }: PictureArrow): string =>
  `${from.id}|${type}|${claim?.status}`;

function lead(grid: LineGrid, arrow: PictureArrow, boxes: ReadonlyMap<string, PictureBox>) {
  const [from, to] = [boxes.get(arrow.fromBox), boxes.get(arrow.toBox)];
  if (!from || !to) return null;
  const ends = { from, to, fromState: arrow.from.id, toState: arrow.to.id };
  const points = findRoute(grid, netOf(arrow), ends);
  if (points) occupy(grid, netOf(arrow), points);
  return points;
}

/** A line within one box goes along with it. */
function carried(
  { fromBox, toBox, points }: PictureArrow,
  old: ReadonlyMap<string, PictureBox>,
  boxes: ReadonlyMap<string, PictureBox>,
): readonly Point[] {
  const [was, is] = [old.get(fromBox), boxes.get(fromBox)];
  if (fromBox !== toBox || !was || !is || (was.x === is.x && was.y === is.y)) return points;
  return points.map(([x, y]): Point => [x + is.x - was.x, y + is.y - was.y]);
}

function span({ fromBox, toBox }: PictureArrow, boxes: ReadonlyMap<string, PictureBox>): number {
  const [from, to] = [boxes.get(fromBox), boxes.get(toBox)];
  return from && to ? Math.abs(from.x - to.x) + Math.abs(from.y - to.y) : 0;
}

/** True where a piece of the line runs through the box or along its side. */
function passes(points: readonly Point[], { x, y, width, height }: Rectangle): boolean {
  return points.some(([endX, endY], index) => {
    const [beginX, beginY] = points[index - 1] ?? [endX, endY];
    return (
      Math.max(beginX, endX) >= x &&
      Math.min(beginX, endX) <= x + width &&
      Math.max(beginY, endY) >= y &&
      Math.min(beginY, endY) <= y + height
    );
  });
}
