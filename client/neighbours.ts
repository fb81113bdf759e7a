import type { PictureBox, Rectangle } from "../server/api.ts";
import { type Joined, neighboursOf } from "./joined.ts";

/** A way to go from a box, as the arrow keys say it. */
export type Direction = "left" | "right" | "up" | "down";

const WAYS: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Half the angle within which a box counts as lying that way, in radians. */
const REACH = Math.PI / 3;

const middle = (box: Rectangle): readonly [number, number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

/**
 * The box that an arrow key leads to: of those joined to `from` by a line the nearest one that way, where sideways
 * counts more than ahead. Null where none lies that way.
 */
export function neighbourThatWay(
  from: string,
  direction: Direction,
  boxes: readonly PictureBox[],
  lines: readonly Joined[],
): string | null {
  const start = boxes.find(({ id }) => id === from);
  if (!start) return null;
  const joined = neighboursOf(from, lines);
  const [startX, startY] = middle(start);
  const [wayX, wayY] = WAYS[direction];
  let best: { id: string; cost: number } | null = null;
  for (const box of boxes) {
    if (!joined.has(box.id)) continue;
    const [x, y] = middle(box);
    const ahead = (x - startX) * wayX + (y - startY) * wayY;
    const aside = Math.abs((x - startX) * wayY) + Math.abs((y - startY) * wayX);
    if (ahead <= 0 || Math.atan2(aside, ahead) > REACH) continue;
    const cost = ahead + 2 * aside;
    if (!best || cost < best.cost) best = { id: box.id, cost };
  }
  return best?.id ?? null;
}
