/** The cheapest orthogonal way of a line from the border of one box to that of another. */
import type { PictureBox, Point } from "../../server/api.ts";
import { type LineGrid, netNumber, placeAt, pointAt } from "./line-grid.ts";
import { PITCH } from "./places.ts";

/** Right, down, left, up. */
type Direction = 0 | 1 | 2 | 3;
const DIRECTIONS = [0, 1, 2, 3] as const;

/** What a line joins. */
export interface Ends {
  readonly from: PictureBox;
  readonly to: PictureBox;
  readonly fromState: string;
  readonly toState: string;
}

/** A point of a box's border where a line may end, and the way out of the box. */
interface Dock {
  readonly point: number;
  readonly outward: Direction;
  readonly cost: number;
}

const TURN = 5;
/** A step on the trunk of the own net; over, and along with, the line of another. */
const SHARED = 0.4;
const CROSSING = 4;
const ON_ANOTHER = 40;
/** A step through a box that stands in the way: only where there is no other way at all. */
const THROUGH_BOX = 500;
/** Drawings flow down: a line leaves at the bottom and arrives at the top where it can. */
const SIDE = { from: [3, 0, 3, 8], to: [3, 8, 3, 0] } as const;

/** The corners of the way, both ends on the borders; null where a box is shut in at the edge of the drawing. */
export function findRoute(grid: LineGrid, net: string, ends: Ends): readonly Point[] | null {
  const own = netNumber(grid, net);
  const search: Search = {
    ...{ grid, own, to: ends.to },
    walls: [grid.boxes.get(ends.from.id) ?? 0, grid.boxes.get(ends.to.id) ?? 0],
    best: new Float32Array(grid.size * 4).fill(Number.POSITIVE_INFINITY),
    before: new Int32Array(grid.size * 4).fill(-1),
    begun: new Map(),
    heap: createHeap(),
  };
  for (const dock of docksOf(grid, ends.from, ends.fromState, "from", own)) begin(search, dock);
  const goals = goalsAt(search, docksOf(grid, ends.to, ends.toState, "to", own));
  const found = run(search, goals);
  const way = found && traced(search, found.node);
  if (!way) return null;
  const { dock } = found;
  const points = [way.start, ...way.points, step(grid, dock.point, dock.outward), dock.point];
  return corners(points.map((point) => placeAt(grid, point)));
}

function docksOf(
  grid: LineGrid,
  box: PictureBox,
  state: string,
  end: "from" | "to",
  own: number,
): readonly Dock[] {
  const index = box.ports.findIndex((port) => port.state === state);
  const port = box.ports[index];
  const alone = box.ports.length < 2 || !port;
  const span = alone ? { x: box.x + 2 * PITCH, width: box.width - 4 * PITCH } : port;
  const [middle, centre] = [span.x + span.width / 2, box.y + box.height / 2];
  const docks: Dock[] = [];
  const add = (x: number, y: number, outward: Direction, off: number) => {
    const point = pointAt(grid, [x, y]);
    const dock = { point, outward, cost: SIDE[end][outward] + off / PITCH };
    docks.push({ ...dock, cost: dock.cost + crowding(grid, dock, own) });
  };
  for (let x = Math.ceil(span.x / PITCH) * PITCH; x <= span.x + span.width; x += PITCH) {
    add(x, box.y, 3, Math.abs(x - middle) * 0.4);
    add(x, box.y + box.height, 1, Math.abs(x - middle) * 0.4);
  }
  for (let y = box.y + PITCH; y < box.y + box.height; y += PITCH) {
    const off = Math.abs(y - centre) * 0.8;
    if (alone || index === 0) add(box.x, y, 2, off);
    if (alone || index === box.ports.length - 1) add(box.x + box.width, y, 0, off);
  }
  return docks;
}

