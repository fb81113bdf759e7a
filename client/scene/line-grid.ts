import type { Picture, PictureBox, Point, Rectangle } from "../../server/api.ts";
import { titleArea } from "./compartment-title.ts";
import { PITCH } from "./places.ts";

/** Steps of the grid around the drawing where a line may still go. */
const EDGE = 2;
/** What a step costs more on a title, beside a box, along the side of a frame. */
const ON_TITLE = 25;
const BESIDE_BOX = 1.5;
const ALONG_FRAME = 2;

/** Points that lines may take, with what stands there. Points are numbered row by row. */
export interface LineGrid {
  readonly columns: number;
  readonly size: number;
  /** Number of the box that a point lies in or on the border of, from 1; 0 for none. */
  readonly wall: Uint16Array;
  readonly cost: Float32Array;
  /** Numbers of the nets whose lines run across and down through a point; 0 for none. */
  readonly across: Uint16Array;
  readonly down: Uint16Array;
  /** 1 where a head stands: no line of the same net branches off there either. */
  readonly head: Uint8Array;
  readonly boxes: ReadonlyMap<string, number>;
  readonly nets: Map<string, number>;
}

/** The empty grid of a picture: boxes, titles and frames, no line yet. */
export function createLineGrid({ width, height, boxes, compartments }: Picture): LineGrid {
  const columns = Math.ceil(width / PITCH) + 1 + 2 * EDGE;
  const size = columns * (Math.ceil(height / PITCH) + 1 + 2 * EDGE);
  const grid: LineGrid = {
    ...{ columns, size },
    wall: new Uint16Array(size),
    cost: new Float32Array(size),
    across: new Uint16Array(size),
    down: new Uint16Array(size),
    head: new Uint8Array(size),
    boxes: new Map(boxes.map(({ id }, index) => [id, index + 1])),
    nets: new Map(),
  };
  for (const frame of compartments) {
    fill(grid, titleArea(frame), (point) => add(grid, point, ON_TITLE));
    for (const side of sidesOf(frame)) fill(grid, side, (point) => add(grid, point, ALONG_FRAME));
  }
  for (const box of boxes) stand(grid, box);
  return grid;
}

function stand(grid: LineGrid, box: PictureBox): void {
  const { x, y, width, height } = box;
  const around = {
    x: x - PITCH,
    y: y - PITCH,
    width: width + 2 * PITCH,
    height: height + 2 * PITCH,
  };
  fill(grid, around, (point) => add(grid, point, BESIDE_BOX));
  const number = grid.boxes.get(box.id) ?? 0;
  fill(grid, box, (point) => {
    grid.wall[point] = number;
  });
}

function add({ cost }: LineGrid, point: number, more: number): void {
  cost[point] = (cost[point] ?? 0) + more;
}

const sidesOf = ({ x, y, width, height }: Rectangle): readonly Rectangle[] => [
  { x, y, width, height: 0 },
  { x, y: y + height, width, height: 0 },
  { x, y, width: 0, height },
  { x: x + width, y, width: 0, height },
];

function fill(grid: LineGrid, { x, y, width, height }: Rectangle, mark: (point: number) => void) {
  const [first, last] = [pointAt(grid, [x, y]), pointAt(grid, [x + width, y + height])];
  const { columns } = grid;
  for (let row = first - (first % columns); row <= last; row += columns) {
    for (let at = first % columns; at <= last % columns; at += 1) {
      if (row + at >= 0 && row + at < grid.size) mark(row + at);
    }
  }
}

/** The number of the point nearest to a place. */
export function pointAt({ columns }: LineGrid, [x, y]: Point): number {
  return (Math.round(y / PITCH) + EDGE) * columns + Math.round(x / PITCH) + EDGE;
}

/** The place of a point. */
export function placeAt({ columns }: LineGrid, point: number): Point {
  const column = point % columns;
  return [(column - EDGE) * PITCH, ((point - column) / columns - EDGE) * PITCH];
}

/** The number of a net, from 1. Lines of one net may share a trunk. */
export function netNumber({ nets }: LineGrid, net: string): number {
  const known = nets.get(net) ?? nets.size + 1;
  nets.set(net, known);
  return known;
}

/** Marks where a line runs. */
export function occupy(grid: LineGrid, net: string, points: readonly Point[]): void {
  const number = netNumber(grid, net);
  points.forEach((end, index) => {
    const begin = points[index - 1];
    if (!begin) return;
    const held = begin[1] === end[1] ? grid.across : grid.down;
    const [x, y] = [Math.min(begin[0], end[0]), Math.min(begin[1], end[1])];
    const piece = { x, y, width: Math.abs(begin[0] - end[0]), height: Math.abs(begin[1] - end[1]) };
    fill(grid, piece, (point) => {
      held[point] = number;
    });
  });
  markHead(grid, points);
}

/** The last two steps of a line. */
function markHead(grid: LineGrid, points: readonly Point[]): void {
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return;
  const [dx, dy] = [Math.sign(before[0] - tip[0]) * PITCH, Math.sign(before[1] - tip[1]) * PITCH];
  for (const steps of [0, 1, 2]) {
    grid.head[pointAt(grid, [tip[0] + steps * dx, tip[1] + steps * dy])] = 1;
  }
}
