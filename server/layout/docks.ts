/** Where a line may leave or meet a box: grid points of its border near the pill of the state. */
import type { PictureBox } from "../api.ts";
import { type Grid, pointAt } from "./grid.ts";
import { PITCH } from "./state-box.ts";

/** Directions by number: right, down, left, up. */
export const RIGHT = 0;
export const DOWN = 1;
export const LEFT = 2;
export const UP = 3;
export type Direction = 0 | 1 | 2 | 3;

export interface Dock {
  readonly point: number;
  /** Away from the box. */
  readonly outward: Direction;
  readonly cost: number;
}

/** What each side of a box costs; the drawing flows down. */
const SIDE_COST = {
  from: { [UP]: 26, [DOWN]: 0, [LEFT]: 2.5, [RIGHT]: 2.5 },
  to: { [UP]: 0, [DOWN]: 12, [LEFT]: 2.5, [RIGHT]: 2.5 },
} as const;
/** What a step off the middle of the pill costs, and one off the middle of a side. */
const OFF_MIDDLE = 0.3;
const OFF_SIDE = 0.8;

/** All docks for a state of a box, in a fixed order. */
export function docksOf(grid: Grid, box: PictureBox, state: string, end: "from" | "to"): Dock[] {
  const index = box.ports.findIndex((port) => port.state === state);
  const port = box.ports[index];
  if (port === undefined) throw new Error(`${box.id} has no place for ${state}`);
  const alone = box.ports.length === 1;
  const span = alone
    ? { left: box.x, right: box.x + box.width }
    : { left: port.x, right: port.x + port.width };
  const middle = (span.left + span.right) / 2;
  const docks: Dock[] = [];
  const add = (x: number, y: number, outward: Direction, off: number) =>
    docks.push({
      point: pointAt(grid, x, y),
      outward,
      cost: SIDE_COST[end][outward] + off / PITCH,
    });
  const inset = alone ? 2 * PITCH : 0;
  for (let x = grids(span.left + inset); x <= span.right - inset; x += PITCH) {
    add(x, box.y, UP, OFF_MIDDLE * Math.abs(x - middle));
    add(x, box.y + box.height, DOWN, OFF_MIDDLE * Math.abs(x - middle));
  }
  const centre = box.y + box.height / 2;
  for (let y = box.y + PITCH; y < box.y + box.height; y += PITCH) {
    if (index === 0) add(box.x, y, LEFT, OFF_SIDE * Math.abs(y - centre));
    if (index === box.ports.length - 1)
      add(box.x + box.width, y, RIGHT, OFF_SIDE * Math.abs(y - centre));
  }
  return docks;
}

function grids(length: number): number {
  return Math.ceil(length / PITCH) * PITCH;
}

/** The point one step on, in a direction. */
export function stepFrom({ columns }: Grid, point: number, direction: Direction): number {
  if (direction === RIGHT) return point + 1;
  if (direction === LEFT) return point - 1;
  return direction === DOWN ? point + columns : point - columns;
}

/** The opposite direction. */
export function opposite(direction: Direction): Direction {
  return ((direction + 2) % 4) as Direction;
}
