/** The geometry of lines that every painter shares: bends, gaps at crossings, dashes, the place of the struck mark. */
import type { LineStyle, Point } from "../../server/api.ts";
import type { SceneLine } from "./scene.ts";

/** Radius of a bend, where the pieces beside it are long enough. */
export const BEND_RADIUS = 7;

/** Lengths of dash and gap in drawing units; none for a line without gaps. Dots have round caps. */
export const DASHES: Readonly<Record<LineStyle, readonly number[]>> = {
  solid: [],
  dashed: [7, 4.5],
  dotted: [0.1, 4.6],
  hatched: [],
};

/** A hatched line is a thin line with ticks across: their length, their width, and the distance of one from the next. */
export const HATCH = { length: 6, width: 1.2, every: 5 } as const;

/** Half of the gap that a horizontal line leaves where a vertical one of another net passes over it. */
const GAP = 3.6;
/** Half the length of the stroke through a denied line. */
export const STRIKE = 7;
const HEAD_ROOM = 16;

/** True for a connector from pill to pill: it is drawn over its box. */
export function isInside(line: Pick<SceneLine, "from" | "to" | "style">): boolean {
  return line.from === line.to && line.style === "dashed";
}

/** SVG path data of a polyline with rounded bends. */
export function pathData(points: readonly Point[], radius = BEND_RADIUS): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${print(point)}`;
      if (after === undefined) return `L${print(point)}`;
      const lengths = [distance(before, point), distance(point, after)];
      const bend = Math.min(radius, ...lengths.map((length) => length / 2));
      if (bend < 0.5) return `L${print(point)}`;
      const [from, to] = [towards(point, before, bend), towards(point, after, bend)];
      return `L${print(from)}Q${print(point)} ${print(to)}`;
    })
    .join("");
}

/** The line's last place before its end, and the unit vector along its last piece. */
export function endOf(points: readonly Point[]): { tip: Point; direction: Point } {
  const tip = points.at(-1) ?? [0, 0];
  const before = points.findLast((point) => distance(point, tip) > 0.01) ?? [tip[0], tip[1] - 1];
  const length = distance(before, tip);
  return { tip, direction: [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length] };
}

/** Where the struck mark goes: on the last piece that is long enough, which no other line shares. */
export function strikeOf(points: readonly Point[]): { at: Point; direction: Point } {
  for (let index = points.length - 1; index > 0; index--) {
    const [a, b] = [points[index - 1], points[index]];
    if (a === undefined || b === undefined) continue;
    const room = index === points.length - 1 ? HEAD_ROOM : 0;
    const length = distance(a, b) - room;
    if (length < 2 * STRIKE && index > 1) continue;
    return { at: towards(a, b, Math.max(length / 2, 0)), direction: unit(a, b) };
  }
  return { at: points[0] ?? [0, 0], direction: [0, 1] };
}

/** A vertical piece of a line. */
interface Upright {
  readonly line: SceneLine;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where lines pass under others: places on their horizontal pieces, by the line's id. Lines that start at the same point
 * share a trunk and do not cross.
 */
export function crossingsOf(lines: readonly SceneLine[]): Map<string, Point[]> {
  const uprights = lines.flatMap((line) =>
    pieces(line.points)
      .filter(([a, b]) => a[0] === b[0])
      .map(([a, b]): Upright => {
        const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
        return { line, x: a[0], top, bottom };
      }),
  );
  const found = new Map<string, Point[]>();
  for (const line of lines) {
    const others = uprights.filter(
      (other) => !sameTrunk(line, other.line) && !stepsBack(other.line, line),
    );
    const places = pieces(line.points).flatMap((piece) => crossedBy(piece, others));
    if (places.length > 0) found.set(line.id, places);
  }
  return found;
}

function crossedBy([a, b]: readonly [Point, Point], uprights: readonly Upright[]): Point[] {
  const [left, right, y] = [Math.min(a[0], b[0]), Math.max(a[0], b[0]), a[1]];
  if (y !== b[1]) return [];
  const crossed = uprights.filter(
    ({ x, top, bottom }) => x > left + GAP && x < right - GAP && y > top + 1 && y < bottom - 1,
  );
  return [...new Set(crossed.map(({ x }) => x))].map((x): Point => [x, y]);
}

/** A line in pieces, with a gap at each of its crossings. */
export function withGaps(points: readonly Point[], crossings: readonly Point[]): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = points.slice(0, 1);
  for (const [a, b] of pieces(points)) {
    const along = Math.sign(b[0] - a[0]);
    const on = crossings
      .filter(
        ([x, y]) => a[1] === b[1] && y === a[1] && (x - a[0]) * along > 0 && (b[0] - x) * along > 0,
      )
      .sort((p, q) => (p[0] - q[0]) * along);
    for (const [x, y] of on) {
      parts.push([...part, [x - along * GAP, y]]);
      part = [[x + along * GAP, y]];
    }
    part.push(b);
  }
  return [...parts, part];
}

/** True where a faded line would interrupt one that is not. */
function stepsBack(over: SceneLine, under: SceneLine): boolean {
  return over.emphasis === "faded" && under.emphasis !== "faded";
}

function sameTrunk(a: SceneLine, b: SceneLine): boolean {
  const [first, other] = [a.points[0], b.points[0]];
  return a.id === b.id || (first?.[0] === other?.[0] && first?.[1] === other?.[1]);
}

function pieces(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function unit(a: Point, b: Point): Point {
  const length = distance(a, b) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

function towards(from: Point, to: Point, length: number): Point {
  const [x, y] = unit(from, to);
  return [from[0] + x * length, from[1] + y * length];
}

function print([x, y]: Point): string {
  return `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;
}
