/** The lines of one net on the grid: a tree from the docks of its state. */
import type { Grid } from "./grid.ts";

export interface Tree {
  readonly net: number;
  /** For every point of the tree the one before it, -1 at a dock. */
  readonly before: Map<number, number>;
  /** Steps from the dock to every point. */
  readonly depth: Map<number, number>;
  /** Points where nothing may branch off: docks and the heads in front of them. */
  readonly closed: Set<number>;
  /** The point where each line ends, by its id. */
  readonly ends: Map<string, number>;
}

/** A net without lines. */
export function emptyTree(net: number): Tree {
  return { net, before: new Map(), depth: new Map(), closed: new Set(), ends: new Map() };
}

/** Adds a way that starts at a dock or at a point of the tree, and marks it on the grid. */
export function growTree(grid: Grid, tree: Tree, points: readonly number[]): void {
  points.forEach((point, index) => {
    const [previous, next] = [points[index - 1], points[index + 1]];
    join(tree, point, previous);
    if (previous !== undefined) hold(grid, tree.net, previous, point);
    const straight =
      previous !== undefined && next !== undefined && next - point === point - previous;
    if (!straight) grid.corner[point] = tree.net;
  });
}

function join(tree: Tree, point: number, previous: number | undefined): void {
  if (tree.before.has(point)) return;
  tree.before.set(point, previous ?? -1);
  tree.depth.set(point, previous === undefined ? 0 : 1 + (tree.depth.get(previous) ?? 0));
}

function hold(grid: Grid, net: number, from: number, to: number): void {
  const held = Math.abs(to - from) === 1 ? grid.across : grid.down;
  held[from] = net;
  held[to] = net;
}

/** Takes a net off the grid. */
export function fellTree(grid: Grid, tree: Tree): void {
  for (const point of tree.before.keys()) {
    for (const held of [grid.across, grid.down, grid.corner]) {
      if (held[point] === tree.net) held[point] = 0;
    }
  }
}

/** The points from the dock to one of the tree. */
export function wayTo(tree: Tree, end: number): number[] {
  const points: number[] = [];
  for (let at = end; at !== -1; at = tree.before.get(at) ?? -1) points.push(at);
  return points.reverse();
}
