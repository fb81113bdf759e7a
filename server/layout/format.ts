import type { Drawing } from "./drawing.ts";

/** What a picture is made for: the screen, a slide (landscape) or a page (portrait). */
export const FORMATS = ["screen", "slide", "page"] as const;
export type Format = (typeof FORMATS)[number];

/** Room for a drawing, in drawing units. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * The rooms that a 16:9 slide and an A4 page leave beside title, legend and credits, the legend below the drawing or beside
 * it, where the smallest text of the drawing has 9 points. The screen has no edge.
 */
export const ROOMS: Readonly<Record<Format, readonly Room[]>> = {
  screen: [],
  slide: [
    { width: 1150, height: 470 },
    { width: 980, height: 530 },
  ],
  page: [{ width: 710, height: 800 }],
};

/** How much larger than its room a drawing is; up to 1 it fits. 0 where there is no edge. */
export function excessOf({ format }: Pick<Drawing, "format">, { width, height }: Room): number {
  const fits = ROOMS[format].map((room) => Math.max(width / room.width, height / room.height));
  return fits.length === 0 ? 0 : Math.min(...fits);
}
