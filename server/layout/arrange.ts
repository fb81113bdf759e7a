/** From a drawing to places and lines: all that the worker does. Deterministic. */
import type { Compartment, PictureBox, Point } from "../api.ts";
import type { Drawing } from "./drawing.ts";
import { excessOf } from "./format.ts";
import type { Placed } from "./placed.ts";
import { proposals } from "./proposals.ts";
import { type Draft, draftLinks } from "./route-links.ts";
import { spacingOf } from "./spacing.ts";

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

/** How many arrangements are drafted, and how many of the best drafts are finished and compared. */
interface Tries {
  readonly drafts: number;
  readonly finished: number;
}

/**
 * By the number of lines up to which. A draft takes half of the time and foretells well what comes of it. For a screen somebody
 * waits.
 */
const TRIES: Readonly<Record<"screen" | "paper", readonly (readonly [number, Tries])[]>> = {
  screen: [
    [40, { drafts: 6, finished: 6 }],
    [150, { drafts: 5, finished: 1 }],
  ],
  paper: [
    [40, { drafts: 16, finished: 8 }],
    [150, { drafts: 8, finished: 2 }],
  ],
};
const ONE_TRY: Tries = { drafts: 1, finished: 1 };
/**
 * What a crossing counts, and what a step of the drawing's size does, beside a unit of line; and on paper how much of the
 * room is taken and how far a drawing sticks out of it.
 */
const COST = { crossing: 160, size: 6, room: 4_000, excess: 60_000 };

/**
 * Places boxes and compartments, then routes the lines between them, in several ways of which the best is taken.
 * @throws Error where even the widest gutters leave no way for a line
 */
export async function arrange(drawing: Drawing): Promise<Arranged> {
  const medium = drawing.format === "screen" ? "screen" : "paper";
  const tries = TRIES[medium].find(([lines]) => drawing.links.length <= lines)?.[1];
  const { drafts, finished } = tries ?? ONE_TRY;
  for (const slack of tries === undefined ? SLACKS.slice(2) : SLACKS) {
    const anyhow = slack === SLACKS.at(-1);
    const proposed = await proposals(drawing, spacingOf(slack, drawing.format), drafts);
    const drafted = proposed
      .flatMap((placed) => draftOf(drawing, placed, anyhow))
      .sort((a, b) => a.cost - b.cost);
    const [best] = finishFirst(drawing, drafted, finished).sort((a, b) => a.cost - b.cost);
    if (best !== undefined) return best.arranged;
  }
  throw new Error(`no way for all of ${drawing.links.length} lines`);
}

interface Drafted {
  readonly placed: Placed;
  readonly draft: Draft;
  readonly cost: number;
}

interface Attempt {
  readonly arranged: Arranged;
  readonly cost: number;
}

/** One arrangement, or none where a line finds no way. */
function draftOf(drawing: Drawing, placed: Placed, anyhow: boolean): Drafted[] {
  const drafted = draftLinks(placed, drawing.links, anyhow);
  return drafted === null
    ? []
    : [{ placed, draft: drafted, cost: costOf(drawing, placed, drafted) }];
}

/** So many finished arrangements, if there are; those that find no way are passed over. */
function finishFirst(drawing: Drawing, drafted: readonly Drafted[], most: number): Attempt[] {
  const attempts: Attempt[] = [];
  for (const { placed, draft } of drafted) {
    if (attempts.length === most) break;
    const routing = draft.finish();
    if (routing === null) continue;
    const { routes } = routing;
    attempts.push({ arranged: { ...placed, routes }, cost: costOf(drawing, placed, routing) });
  }
  return attempts;
}

function costOf(
  drawing: Drawing,
  { width, height }: Placed,
  lines: Pick<Draft, "crossings" | "length">,
): number {
  const taken = excessOf(drawing, { width, height });
  const size =
    drawing.format === "screen"
      ? COST.size * (width + height)
      : COST.room * taken + COST.excess * Math.max(0, taken - 1);
  return COST.crossing * lines.crossings + lines.length + size;
}
