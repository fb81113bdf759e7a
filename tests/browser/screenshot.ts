import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { settled } from "./visit.ts";

/** The stage as it looks, in pixels. */
export async function takeStage(page: Page): Promise<PNG> {
  await settled(page);
  return PNG.sync.read(await page.locator("#stage").screenshot({ animations: "disabled" }));
}

const COLUMNS = 12;
const ROWS = 8;

/**
 * How far a picture is from blank: how many colours it has, and over what share of the area of its ink (in tiles) there
 * is something to see.
 */
export function inkOf(image: PNG): { colours: number; share: number } {
  const colours = new Set<number>();
  const tiles = Array.from({ length: COLUMNS * ROWS }, () => new Set<number>());
  for (let y = 0; y < image.height; y += 1) {
    for (let x = 0; x < image.width; x += 1) {
      const colour = image.data.readUInt32BE((y * image.width + x) * 4);
      colours.add(colour);
      const column = Math.floor((x * COLUMNS) / image.width);
      tiles[Math.floor((y * ROWS) / image.height) * COLUMNS + column]?.add(colour);
    }
  }
  const inked = tiles.filter((tile) => tile.size > 3).length;
  return { colours: colours.size, share: inked / tiles.length };
}

/** Share of the pixels in which two pictures of one size differ; 1 where the sizes do. */
export function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    if (one.data.readUInt32BE(at) !== other.data.readUInt32BE(at)) differing += 1;
  }
  return differing / (one.data.length / 4);
}