/** A dock that another net uses, or whose neighbour does, is left to it where there is another. */
function crowding(grid: LineGrid, { point, outward }: Dock, own: number): number {
  const held = outward % 2 === 0 ? grid.across : grid.down;
  const along = outward % 2 === 0 ? grid.columns : 1;
  const isTaken = (at: number) => held[at] !== 0 && held[at] !== own;
  if (isTaken(point) || grid.head[point] === 1) return ON_ANOTHER;
  return isTaken(point - along) || isTaken(point + along) ? TURN : 0;
}

function step({ columns }: LineGrid, point: number, direction: Direction): number {
  if (direction % 2 === 0) return direction === 0 ? point + 1 : point - 1;
  return direction === 1 ? point + columns : point - columns;
}

const opposite = (direction: Direction): Direction => ((direction + 2) % 4) as Direction;

/** A search over points and the directions in which they are reached; the number of a node holds both. */
interface Search {
  readonly grid: LineGrid;
  /** Number of the line's own net. */
  readonly own: number;
  readonly to: PictureBox;
  /** The boxes at both ends: no line goes through those. */
  readonly walls: readonly number[];
  readonly best: Float32Array;
  readonly before: Int32Array;
  readonly begun: Map<number, Dock>;
  readonly heap: Heap;
}

interface Goal {
  readonly dock: Dock;
  /** Of the last two steps, into the box. */
  readonly cost: number;
}

interface Found {
  readonly dock: Dock;
  readonly cost: number;
  readonly node: number;
}

function begin(search: Search, dock: Dock): void {
  const point = step(search.grid, dock.point, dock.outward);
  const cost = dock.cost + stepCost(search, dock.point, point, dock.outward, true);
  if (offer(search, point * 4 + dock.outward, cost, -1)) {
    search.begun.set(point * 4 + dock.outward, dock);
  }
}

function offer(search: Search, node: number, cost: number, from: number): boolean {
  if (cost >= (search.best[node] ?? 0)) return false;
  search.best[node] = cost;
  search.before[node] = from;
  search.heap.push(cost + ahead(search, node >> 2), node);
  return true;
}

/** No way onwards from a point is cheaper. */
const ahead = ({ grid, to }: Search, point: number): number =>
  SHARED * distanceTo(to, placeAt(grid, point));

function run(search: Search, goals: ReadonlyMap<number, readonly Goal[]>): Found | null {
  let found: Found | null = null;
  for (let node = search.heap.pop(); node !== -1; node = search.heap.pop()) {
    if (found && (search.best[node] ?? 0) + ahead(search, node >> 2) >= found.cost) break;
    for (const goal of goals.get(node >> 2) ?? []) found = better(search, node, goal, found);
    spread(search, node);
  }
  return found;
}

function better({ best }: Search, node: number, { dock, cost }: Goal, found: Found | null) {
  const direction = (node & 3) as Direction;
  if (direction === dock.outward) return found;
  const turn = direction === opposite(dock.outward) ? 0 : TURN;
  const total = (best[node] ?? 0) + cost + turn;
  return found && found.cost <= total ? found : { dock, cost: total, node };
}

function spread(search: Search, node: number): void {
  const [point, direction] = [node >> 2, (node & 3) as Direction];
  for (const next of DIRECTIONS) {
    if (next === opposite(direction)) continue;
    const to = step(search.grid, point, next);
    const cost = stepCost(search, point, to, next, next === direction);
    if (cost < Number.POSITIVE_INFINITY) {
      offer(search, to * 4 + next, (search.best[node] ?? 0) + cost, node);
    }
  }
}

/** Two steps in front of each dock, so that a head has a straight piece to stand on. */
function goalsAt(search: Search, docks: readonly Dock[]): ReadonlyMap<number, readonly Goal[]> {
  const { grid } = search;
  const goals = new Map<number, Goal[]>();
  for (const dock of docks) {
    const head = step(grid, dock.point, dock.outward);
    const point = step(grid, head, dock.outward);
    const cost = dock.cost + stepCost(search, point, head, opposite(dock.outward), true);
    if (cost < Number.POSITIVE_INFINITY && grid.wall[point] === 0) {
      goals.set(point, [...(goals.get(point) ?? []), { dock, cost }]);
    }
  }
  return goals;
}

