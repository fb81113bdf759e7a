import type { Rectangle } from "../../server/api.ts";
import { FONT_SIZE, LINE_HEIGHT, widest, wrapText } from "./metrics.ts";

/** Distance of a title from the border of its compartment, and of its first line from the top. */
const INSET = 12;
const TOP = 7;

/** Lines of a compartment's title that fit into its width. */
export function titleLines(name: string, width: number): string[] {
  return wrapText(name, width - 2 * INSET, FONT_SIZE.title, true);
}

/** Where the lines of a title stand, over both languages: nothing else may be drawn there. */
export function titleArea(
  compartment: Rectangle & { readonly name: string; readonly nameZh: string },
): Rectangle {
  const both = [compartment.name, compartment.nameZh].map((n) => titleLines(n, compartment.width));
  const rows = Math.max(...both.map((lines) => lines.length));
  return {
    x: compartment.x + INSET,
    y: compartment.y + TOP,
    width: Math.max(...both.map((lines) => widest(lines, FONT_SIZE.title, true))),
    height: rows * FONT_SIZE.title * LINE_HEIGHT,
  };
}
