/** Packs the blocks of a compartment into a given width. */
import type { Block } from "./flow-blocks.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

/** The inside of a compartment: places relative to its corner, below its title. */
export interface Inside {
  readonly width: number;
  readonly height: number;
  readonly places: readonly { readonly box: string; readonly x: number; readonly y: number }[];
}

/** Lowest free line over each stretch of the width, from left to right. */
type Skyline = { x: number; width: number; y: number }[];

type Order = (a: Block, b: Block) => number;

/** Blocks of several boxes go first: singles fill the room that they leave. */
const ORDERS: readonly Order[] = [
  (a, b) => sizeClass(b) - sizeClass(a) || a.rank - b.rank || b.height - a.height,
  (a, b) => sizeClass(b) - sizeClass(a) || b.height - a.height || b.width - a.width,
  (a, b) => b.height - a.height || b.width - a.width,
  (a, b) => sizeClass(b) - sizeClass(a) || b.width - a.width || a.rank - b.rank,
];

/** The lowest of several packings; of equals the first, which has causes above effects. */
export function packBlocks(blocks: readonly Block[], width: number, { gap }: Spacing): Inside {
  if (blocks.length === 0) return { width: 0, height: 0, places: [] };
  const packings = ORDERS.map((order) => packInOrder([...blocks].sort(order), width, gap));
  return packings.reduce((best, next) => (next.height < best.height - 2 * PITCH ? next : best));
}

/** Blocks from the left and the top, each where it hangs highest. */
function packInOrder(sorted: readonly Block[], width: number, gap: Spacing["gap"]): Inside {
  const skyline: Skyline = [{ x: 0, width: width + gap.x, y: 0 }];
  const places: { box: string; x: number; y: number }[] = [];
  for (const block of sorted) {
    const place = lowestFit(skyline, block.width + gap.x);
    raise(skyline, place.x, block.width + gap.x, place.y + block.height + gap.y);
    for (const { box, x, y } of block.places) places.push({ box, x: place.x + x, y: place.y + y });
  }
  const used = Math.max(...skyline.filter(({ y }) => y > 0).map((part) => part.x + part.width));
  return {
    width: used - gap.x,
    height: Math.max(...skyline.map(({ y }) => y)) - gap.y,
    places,
  };
}

function sizeClass(block: Block): number {
  return block.places.length > 1 ? 1 : 0;
}

function lowestFit(skyline: Skyline, width: number): { x: number; y: number } {
  const end = Math.max(...skyline.map((part) => part.x + part.width));
  let best = { x: 0, y: Number.POSITIVE_INFINITY };
  for (const { x } of skyline) {
    if (x > 0 && x + width > end) continue;
    const under = skyline.filter((part) => part.x < x + width && part.x + part.width > x);
    const y = Math.max(...under.map((part) => part.y));
    if (y < best.y) best = { x, y };
  }
  return best;
}

function raise(skyline: Skyline, x: number, width: number, y: number): void {
  const rest = skyline.flatMap((part) => {
    const left = { x: part.x, width: Math.min(part.width, x - part.x), y: part.y };
    const from = Math.max(part.x, x + width);
    const right = { x: from, width: part.x + part.width - from, y: part.y };
    return [left, right].filter((piece) => piece.width >= PITCH);
  });
  skyline.splice(0, skyline.length, ...rest, { x, width, y });
  skyline.sort((a, b) => a.x - b.x);
}
