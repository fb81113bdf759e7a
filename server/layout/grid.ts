/** The grid that lines run on: where none may, what a step costs, and which net holds what. */
import { titleArea } from "../../client/scene/compartment-title.ts";
import type { Rectangle } from "../api.ts";
import type { Placed } from "./placed.ts";
import { PITCH } from "./state-box.ts";

/** Points are numbered row by row; every array has one number a point. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** 1 where nothing may pass: boxes with their borders, and titles. */
  readonly wall: Uint8Array;
  /** 1 where no line may run along: 1 across (a compartment's upper or lower border), 2 down (its sides), 3 both. */
  readonly border: Uint8Array;
  /** What a step to this point costs more than one elsewhere. */
  readonly toll: Float32Array;
  /** Number of the compartment, from 1; 0 outside. */
  readonly area: Uint8Array;
  /** The net that runs across this point, and the one that runs down; 0 for none. */
  readonly across: Uint16Array;
  readonly down: Uint16Array;
  /** The net that bends, branches or ends there; no other may then pass. */
  readonly corner: Uint16Array;
}

/** Cost of keeping one or two steps off a box. */
const NEAR = [1.4, 0.25];
/** Cost of a step above everything: nothing acts on a drug, so that no line should come from there. */
const ABOVE_ALL = 2;
const ACROSS = 1;
const DOWN = 2;

/** An empty grid around placed boxes and titles. */
export function createGrid(placed: Placed): Grid {
  const columns = placed.width / PITCH + 1;
  const rows = placed.height / PITCH + 1;
  const size = columns * rows;
  const grid: Grid = {
    columns,
    rows,
    wall: new Uint8Array(size),
    border: new Uint8Array(size),
    toll: new Float32Array(size),
    area: new Uint8Array(size),
    across: new Uint16Array(size),
    down: new Uint16Array(size),
    corner: new Uint16Array(size),
  };
  for (let point = 0; point < size; point++) {
    const [column, row] = [point % columns, Math.floor(point / columns)];
    if (column % (columns - 1) === 0 || row % (rows - 1) === 0) grid.wall[point] = 1;
  }
  const top = Math.min(...placed.compartments.map(({ y }) => y));
  fill(grid, { x: 0, y: 0, width: placed.width, height: top - PITCH }, 0, (point) => {
    grid.toll[point] = ABOVE_ALL;
  });
  placed.compartments.forEach((compartment, index) => {
    fill(grid, compartment, 0, (point) => {
      grid.area[point] = index + 1;
    });
    frame(grid, compartment);
    fill(grid, titleArea(compartment), PITCH / 2, (point) => {
      grid.wall[point] = 1;
    });
  });
  for (const box of placed.boxes) {
    NEAR.forEach((toll, distance) => {
      fill(grid, box, (distance + 1) * PITCH, (point) => {
        grid.toll[point] = Math.max(grid.toll[point] ?? 0, toll);
      });
    });
    fill(grid, box, 0, (point) => {
      grid.wall[point] = 1;
    });
  }
  return grid;
}

/** Number of the grid point at a place. */
export function pointAt({ columns }: Grid, x: number, y: number): number {
  return Math.round(y / PITCH) * columns + Math.round(x / PITCH);
}

/** Calls for every point in a rectangle, its border included, widened by some units. */
function fill(grid: Grid, area: Rectangle, by: number, set: (point: number) => void): void {
  const left = Math.max(0, Math.ceil((area.x - by) / PITCH));
  const right = Math.min(grid.columns - 1, Math.floor((area.x + area.width + by) / PITCH));
  const top = Math.max(0, Math.ceil((area.y - by) / PITCH));
  const bottom = Math.min(grid.rows - 1, Math.floor((area.y + area.height + by) / PITCH));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) set(row * grid.columns + column);
  }
}

function frame(grid: Grid, { x, y, width, height }: Rectangle): void {
  const mark = (area: Rectangle, along: number) =>
    fill(grid, area, 0, (point) => {
      grid.border[point] = (grid.border[point] ?? 0) | along;
    });
  for (const edge of [y, y + height]) mark({ x, y: edge, width, height: 0 }, ACROSS);
  for (const edge of [x, x + width]) mark({ x: edge, y, width: 0, height }, DOWN);
}
