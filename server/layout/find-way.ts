/** The cheapest way of a line over the grid: few bends, few crossings, off boxes and other compartments (A*). */
import type { Rectangle } from "../api.ts";
import { type Direction, stepFrom } from "./docks.ts";
import type { Grid } from "./grid.ts";
import { createHeap, type Heap } from "./heap.ts";
import { PITCH } from "./state-box.ts";

/** A place to start from, heading in a direction. */
export interface Start {
  readonly point: number;
  readonly heading: Direction;
  readonly cost: number;
}

/** A place to arrive at: from there the way goes straight into the box, in the direction `inward`. */
export interface Goal {
  readonly inward: Direction;
  readonly cost: number;
}

export interface WayTask {
  readonly grid: Grid;
  readonly scratch: Scratch;
  readonly net: number;
  readonly starts: readonly Start[];
  /** By grid point. */
  readonly goals: ReadonlyMap<number, readonly Goal[]>;
  /** Around all goals, in drawing units. */
  readonly target: Rectangle;
  /** Compartments where the line is at home, by number. */
  readonly home: ReadonlySet<number>;
  /** Points of the net's own lines, on which no second one runs. */
  readonly own: { has(point: number): boolean };
  /** True to run over other nets where there is no other way. */
  readonly anyhow: boolean;
  /** 1 finds the cheapest way; more finds a good one sooner. */
  readonly haste: number;
}

export interface Way {
  /** From the start to the goal's point. */
  readonly points: readonly number[];
  readonly inward: Direction;
}

const TURN = 6;
const CROSSING = 11;
const ABROAD = 3;
const OVER_ANOTHER = 60;
const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3];

/** Memory that one search after the other uses. */
export interface Scratch {
  readonly costs: Float64Array;
  readonly cameFrom: Int32Array;
  /** The search that wrote a state last; what others wrote does not count. */
  readonly writer: Uint32Array;
  searches: number;
}

/** Memory for the searches on a grid. */
export function createScratch(grid: Grid): Scratch {
  const states = grid.wall.length * 4;
  return {
    costs: new Float64Array(states),
    cameFrom: new Int32Array(states),
    writer: new Uint32Array(states),
    searches: 0,
  };
}

/** A point and the direction in which it was reached make a state, numbered point × 4 + direction. */
interface Search {
  readonly task: WayTask;
  readonly heap: Heap;
  best: { readonly state: number; readonly inward: Direction; readonly cost: number } | null;
}

/** The cheapest way, or null where there is none. */
export function findWay(task: WayTask): Way | null {
  const search: Search = { task, heap: createHeap(), best: null };
  task.scratch.searches += 1;
  for (const { point, heading, cost } of task.starts) reach(search, point, heading, cost, -1);
  for (let next = search.heap.pop(); next !== null; next = search.heap.pop()) {
    if (search.best !== null && next.priority >= search.best.cost) break;
    arrive(search, next.item);
    expand(search, next.item);
  }
  return search.best === null ? null : traceBack(search.best, task.scratch.cameFrom);
}

function reach(
  { task, heap }: Search,
  point: number,
  heading: Direction,
  cost: number,
  from: number,
): void {
  const { costs, cameFrom, writer, searches } = task.scratch;
  const state = point * 4 + heading;
  if (writer[state] === searches && cost >= (costs[state] ?? 0)) return;
  writer[state] = searches;
  costs[state] = cost;
  cameFrom[state] = from;
  heap.push(state, cost + task.haste * remaining(task, point));
}

function arrive(search: Search, state: number): void {
  const { task } = search;
  const { costs } = task.scratch;
  const heading = (state & 3) as Direction;
  for (const goal of task.goals.get(state >> 2) ?? []) {
    if (!mayTurn(task, state >> 2, heading, goal.inward)) continue;
    const cost = (costs[state] ?? 0) + goal.cost + turnCost(heading, goal.inward);
    if (search.best === null || cost < search.best.cost) {
      search.best = { state, inward: goal.inward, cost };
    }
  }
}

function expand(search: Search, state: number): void {
  const { task } = search;
  const [point, heading] = [state >> 2, (state & 3) as Direction];
  const cost = task.scratch.costs[state] ?? 0;
  for (const direction of DIRECTIONS) {
    if ((direction + 2) % 4 === heading || !mayTurn(task, point, heading, direction)) continue;
    const to = stepFrom(task.grid, point, direction);
    if (!maySteer(task, point, to, direction)) continue;
    const step = stepCost(task, to, direction) + turnCost(heading, direction);
    if (step < Number.POSITIVE_INFINITY) reach(search, to, direction, cost + step, state);
  }
}

function traceBack(
  { state, inward }: { readonly state: number; readonly inward: Direction },
  cameFrom: Int32Array,
): Way {
  const points: number[] = [];
  for (let at = state; at !== -1; at = cameFrom[at] ?? -1) points.push(at >> 2);
  return { points: points.reverse(), inward };
}

function turnCost(heading: Direction, direction: Direction): number {
  return heading === direction ? 0 : TURN;
}

/** Least cost that is left: the distance to the target, and a bend where it lies aslant. */
function remaining({ grid, target }: WayTask, point: number): number {
  const x = (point % grid.columns) * PITCH;
  const y = Math.floor(point / grid.columns) * PITCH;
  const dx = Math.max(target.x - x, 0, x - target.x - target.width);
  const dy = Math.max(target.y - y, 0, y - target.y - target.height);
  return (dx + dy) / PITCH + (dx > 0 && dy > 0 ? TURN : 0);
}

/** A bend needs a point that no other net passes. */
function mayTurn({ grid, net, anyhow }: WayTask, point: number, from: Direction, to: Direction) {
  if (from === to || anyhow) return true;
  return !isForeign(grid.across[point], net) && !isForeign(grid.down[point], net);
}

/** Not into a wall, not onto the net's own lines, not along the border of a compartment. */
function maySteer({ grid, own }: WayTask, from: number, to: number, direction: Direction): boolean {
  const along = direction % 2 === 1 ? 2 : 1;
  const border = (grid.border[from] ?? 0) | (grid.border[to] ?? 0);
  return grid.wall[to] === 0 && (border & along) === 0 && !own.has(to);
}

/** Cost of a step without its bend; endless where another net lies there. */
function stepCost(task: WayTask, to: number, direction: Direction): number {
  const { grid, net, home, anyhow } = task;
  const [along, athwart] =
    direction % 2 === 1 ? [grid.down, grid.across] : [grid.across, grid.down];
  const area = grid.area[to] ?? 0;
  const abroad = area === 0 || home.has(area) ? 0 : ABROAD;
  const cost = 1 + (grid.toll[to] ?? 0) + abroad;
  if (isForeign(along[to], net) || isForeign(grid.corner[to], net)) {
    return anyhow ? cost + OVER_ANOTHER : Number.POSITIVE_INFINITY;
  }
  return isForeign(athwart[to], net) ? cost + CROSSING : cost;
}

// A function of the module: tsx names inner functions anew at each call, which took half of the search's time.
function isForeign(holder: number | undefined, net: number): boolean {
  return holder !== 0 && holder !== net;
}