function stepCost(
  search: Search,
  from: number,
  to: number,
  direction: Direction,
  straight: boolean,
): number {
  const { grid, own } = search;
  if (isBarred(search, from, to)) return Number.POSITIVE_INFINITY;
  const { across, down } = grid;
  const [along, over] = direction % 2 === 0 ? [across, down] : [down, across];
  const isOther = (holder: number | undefined) => holder !== 0 && holder !== own;
  const box = grid.wall[to] === 0 ? 0 : THROUGH_BOX;
  const plain = along[from] === own && along[to] === own ? SHARED : 1 + (grid.cost[to] ?? 0);
  const onHead = grid.head[to] === 1 ? ON_ANOTHER : 0;
  const onLine =
    onHead + (isOther(along[to]) ? ON_ANOTHER : 0) + (isOther(over[to]) ? CROSSING : 0);
  if (straight) return plain + box + onLine;
  const onTurn = isOther(along[from]) || isOther(over[from]) ? ON_ANOTHER : 0;
  return plain + box + onLine + TURN + onTurn;
}

/** Off the grid, or into a box that the line joins. */
function isBarred({ grid, walls }: Search, from: number, to: number): boolean {
  const { columns, size } = grid;
  if (to < 0 || to >= size || Math.abs((to % columns) - (from % columns)) > 1) return true;
  const box = grid.wall[to] ?? 0;
  return box !== 0 && walls.includes(box);
}

function distanceTo({ x, y, width, height }: PictureBox, [px, py]: Point): number {
  const dx = Math.max(x - px, 0, px - x - width);
  const dy = Math.max(y - py, 0, py - y - height);
  return (dx + dy) / PITCH;
}

function traced({ before, begun }: Search, last: number) {
  const points: number[] = [];
  let first = last;
  for (let node = last; node !== -1; node = before[node] ?? -1) {
    points.push(node >> 2);
    first = node;
  }
  const start = begun.get(first)?.point;
  return start === undefined ? null : { start, points: points.reverse() };
}

/** Leaves out what lies on a straight piece. */
function corners(places: readonly Point[]): readonly Point[] {
  return places.filter(([x, y], index) => {
    const [before, after] = [places[index - 1], places[index + 1]];
    if (!before || !after) return true;
    return !((before[0] === x && x === after[0]) || (before[1] === y && y === after[1]));
  });
}

/** The cheapest first; -1 where nothing is left. */
type Heap = ReturnType<typeof createHeap>;

function createHeap() {
  const costs: number[] = [];
  const nodes: number[] = [];
  const swap = (a: number, b: number) => {
    [costs[a], costs[b]] = [costs[b] ?? 0, costs[a] ?? 0];
    [nodes[a], nodes[b]] = [nodes[b] ?? 0, nodes[a] ?? 0];
  };
  const less = (a: number, b: number) => (costs[a] ?? 0) < (costs[b] ?? 0);
  const push = (cost: number, node: number) => {
    let at = costs.push(cost) - 1;
    nodes.push(node);
    for (let up = (at - 1) >> 1; at > 0 && less(at, up); up = (at - 1) >> 1) {
      swap(at, up);
      at = up;
    }
  };
  const pop = (): number => {
    if (nodes.length === 0) return -1;
    swap(0, nodes.length - 1);
    costs.pop();
    const node = nodes.pop() ?? -1;
    for (let at = 0, child = 1; child < nodes.length; child = 2 * at + 1) {
      if (child + 1 < nodes.length && less(child + 1, child)) child += 1;
      if (!less(child, at)) break;
      swap(at, child);
      at = child;
    }
    return node;
  };
  return { push, pop };
}
