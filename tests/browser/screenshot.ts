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

/** Mean difference of two pictures in places of 8 by 8 pixels, from 0 to 255: what an eye sees, not how edges are smoothed. */
export function distance(one: PNG, other: PNG): number {
  const [left, right] = [placesOf(one), placesOf(other)];
  if (left.length !== right.length) return 255;
  return left.reduce((sum, value, at) => sum + Math.abs(value - (right[at] ?? 0)), 0) / left.length;
}

const PLACE = 8;

/** The mean of red, green and blue of every place. */
function placesOf({ width, height, data }: PNG): readonly number[] {
  const across = Math.floor(width / PLACE);
  const sums = new Array<number>(across * Math.floor(height / PLACE) * 3).fill(0);
  for (let y = 0; y < height - (height % PLACE); y += 1) {
    for (let x = 0; x < across * PLACE; x += 1) {
      const place = Math.floor(y / PLACE) * across + Math.floor(x / PLACE);
      for (const part of [0, 1, 2]) {
        const at = place * 3 + part;
        sums[at] = (sums[at] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0) / PLACE ** 2;
      }
    }
  }
  return sums;
}
