/** The cheapest way of a line over the grid: few bends, few crossings, through no box and no other compartment (A*). */
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

/** A line may have to pass other compartments, or anyhow to run over lines of other nets as well. */
export const NEEDS = ["none", "abroad", "anyhow"] as const;
export type Need = (typeof NEEDS)[number];

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
  readonly home: readonly [from: number, to: number];
  /** Points of the net's own lines, on which no second one runs. */
  readonly own: readonly Iterable<number>[];
  /** What the line may do where there is no other way. */
  readonly need: Need;
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
const OVER_ANOTHER = 60;
/** Through a compartment where the line is not at home, where there is no other way. */
const ABROAD = 3;
const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3];

/** Memory that one search after the other uses. What another search than the last has written does not count. */
export interface Scratch {
  readonly costs: Float64Array;
  readonly cameFrom: Int32Array;
  /** The search that wrote a state. */
  readonly writer: Uint32Array;
  /** The search that may not enter a point, and the one that has a goal there. */
  readonly closed: Uint32Array;
  readonly goal: Uint32Array;
  /** Distance to the target across and down, by the column and the row of a point. */
  readonly across: Float64Array;
  readonly down: Float64Array;
  readonly heap: Heap;
  searches: number;
}

/** Memory for the searches on a grid. */
export function createScratch({ wall, columns, rows }: Grid): Scratch {
  const states = wall.length * 4;
  return {
    costs: new Float64Array(states),
    cameFrom: new Int32Array(states),
    writer: new Uint32Array(states),
    closed: new Uint32Array(wall.length),
    goal: new Uint32Array(wall.length),
    across: new Float64Array(columns),
    down: new Float64Array(rows),
    heap: createHeap(),
    searches: 0,
  };
}

/** A point and the direction in which it was reached make a state, numbered point × 4 + direction. */
interface Best {
  readonly state: number;
  readonly inward: Direction;
  readonly cost: number;
}

/** The cheapest way, or null where there is none. */
export function findWay(task: WayTask): Way | null {
  const { heap } = task.scratch;
  prepare(task);
  for (const { point, heading, cost } of task.starts) reach(task, point, heading, cost, -1);
  let best: Best | null = null;
  while (heap.least() < (best?.cost ?? Number.POSITIVE_INFINITY)) {
    const state = heap.pop();
    best = arrive(task, state, best);
    expand(task, state);
  }
  return best === null ? null : traceBack(best, task.scratch.cameFrom);
}

function prepare({ scratch, grid, own, goals, target }: WayTask): void {
  const search = ++scratch.searches;
  scratch.heap.clear();
  for (const points of own) for (const point of points) scratch.closed[point] = search;
  for (const point of goals.keys()) scratch.goal[point] = search;
  for (let column = 0; column < grid.columns; column++) {
    const x = column * PITCH;
    scratch.across[column] = Math.max(target.x - x, 0, x - target.x - target.width) / PITCH;
  }
  for (let row = 0; row < grid.rows; row++) {
    const y = row * PITCH;
    scratch.down[row] = Math.max(target.y - y, 0, y - target.y - target.height) / PITCH;
  }
}

function reach(task: WayTask, point: number, heading: Direction, cost: number, from: number): void {
  const { costs, cameFrom, writer, searches, heap } = task.scratch;
  const state = point * 4 + heading;
  if (writer[state] === searches && cost >= (costs[state] ?? 0)) return;
  writer[state] = searches;
  costs[state] = cost;
  cameFrom[state] = from;
  heap.push(state, cost + task.haste * remaining(task, point));
}

/** Least cost that is left: the distance to the target, and a bend where it lies aslant. */
function remaining({ grid, scratch }: WayTask, point: number): number {
  const row = Math.floor(point / grid.columns);
  const across = scratch.across[point - row * grid.columns] ?? 0;
  const down = scratch.down[row] ?? 0;
  return across + down + (across > 0 && down > 0 ? TURN : 0);
}

function arrive({ grid, scratch, goals, net, need }: WayTask, state: number, best: Best | null) {
  const point = state >> 2;
  if (scratch.goal[point] !== scratch.searches) return best;
  let found = best;
  for (const { inward, cost } of goals.get(point) ?? []) {
    const turns = (state & 3) !== inward;
    if (turns && need !== "anyhow" && !mayTurn(grid, point, net)) continue;
    const total = (scratch.costs[state] ?? 0) + cost + (turns ? TURN : 0);
    if (found === null || total < found.cost) found = { state, inward, cost: total };
  }
  return found;
}

function expand(task: WayTask, state: number): void {
  const heading = state & 3;
  const mayBend = task.need === "anyhow" || mayTurn(task.grid, state >> 2, task.net);
  for (const direction of DIRECTIONS) {
    if (direction === heading) step(task, state, direction, 0);
    else if (mayBend && (direction ^ heading) !== 2) step(task, state, direction, TURN);
  }
}

function step(task: WayTask, state: number, direction: Direction, turn: number): void {
  const from = state >> 2;
  const to = stepFrom(task.grid, from, direction);
  if (isBarred(task, from, to, direction)) return;
  const more = stepCost(task, to, direction);
  if (more === Number.POSITIVE_INFINITY) return;
  reach(task, to, direction, (task.scratch.costs[state] ?? 0) + (more + turn), state);
}

/** Into a wall, onto the net's own lines, or along the border of a compartment. */
function isBarred({ grid, scratch }: WayTask, from: number, to: number, direction: Direction) {
  const along = 1 + (direction & 1);
  return (
    grid.wall[to] !== 0 ||
    scratch.closed[to] === scratch.searches ||
    ((grid.border[from] ?? 0) & along) !== 0 ||
    ((grid.border[to] ?? 0) & along) !== 0
  );
}

/** Cost of a step without its bend; endless where another net runs or bends, and in a compartment of neither end. */
function stepCost(task: WayTask, to: number, direction: Direction): number {
  const { grid, net, need } = task;
  const upright = (direction & 1) === 1;
  const along = upright ? grid.down : grid.across;
  const athwart = upright ? grid.across : grid.down;
  const cost = 1 + (grid.toll[to] ?? 0) + abroadCost(task, to);
  if (isForeign(along[to] ?? 0, net) || isForeign(grid.corner[to] ?? 0, net)) {
    return need === "anyhow" ? cost + OVER_ANOTHER : Number.POSITIVE_INFINITY;
  }
  return isForeign(athwart[to] ?? 0, net) ? cost + CROSSING : cost;
}

function abroadCost({ grid, home, need }: WayTask, to: number): number {
  if (isAtHome(grid.area[to] ?? 0, home)) return 0;
  return need === "none" ? Number.POSITIVE_INFINITY : ABROAD;
}

/** True outside of all compartments, and in those of a line's ends. */
export function isAtHome(area: number, home: WayTask["home"]): boolean {
  return area === 0 || area === home[0] || area === home[1];
}

/** A bend needs a point that no other net passes. */
function mayTurn({ across, down }: Grid, point: number, net: number): boolean {
  return !isForeign(across[point] ?? 0, net) && !isForeign(down[point] ?? 0, net);
}

// A function of the module: tsx names inner functions anew at each call, which took half of the search's time.
function isForeign(holder: number, net: number): boolean {
  return holder !== 0 && holder !== net;
}

function traceBack({ state, inward }: Best, cameFrom: Int32Array): Way {
  const points: number[] = [];
  for (let at = state; at !== -1; at = cameFrom[at] ?? -1) points.push(at >> 2);
  return { points: points.reverse(), inward };
}
