/** What a reader holds against a drawn scene, counted; the same for every layout, so that two can be compared. */
import { LINE_HEIGHT, textWidth } from "../client/scene/metrics.ts";
import { outlineOf } from "../client/scene/outline.ts";
import { isInside } from "../client/scene/route.ts";
import type { Scene, SceneLine, SceneText } from "../client/scene/scene.ts";
import type { Point, Rectangle } from "../server/api.ts";

/** The counts; all but crossings, bends, distance and shape must be 0. */
export interface Quality {
  readonly boxesOverlapping: number;
  readonly textsOverlapping: number;
  readonly textsCrossed: number;
  readonly titlesCrossed: number;
  readonly throughBoxes: number;
  readonly throughOtherFrames: number;
  readonly endsOffBorder: number;
  readonly crossings: number;
  readonly bends: number;
  /** Between two lines that run beside each other and are not of one trunk, in drawing units. */
  readonly leastDistance: number;
  /** Width by height. */
  readonly aspect: number;
}

type Piece = readonly [Point, Point];

/** A tenth of a drawing unit is nothing that is seen. */
const UNSEEN = 0.1;
/** An outline's arcs are drawn in steps. */
const ARC = 0.6;

/** @param frameOf the compartment in which a box stands */
export function qualityOf(scene: Scene, frameOf: ReadonlyMap<string, string>): Quality {
  const { boxes, compartments } = scene;
  const lines = scene.lines.filter((line) => !isInside(line));
  const titles = compartments.flatMap(({ title }) => title.map(areaOf));
  const labels = boxes.flatMap(({ texts, ports }) => [
    ...texts.map(areaOf),
    ...ports.map(({ text }) => areaOf(text)),
  ]);
  const frames = compartments.filter(({ id }) => id !== "");
  return {
    boxesOverlapping: pairs(boxes).filter(([a, b]) => overlap(a, b)).length,
    textsOverlapping: pairs([...titles, ...labels]).filter(([a, b]) => overlap(a, b)).length,
    textsCrossed: lines.filter((line) => labels.some((area) => runsThrough(line, area))).length,
    titlesCrossed: lines.filter((line) => titles.some((area) => runsThrough(line, area))).length,
    throughBoxes: lines.filter((line) => boxes.some((box) => runsThrough(line, shrunk(box))))
      .length,
    throughOtherFrames: lines.filter((line) => {
      const own = [line.from, line.to].map((box) => frameOf.get(box));
      return frames.some((frame) => !own.includes(frame.id) && runsThrough(line, frame));
    }).length,
    endsOffBorder: lines.flatMap((line) => endsOff(line, scene)).length,
    crossings: crossingsOf(lines),
    bends: lines.reduce((sum, { points }) => sum + points.length - 2, 0),
    leastDistance: leastDistanceOf(lines),
    aspect: scene.width / scene.height,
  };
}

function areaOf({ text, x, y, size, bold, anchor }: SceneText): Rectangle {
  const width = textWidth(text, size, bold);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  // From the top of a capital to the foot of a descender.
  const height = (size * LINE_HEIGHT) / 1.3;
  return { x: left, y: y - height / 2, width, height };
}

/** Lines end up to a slanted side's width inside of the rectangle around a box, on its true border. */
function shrunk({ x, y, width, height }: Rectangle): Rectangle {
  const by = 8;
  return { x: x + by, y: y + 1, width: width - 2 * by, height: height - 2 };
}

function endsOff({ from, to, points }: SceneLine, { boxes }: Scene): string[] {
  return [[from, points[0]] as const, [to, points.at(-1)] as const].flatMap(([id, point]) => {
    const box = boxes.find((one) => one.id === id);
    if (box === undefined || point === undefined) return [id];
    return distanceTo(outlineOf(box.shape, box), point) > ARC ? [id] : [];
  });
}

function distanceTo(outline: readonly Point[], [x, y]: Point): number {
  const distances = outline.map(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  });
  return Math.min(...distances);
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}

function piecesOf({ points }: SceneLine): Piece[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return (
    a.x + a.width > b.x + UNSEEN &&
    b.x + b.width > a.x + UNSEEN &&
    a.y + a.height > b.y + UNSEEN &&
    b.y + b.height > a.y + UNSEEN
  );
}

function runsThrough(line: SceneLine, area: Rectangle): boolean {
  return piecesOf(line).some(([a, b]) => {
    const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
    const [top, bottom] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
    return (
      right > area.x + UNSEEN &&
      left < area.x + area.width - UNSEEN &&
      bottom > area.y + UNSEEN &&
      top < area.y + area.height - UNSEEN
    );
  });
}

/** Lines that start at one point share a trunk. */
function foreign(lines: readonly SceneLine[]): (readonly [SceneLine, SceneLine])[] {
  return pairs(lines).filter(([a, b]) => trunkOf(a) !== trunkOf(b));
}

function trunkOf({ from, colour, style, points }: SceneLine): string {
  return `${from} ${colour} ${style} ${points[0]}`;
}

/** Places where lines cross; where several leave a trunk together they count once. */
function crossingsOf(lines: readonly SceneLine[]): number {
  const places = foreign(lines).flatMap(([a, b]) =>
    piecesOf(a).flatMap((one) =>
      piecesOf(b).flatMap((other) => crossing(one, other) ?? crossing(other, one) ?? []),
    ),
  );
  return new Set(places).size;
}

function crossing(level: Piece, upright: Piece): string | null {
  const [[left, y], [right, same]] = level;
  const [[x, top], [sameX, bottom]] = upright;
  if (y !== same || x !== sameX) return null;
  return (left - x) * (right - x) < 0 && (top - y) * (bottom - y) < 0 ? `${x},${y}` : null;
}

function leastDistanceOf(lines: readonly SceneLine[]): number {
  const distances = foreign(lines).flatMap(([a, b]) =>
    piecesOf(a).flatMap((one) => piecesOf(b).flatMap((other) => beside(one, other))),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

/** The distance of two parallel pieces, if they lie beside each other at all. */
function beside(one: Piece, other: Piece): number[] {
  return ([0, 1] as const).flatMap((across) => {
    const along = across === 0 ? 1 : 0;
    const parallel = [one, other].every(([a, b]) => a[across] === b[across]);
    const [a, b] = [one, other].map(([p, q]) => [p[along], q[along]].sort((x, y) => x - y));
    const together = Math.min(a?.[1] ?? 0, b?.[1] ?? 0) - Math.max(a?.[0] ?? 0, b?.[0] ?? 0);
    return parallel && together > UNSEEN ? [Math.abs(one[0][across] - other[0][across])] : [];
  });
}
