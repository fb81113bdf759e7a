/**
 * Lines for all links, on a grid, net by net. Lines of one net share a trunk; two nets never share a piece and meet at
 * right angles only. After a first round every net is taken off and laid again, so that early ones make room for late.
 */
import type { Point } from "../api.ts";
import type { Link } from "./drawing.ts";
import { createScratch, NEEDS } from "./find-way.ts";
import { createGrid, type Grid } from "./grid.ts";
import { type Board, boxOf, layLink } from "./lay-link.ts";
import type { Placed } from "./placed.ts";
import { compareText, PITCH } from "./state-box.ts";
import { emptyTree, fellTree, type Tree, wayTo } from "./tree.ts";

/** Drawings of more lines are laid once and hastily: they would take minutes. */
const MANY = 150;
const ROUNDS = { few: 3, many: 1 };
const HASTE = { few: 1, many: 2 };

/** Lines, and what a reader pays for them. */
export interface Routing {
  readonly routes: readonly Route[];
  readonly crossings: number;
  /** Of all lines together, in drawing units, a shared trunk counted once. */
  readonly length: number;
}

export interface Route {
  readonly id: string;
  readonly points: readonly Point[];
}

interface Net {
  readonly links: readonly Link[];
  tree: Tree;
}

/** Lines that were laid once. */
export interface Draft {
  readonly crossings: number;
  readonly length: number;
  /** Better ways for the same lines; null where some line then finds none. */
  finish(): Routing | null;
}

/**
 * Lays a line for each link once; null where some link finds no way. With `anyhow` such a link passes other compartments or,
 * at last, runs over other lines.
 */
export function draftLinks(placed: Placed, links: readonly Link[], anyhow: boolean): Draft | null {
  const size = links.length > MANY ? "many" : "few";
  const grid = createGrid(placed);
  const board: Board = {
    grid,
    scratch: createScratch(grid),
    boxes: new Map(placed.boxes.map((box) => [box.id, box])),
    areas: new Map(placed.compartments.map(({ id }, index) => [id, index + 1])),
    docked: new Set(),
    haste: HASTE[size],
  };
  const nets = netsOf(board, links);
  const round = () => nets.every((net) => layNet(board, net, anyhow));
  if (!round()) return null;
  return {
    ...costsOf(grid, nets),
    finish() {
      for (let rounds = 1; rounds < ROUNDS[size]; rounds++) if (!round()) return null;
      return { routes: routesOf(grid, nets, links), ...costsOf(grid, nets) };
    },
  };
}

/** In the order of the links. */
function routesOf(grid: Grid, nets: readonly Net[], links: readonly Link[]): Route[] {
  const trees = new Map(nets.flatMap((net) => net.links.map(({ id }) => [id, net.tree] as const)));
  return links.map(({ id }) => {
    const tree = trees.get(id);
    const end = tree?.ends.get(id);
    if (tree === undefined || end === undefined) throw new Error(`no way for ${id}`);
    return { id, points: cornersOf(grid, wayTo(tree, end)) };
  });
}

function costsOf({ across, down }: Grid, nets: readonly Net[]) {
  const crossings = across.reduce((sum, net, point) => {
    const other = down[point] ?? 0;
    return net !== 0 && other !== 0 && net !== other ? sum + 1 : sum;
  }, 0);
  const steps = nets.reduce((sum, { tree }) => sum + tree.before.size, 0);
  return { crossings, length: steps * PITCH };
}

/** Nets with near ends first; in each the nearest end first. */
function netsOf(board: Board, links: readonly Link[]): Net[] {
  const groups = new Map<string, Link[]>();
  for (const link of links) groups.set(link.net, [...(groups.get(link.net) ?? []), link]);
  const far = (net: readonly Link[]) => Math.max(...net.map((link) => distanceOf(board, link)));
  return [...groups]
    .sort(([a, one], [b, other]) => far(one) - far(other) || compareText(a, b))
    .map(([, net], index) => ({
      links: net.sort(
        (a, b) => distanceOf(board, a) - distanceOf(board, b) || compareText(a.id, b.id),
      ),
      tree: emptyTree(index + 1),
    }));
}

function distanceOf(board: Board, { from, to }: Link): number {
  const [a, b] = [boxOf(board, from), boxOf(board, to)];
  return (
    Math.abs(a.x + a.width / 2 - b.x - b.width / 2) +
    Math.abs(a.y + a.height / 2 - b.y - b.height / 2)
  );
}

/** Takes a net off the grid and lays it again; false where one of its lines finds no way. */
function layNet(board: Board, net: Net, anyhow: boolean): boolean {
  fellTree(board.grid, net.tree);
  for (const point of net.tree.closed) board.docked.delete(point);
  net.tree = emptyTree(net.tree.net);
  const needs = NEEDS.slice(0, anyhow ? NEEDS.length : 1);
  return net.links.every((link) => needs.some((need) => layLink(board, net.tree, link, need)));
}

/** The first and last point of a way and its bends, in drawing units. */
function cornersOf({ columns }: Grid, way: readonly number[]): Point[] {
  return way
    .filter((point, index) => {
      const [before, after] = [way[index - 1], way[index + 1]];
      return before === undefined || after === undefined || point - before !== after - point;
    })
    .map((point): Point => [(point % columns) * PITCH, Math.floor(point / columns) * PITCH]);
}
