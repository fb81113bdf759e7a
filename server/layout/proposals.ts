import type { Drawing } from "./drawing.ts";
import { createElk } from "./elk.ts";
import { excessOf } from "./format.ts";
import { planPlaces } from "./place.ts";
import { placeByDot } from "./place-by-dot.ts";
import { placeByElk } from "./place-by-elk.ts";
import type { Placed } from "./placed.ts";
import type { Spacing } from "./spacing.ts";

const FIRST_SEED = 2013;

/**
 * Several ways to place a drawing. On paper a layered method competes with the columns, Graphviz dot for slides and ELK for
 * pages, if what it makes fits there: of many boxes side by side it mostly does not.
 */
export async function proposals(
  drawing: Drawing,
  spacing: Spacing,
  columns: number,
): Promise<readonly Placed[]> {
  const places = await planPlaces(drawing, spacing);
  const proposed = Array.from({ length: columns }, (_, index) => places(FIRST_SEED + index));
  const layered = await placeLayered(drawing, spacing);
  return layered !== null && excessOf(drawing, layered) <= 1 ? [...proposed, layered] : proposed;
}

async function placeLayered(drawing: Drawing, spacing: Spacing): Promise<Placed | null> {
  // A layered method knows no place on a border.
  if (drawing.boxes.some(({ place }) => place !== "inside")) return null;
  if (drawing.format === "slide") return placeByDot(drawing, spacing);
  return drawing.format === "page" ? placeByElk(createElk(), drawing, spacing) : null;
}
