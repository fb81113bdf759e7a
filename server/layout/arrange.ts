/** From a drawing to places and lines: all that the worker does. Deterministic. */
import type { Compartment, PictureBox, Point } from "../api.ts";
import type { Drawing } from "./drawing.ts";
import { type Placed, planPlaces } from "./place.ts";
import { routeLinks } from "./route-links.ts";
import { spacingOf } from "./spacing.ts";

/** Part of the cache key: to be raised with every change that moves a box or a line. */
export const LAYOUT_VERSION = "1";

/** A drawing with places. */
export interface Arranged {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly compartments: readonly Compartment[];
  readonly routes: readonly { readonly id: string; readonly points: readonly Point[] }[];
}

/** More room for lines, tried in turn where some line finds no way. */
const SLACKS = [0, 1, 3, 6];

/** How many arrangements are made and compared, by the number of lines up to which. */
const TRIES: readonly (readonly [lines: number, tries: number])[] = [
  [40, 6],
  [150, 2],
];
const FIRST_SEED = 2013;
/** What a crossing counts, and what a step of the drawing's size does, beside a unit of line. */
const COST = { crossing: 160, size: 6 };

/**
 * Places boxes and compartments, then routes the lines between them, in several ways of which the best is taken.
 * @throws Error where even the widest gutters leave no way for a line
 */
export async function arrange(drawing: Drawing): Promise<Arranged> {
  const tries = TRIES.find(([lines]) => drawing.links.length <= lines)?.[1];
  for (const slack of tries === undefined ? SLACKS.slice(2) : SLACKS) {
    const seeds = Array.from({ length: tries ?? 1 }, (_, index) => FIRST_SEED + index);
    const places = await planPlaces(drawing, spacingOf(slack));
    const anyhow = slack === SLACKS.at(-1);
    const attempts = seeds.flatMap((seed) => attempt(drawing, places(seed), anyhow));
    const [best] = attempts.sort((a, b) => a.cost - b.cost);
    if (best !== undefined) return best.arranged;
  }
  throw new Error(`no way for all of ${drawing.links.length} lines`);
}

interface Attempt {
  readonly arranged: Arranged;
  readonly cost: number;
}

/** One arrangement, or none where a line finds no way. */
function attempt(drawing: Drawing, placed: Placed, anyhow: boolean): Attempt[] {
  const routing = routeLinks(placed, drawing.links, anyhow);
  if (routing === null) return [];
  const { routes, crossings, length } = routing;
  const size = COST.size * (placed.width + placed.height);
  return [{ arranged: { ...placed, routes }, cost: COST.crossing * crossings + length + size }];
}
