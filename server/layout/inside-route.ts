import type { PictureBox, Point } from "../api.ts";

/** Depth of the first arch under the pills, and of each pill that it passes, in drawing units. */
const ARCH = { first: 5, more: 5 };

/** A connector from one pill to another of the same box: straight to a neighbour, else as an arch under the row. */
export function insideRoute(box: PictureBox, from: string, to: string): Point[] {
  const a = box.ports.findIndex(({ state }) => state === from);
  const b = box.ports.findIndex(({ state }) => state === to);
  const [source, target] = [box.ports[a], box.ports[b]];
  if (source === undefined || target === undefined) throw new Error(`${box.id} lacks a pill`);
  const forwards = source.x < target.x;
  const y = source.y + source.height / 2;
  if (Math.abs(a - b) === 1) {
    return [
      [forwards ? source.x + source.width : source.x, y],
      [forwards ? target.x : target.x + target.width, y],
    ];
  }
  const bottom = source.y + source.height;
  const low = bottom + ARCH.first + ARCH.more * (Math.abs(a - b) - 1);
  const start = source.x + source.width / 2;
  const end = target.x + target.width * (forwards ? 0.3 : 0.7);
  return [
    [start, bottom],
    [start, low],
    [end, low],
    [end, bottom],
  ];
}
