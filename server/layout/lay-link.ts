/** Lays one line on the grid: from a dock of its state, or from the trunk of its net, to a dock of the other state. */
import type { PictureBox } from "../api.ts";
import { type Direction, type Dock, docksOf, opposite, stepFrom } from "./docks.ts";
import type { Link } from "./drawing.ts";
import { findWay, type Goal, isAtHome, type Need, type Scratch, type Start } from "./find-way.ts";
import type { Grid } from "./grid.ts";
import { PITCH } from "./state-box.ts";
import { growTree, type Tree } from "./tree.ts";

/** Cost of a second trunk from the same box, and of a step that a trunk makes before a branch leaves it. */
const SECOND_TRUNK = 14;
const ALONG_TRUNK = 0.06;

/** Numbers of the compartments of a line's ends. */
type Home = readonly [from: number, to: number];

/** The grid with what stands on it. */
export interface Board {
  readonly grid: Grid;
  readonly scratch: Scratch;
  readonly boxes: ReadonlyMap<string, PictureBox>;
  /** Numbers of the compartments, as on the grid. */
  readonly areas: ReadonlyMap<string, number>;
  /** How soon a search for a way is content, see `findWay`. */
  readonly haste: number;
  /** Docks in use. */
  readonly docked: Set<number>;
}

/** The box with an id. */
export function boxOf({ boxes }: Board, id: string): PictureBox {
  const box = boxes.get(id);
  if (box === undefined) throw new Error(`no box ${id}`);
  return box;
}

/** Lays one line; false where there is no way that its need allows. */
export function layLink(board: Board, tree: Tree, link: Link, need: Need): boolean {
  const { grid } = board;
  const anyhow = need === "anyhow";
  const [from, to] = [boxOf(board, link.from), boxOf(board, link.to)];
  const roots = docksOf(grid, from, link.fromState, "from").filter(
    (dock) => anyhow || isFree(board, dock),
  );
  const ends = docksOf(grid, to, link.toState, "to").filter(
    (dock) => (anyhow || isFree(board, dock)) && !tree.before.has(headOf(grid, dock)),
  );
  const goals = goalsOf(grid, ends);
  const heads = ends.map((dock) => headOf(grid, dock));
  const home = [
    board.areas.get(from.compartment) ?? 0,
    board.areas.get(to.compartment) ?? 0,
  ] as const;
  const way = findWay({
    grid,
    scratch: board.scratch,
    net: tree.net,
    starts: [
      ...startsAtDocks(grid, tree, roots),
      ...startsOnTree(grid, tree, need === "none" ? home : null),
    ],
    goals,
    target: around(to),
    home,
    own: [tree.before.keys(), heads],
    need,
    haste: board.haste,
  });
  const [first, last] = [way?.points[0], way?.points.at(-1)];
  if (way === null || first === undefined || last === undefined) return false;
  const dock = goals.get(last)?.find(({ inward }) => inward === way.inward)?.dock;
  if (dock === undefined) return false;
  const root = tree.before.has(first)
    ? undefined
    : roots.find((one) => headOf(grid, one) === first);
  const head = headOf(grid, dock);
  growTree(grid, tree, [...(root ? [root.point] : []), ...way.points, head, dock.point]);
  close(board, tree, [...(root ? [root.point] : []), dock.point]);
  tree.closed.add(head);
  tree.ends.set(link.id, dock.point);
  return true;
}

function close({ docked }: Board, tree: Tree, docks: readonly number[]): void {
  for (const point of docks) {
    tree.closed.add(point);
    docked.add(point);
  }
}

/** The point in front of a dock. */
function headOf(grid: Grid, dock: Dock): number {
  return stepFrom(grid, dock.point, dock.outward);
}

/** Goals two steps in front of each dock, so that a head has a straight piece to stand on. */
function goalsOf(grid: Grid, docks: readonly Dock[]): Map<number, (Goal & { dock: Dock })[]> {
  const goals = new Map<number, (Goal & { dock: Dock })[]>();
  for (const dock of docks) {
    const point = stepFrom(grid, headOf(grid, dock), dock.outward);
    if (grid.wall[point] !== 0) continue;
    const goal = { inward: opposite(dock.outward), cost: dock.cost + 2, dock };
    goals.set(point, [...(goals.get(point) ?? []), goal]);
  }
  return goals;
}

function startsAtDocks(grid: Grid, tree: Tree, roots: readonly Dock[]): Start[] {
  const extra = tree.before.size === 0 ? 1 : 1 + SECOND_TRUNK;
  return roots.map((dock) => ({
    point: headOf(grid, dock),
    heading: dock.outward,
    cost: dock.cost + extra,
  }));
}

/** A branch may leave the trunk where no other net crosses, but not at a head nor behind another compartment than its own. */
function startsOnTree(grid: Grid, tree: Tree, home: Home | null): Start[] {
  const starts: Start[] = [];
  const astray = home === null ? new Set<number>() : behindOthers(grid, tree, home);
  for (const [point, before] of tree.before) {
    if (before === -1 || tree.closed.has(point) || astray.has(point)) continue;
    if (isHeldByOther(grid.across[point], tree) || isHeldByOther(grid.down[point], tree)) continue;
    const heading = headingOf(before, point);
    starts.push({ point, heading, cost: ALONG_TRUNK * (tree.depth.get(point) ?? 0) });
  }
  return starts;
}

/** The points that the trunk reaches through a compartment where the line is not at home. */
function behindOthers(grid: Grid, tree: Tree, home: Home): Set<number> {
  const astray = new Set<number>();
  // A point stands after the one before it.
  for (const [point, before] of tree.before) {
    if (astray.has(before) || !isAtHome(grid.area[point] ?? 0, home)) astray.add(point);
  }
  return astray;
}

function isHeldByOther(holder: number | undefined, tree: Tree): boolean {
  return holder !== 0 && holder !== tree.net;
}

function headingOf(from: number, to: number): Direction {
  if (Math.abs(to - from) === 1) return to > from ? 0 : 2;
  return to > from ? 1 : 3;
}

/** A dock is free when none next to it is in use and no line runs in front of it. */
function isFree({ grid, docked }: Board, dock: Dock): boolean {
  const along = dock.outward % 2 === 0 ? grid.columns : 1;
  const near = [dock.point - along, dock.point, dock.point + along];
  const head = headOf(grid, dock);
  const taken = near.some((point) => docked.has(point));
  return !taken && grid.wall[head] === 0 && grid.across[head] === 0 && grid.down[head] === 0;
}

function around({ x, y, width, height }: PictureBox) {
  const by = 2 * PITCH;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
