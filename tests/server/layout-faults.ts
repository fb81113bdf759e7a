/** What a reader would hold against a drawing, counted: the bounds that the layout tests put on it. */
import { titleArea } from "../../client/scene/compartment-title.ts";
import { FONT_SIZE, widest } from "../../client/scene/metrics.ts";
import type { Picture, PictureArrow, PictureBox, Point, Rectangle } from "../../server/api.ts";

type Piece = readonly [Point, Point];

/** Numbers of faults, and of crossings, which are none but should be few. */
export function faultsOf(picture: Picture) {
  const lines = picture.arrows.filter((arrow) => !isInside(arrow));
  return {
    boxesThatOverlap: pairs(picture.boxes).filter(([a, b]) => overlap(a, b, 0)).length,
    boxesOutsideTheirCompartment: picture.boxes.filter((box) => {
      const around = picture.compartments.find(({ id }) => id === box.compartment);
      return around === undefined || !standsAsItShould(around, box);
    }).length,
    compartmentsThatOverlap: pairs(picture.compartments).filter(([a, b]) => overlap(a, b, 0))
      .length,
    linesThroughBoxes: lines.filter((line) =>
      picture.boxes.some((box) => runsThrough(line, box, 0.5)),
    ).length,
    linesThroughTitles: lines.filter((line) =>
      picture.compartments.some((one) => runsThrough(line, titleArea(one), 0)),
    ).length,
    linesThroughOtherCompartments: lines.filter((line) =>
      picture.compartments.some(
        (one) => isForeign(picture, line, one) && runsThrough(line, one, 0),
      ),
    ).length,
    labelsTooWide: picture.boxes.filter((box) => {
      const wide = Math.max(widest(box.lines, FONT_SIZE.name), widest(box.linesZh, FONT_SIZE.name));
      return wide > box.nameArea.width + 0.01 || !contains(box, box.nameArea);
    }).length,
    pillsOutsideTheirBox: picture.boxes.flatMap((box) =>
      box.ports.filter((port) => !contains(box, port)),
    ).length,
    pillsThatOverlap: picture.boxes.flatMap((box) =>
      pairs(box.ports.filter((port) => port.drawn)).filter(([a, b]) => overlap(a, b, 0)),
    ).length,
    looseEnds: lines.filter((line) => !endsOnBorders(picture, line)).length,
    slantedPieces: lines.flatMap((line) => pieces(line).filter(isSlanted)).length,
    linesUponAnother: pairs(lines).filter(([a, b]) => net(a) !== net(b) && coincide(a, b)).length,
    headsTooClose: pairs(lines).filter(([a, b]) => distance(end(a), end(b)) < 12).length,
    crossings: crossingsOf(lines),
  };
}

function isInside(arrow: PictureArrow): boolean {
  return arrow.claim === null && arrow.fromBox === arrow.toBox;
}

/** Inside its compartment, on its lower border, or below it. */
function standsAsItShould(around: Rectangle, box: PictureBox): boolean {
  const border = around.y + around.height;
  if (box.place === "outside") return box.y > border && box.x >= around.x;
  if (box.place === "inside") return contains(around, box);
  return box.y < border && box.y + box.height > border && contains(around, { ...box, height: 0 });
}

/** True for a compartment in which neither end of a line stands. */
function isForeign(
  { boxes }: Picture,
  { fromBox, toBox }: PictureArrow,
  one: { id: string },
): boolean {
  return !boxes.some(
    ({ id, compartment }) => (id === fromBox || id === toBox) && compartment === one.id,
  );
}

/** Lines of one net may share a trunk. */
function net(arrow: PictureArrow): string {
  return `${arrow.from.id}|${arrow.type}|${arrow.claim?.status}`;
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));
}

function pieces({ points }: PictureArrow): Piece[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point] as const);
}

function overlap(a: Rectangle, b: Rectangle, by: number): boolean {
  return (
    a.x + a.width > b.x + by &&
    b.x + b.width > a.x + by &&
    a.y + a.height > b.y + by &&
    b.y + b.height > a.y + by
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  const more = 0.01;
  return (
    inner.x >= outer.x - more &&
    inner.y >= outer.y - more &&
    inner.x + inner.width <= outer.x + outer.width + more &&
    inner.y + inner.height <= outer.y + outer.height + more
  );
}

function runsThrough(line: PictureArrow, area: Rectangle, inset: number): boolean {
  return pieces(line).some(([a, b]) => {
    const around = {
      x: Math.min(a[0], b[0]),
      y: Math.min(a[1], b[1]),
      width: Math.abs(a[0] - b[0]),
      height: Math.abs(a[1] - b[1]),
    };
    return overlap(area, around, inset) && overlap(around, area, inset);
  });
}

function endsOnBorders(picture: Picture, line: PictureArrow): boolean {
  const [from, to] = [line.fromBox, line.toBox].map((id) =>
    picture.boxes.find((box) => box.id === id),
  );
  const first = line.points[0];
  return (
    from !== undefined &&
    to !== undefined &&
    first !== undefined &&
    onBorder(first, from) &&
    onBorder(end(line), to)
  );
}

function onBorder([x, y]: Point, box: Rectangle): boolean {
  const upright = x === box.x || x === box.x + box.width;
  const level = y === box.y || y === box.y + box.height;
  const withinX = x >= box.x && x <= box.x + box.width;
  const withinY = y >= box.y && y <= box.y + box.height;
  return (upright && withinY) || (level && withinX);
}

function end({ points }: PictureArrow): Point {
  return points.at(-1) ?? [0, 0];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function isSlanted([a, b]: Piece): boolean {
  return a[0] !== b[0] && a[1] !== b[1];
}

/** True where two lines run along one another. */
function coincide(a: PictureArrow, b: PictureArrow): boolean {
  return pieces(a).some((one) => pieces(b).some((other) => runAlong(one, other)));
}

function runAlong(one: Piece, other: Piece): boolean {
  return ([0, 1] as const).some((axis) => {
    const along = axis === 0 ? 1 : 0;
    const same =
      one[0][axis] === one[1][axis] &&
      other[0][axis] === other[1][axis] &&
      one[0][axis] === other[0][axis];
    const [a, b] = [one, other].map(([p, q]) => [p[along], q[along]].sort((x, y) => x - y));
    return same && (a?.[0] ?? 0) < (b?.[1] ?? 0) && (b?.[0] ?? 0) < (a?.[1] ?? 0);
  });
}

/** Places where lines of different nets cross; a trunk counts once. */
function crossingsOf(lines: readonly PictureArrow[]): number {
  const foreign = pairs(lines).filter(([a, b]) => net(a) !== net(b));
  const places = foreign.flatMap(([a, b]) => {
    const nets = [net(a), net(b)].sort().join();
    return crossingPlaces(pieces(a), pieces(b)).map((place) => `${nets} ${place}`);
  });
  return new Set(places).size;
}

function crossingPlaces(a: readonly Piece[], b: readonly Piece[]): string[] {
  return a.flatMap((one) =>
    b.flatMap((other) => crossing(one, other) ?? crossing(other, one) ?? []),
  );
}

function crossing(level: Piece, upright: Piece): string | null {
  const y = level[0][1];
  const x = upright[0][0];
  if (level[1][1] !== y || upright[1][0] !== x) return null;
  const inX = (level[0][0] - x) * (level[1][0] - x) < 0;
  const inY = (upright[0][1] - y) * (upright[1][1] - y) < 0;
  return inX && inY ? `${x},${y}` : null;
}
