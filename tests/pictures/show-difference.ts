import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { PNG } from "pngjs";
import { launchBrowser } from "../browser/chromium.ts";
import type { Drawings } from "./drawn-review.ts";

const CHANGED = [209, 26, 107, 255] as const;

/**
 * Writes of every drawing that changed the old and the new one, and a picture of the difference, into a folder of its own.
 * Where no browser runs, the drawings alone.
 * @returns the folder
 */
export async function showDifference(
  names: readonly string[],
  old: Drawings,
  now: Drawings,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pictures-that-changed-"));
  const { browser } = await launchBrowser({ webgl: false });
  for (const name of names) {
    const both = [old[name] ?? EMPTY, now[name] ?? EMPTY] as const;
    const base = join(folder, name.replace(/\.svg$/, ""));
    await Promise.all(
      ["old", "new"].map((which, i) => writeFile(`${base}.${which}.svg`, both[i] ?? "")),
    );
    if (browser === null) continue;
    const [before, after] = [await pixelsOf(browser, both[0]), await pixelsOf(browser, both[1])];
    await writeFile(`${base}.difference.png`, PNG.sync.write(differenceOf(before, after)));
  }
  await browser?.close();
  return folder;
}

const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';

async function pixelsOf(browser: Browser, svg: string): Promise<PNG> {
  const [, width = "10", height = "10"] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const page = await browser.newPage({
    viewport: { width: Number(width), height: Number(height) },
  });
  await page.setContent(`<style>body{margin:0}</style>${svg.replace(/^<\?xml.*?\?>/, "")}`);
  const image = PNG.sync.read(await page.screenshot());
  await page.close();
  return image;
}

/** The new one paled, with what changed over it. */
export function differenceOf(before: PNG, after: PNG): PNG {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const shown = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [one, other] = [colourAt(before, x, y), colourAt(after, x, y)];
      const same = one.every((value, part) => value === other[part]);
      const colour = same ? other.map((value) => 255 - (255 - value) / 3) : CHANGED;
      shown.data.set(colour, (y * width + x) * 4);
    }
  }
  return shown;
}

function colourAt({ width, height, data }: PNG, x: number, y: number): number[] {
  if (x >= width || y >= height) return [255, 255, 255, 255];
  const at = (y * width + x) * 4;
  return [...data.subarray(at, at + 4)];
}
