/**
 * Boxes of one compartment that are joined by lines of their own make a block, placed by ELK's layered method, downwards;
 * every other box is a block by itself.
 */
import type { ELK } from "elkjs";
import type { PictureBox } from "../api.ts";
import type { Drawing, Link } from "./drawing.ts";
import { createElk } from "./elk.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

/** Boxes with places relative to the block's corner, all on the grid. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly box: string; readonly x: number; readonly y: number }[];
  /** Longest chain of lines, over the whole drawing, that ends in the block: what comes first stands higher. */
  readonly rank: number;
}

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.randomSeed": "1",
  "elk.separateConnectedComponents": "false",
  "elk.layered.thoroughness": "12",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
};

/** The blocks of each compartment, by its id. */
export async function placeBlocks(
  drawing: Drawing,
  spacing: Spacing,
): Promise<Map<string, Block[]>> {
  const ranks = rankBoxes(drawing);
  const elk = createElk();
  const blocks = new Map<string, Block[]>();
  for (const { id } of drawing.compartments) {
    const boxes = drawing.boxes.filter((box) => box.compartment === id && box.place === "inside");
    const own = new Set(boxes.map((box) => box.id));
    const links = drawing.links.filter(({ from, to }) => own.has(from) && own.has(to));
    const placed: Block[] = [];
    for (const group of connectedGroups(boxes, links)) {
      const rank = Math.max(...group.map((box) => ranks.get(box.id) ?? 0));
      const places =
        group.length === 1 ? atOrigin(group) : await layered(elk, group, links, spacing);
      placed.push(toBlock(group, places, rank));
    }
    blocks.set(id, placed);
  }
  return blocks;
}

type Places = Map<string, { x: number; y: number }>;

function atOrigin(group: readonly PictureBox[]): Places {
  return new Map(group.map((box) => [box.id, { x: 0, y: 0 }]));
}

async function layered(
  elk: ELK,
  group: readonly PictureBox[],
  links: readonly Link[],
  { gap }: Spacing,
): Promise<Places> {
  const own = new Set(group.map((box) => box.id));
  const edges = links.filter(({ from, to }) => own.has(from) && own.has(to) && from !== to);
  const answer = await elk.layout({
    id: "block",
    layoutOptions: {
      ...OPTIONS,
      "elk.spacing.nodeNode": String(gap.x),
      "elk.layered.spacing.nodeNodeBetweenLayers": String(gap.y),
    },
    children: group.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  const onGrid = (length = 0) => Math.round(length / PITCH) * PITCH;
  return new Map(
    (answer.children ?? []).map((node) => [node.id, { x: onGrid(node.x), y: onGrid(node.y) }]),
  );
}

function toBlock(group: readonly PictureBox[], places: Places, rank: number): Block {
  const placed = group.map((box) => ({ box, ...(places.get(box.id) ?? { x: 0, y: 0 }) }));
  const left = Math.min(...placed.map(({ x }) => x));
  const top = Math.min(...placed.map(({ y }) => y));
  return {
    width: Math.max(...placed.map(({ box, x }) => x + box.width)) - left,
    height: Math.max(...placed.map(({ box, y }) => y + box.height)) - top,
    places: placed.map(({ box, x, y }) => ({ box: box.id, x: x - left, y: y - top })),
    rank,
  };
}

/** Boxes that lines join, whatever their direction, in the order of the first box of each group. */
function connectedGroups(boxes: readonly PictureBox[], links: readonly Link[]): PictureBox[][] {
  const group = new Map(boxes.map((box, index) => [box.id, index]));
  for (const { from, to } of links) {
    const [a = 0, b = 0] = [group.get(from), group.get(to)];
    for (const [id, at] of group) if (at === Math.max(a, b)) group.set(id, Math.min(a, b));
  }
  const groups = new Map<number, PictureBox[]>();
  for (const box of boxes) {
    const at = group.get(box.id) ?? 0;
    groups.set(at, [...(groups.get(at) ?? []), box]);
  }
  return [...groups.values()];
}

/** Number of lines in the longest chain that ends in a box; lines that close a loop count at most once. */
function rankBoxes({ boxes, links }: Drawing): Map<string, number> {
  const ranks = new Map(boxes.map(({ id }) => [id, 0]));
  for (let round = 0; round < Math.min(boxes.length, 12); round++) {
    for (const { from, to } of links) {
      const rank = Math.min((ranks.get(from) ?? 0) + 1, 12);
      if (from !== to && rank > (ranks.get(to) ?? 0)) ranks.set(to, rank);
    }
  }
  return ranks;
}
