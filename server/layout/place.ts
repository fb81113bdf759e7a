/** Places for every compartment and box of a drawing; lines are routed afterwards. */
import type { Compartment, PictureBox } from "../api.ts";
import { type Column, shapeAt, shapesOf } from "./columns.ts";
import type { Drawing } from "./drawing.ts";
import { type Block, placeBlocks } from "./flow-blocks.ts";
import type { Format } from "./format.ts";
import { moveBox, type Placed } from "./placed.ts";
import { layRim, NO_RIM, rimBoxes } from "./rim.ts";
import { searchColumns, type Way } from "./search-columns.ts";
import { packBlocks } from "./shelves.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

/** Wished width by height of the columns alone; with the drugs above them the drawing is a little higher. */
const ASPECTS: Readonly<Record<Format, readonly number[]>> = {
  screen: [1.95],
  slide: [2.9, 2.2, 2.6, 3.4],
  page: [1.05, 0.9],
};

/**
 * Drugs on top, the other compartments in columns below them. What does not depend on the seed is done once; the function
 * that is returned gives the places for one seed and one of the format's aspects, by turns.
 */
export async function planPlaces(
  drawing: Drawing,
  spacing: Spacing,
): Promise<(seed: number) => Placed> {
  const blocks = await placeBlocks(drawing, spacing);
  const others = drawing.compartments.filter(({ id }) => id !== "drugs");
  const shapes = new Map(
    others.map((one) => {
      const rim = layRim(rimBoxes(drawing.boxes, one.id), spacing);
      return [one.id, shapesOf(one, blocks.get(one.id) ?? [], rim, spacing)];
    }),
  );
  const task = { shapes, ways: waysBetween(drawing), gutters: spacing.gutter };
  const aspects = ASPECTS[drawing.format];
  return (seed) => {
    const aspect = aspects[seed % aspects.length] ?? 1;
    const columns = searchColumns({ ...task, seed, aspect });
    return standColumns(drawing, columns, blocks.get("drugs") ?? [], spacing);
  };
}

/** How many nets run between two compartments. The drug reaches nearly all of them, so its ways count little. */
function waysBetween({ boxes, links }: Drawing): Way[] {
  const compartment = new Map(boxes.map((box) => [box.id, box.compartment]));
  const ways = new Map<string, Way>();
  for (const link of links) {
    const [from = "", to = ""] = [compartment.get(link.from), compartment.get(link.to)];
    if (from !== to) {
      ways.set(`${link.net}|${to}`, { from, to, weight: from === "drugs" ? 0.15 : 1 });
    }
  }
  return [...ways.values()];
}

function standColumns(
  drawing: Drawing,
  columns: Column[],
  drugs: readonly Block[],
  spacing: Spacing,
): Placed {
  const { gutter, frame } = spacing;
  const width = columns.reduce(
    (sum, column) => sum + column.width + gutter.between,
    -gutter.between,
  );
  const boxes: PictureBox[] = [];
  const compartments: Compartment[] = [];
  const stand = (
    id: string,
    shape: ReturnType<typeof shapeAt>,
    x: number,
    y: number,
    w: number,
  ) => {
    const described = drawing.compartments.find((one) => one.id === id);
    if (described === undefined) return;
    compartments.push({ ...described, x, y, width: w, height: shape.frame });
    const left = x + snap((w - shape.inside.width) / 2);
    const put = (id: string, left: number, top: number) => {
      const box = drawing.boxes.find((one) => one.id === id);
      if (box !== undefined) boxes.push(moveBox(box, left, top));
    };
    for (const place of shape.inside.places)
      put(place.box, left + place.x, y + shape.top + place.y);
    const middle = x + snap(w / 2);
    for (const place of shape.rim.places)
      put(place.box, middle + place.x, y + shape.frame + place.y);
  };
  let top = frame;
  const described = drawing.compartments.find(({ id }) => id === "drugs");
  if (described !== undefined) {
    // No line comes to the drugs from above.
    const margin = { ...spacing.margin, belowTitle: PITCH };
    const inside = packBlocks(drugs, Number.MAX_SAFE_INTEGER / 4, spacing);
    const shape = shapeAt(described, inside, NO_RIM, { ...spacing, margin });
    stand("drugs", shape, frame + snap(Math.max(0, width - shape.width) / 2), top, shape.width);
    top += shape.height + gutter.belowDrugs;
  }
  let x = frame;
  for (const column of columns) {
    let y = top;
    for (const { id, shape } of column.members) {
      stand(id, shape, x, y, column.width);
      y += shape.height + gutter.stacked;
    }
    x += column.width + gutter.between;
  }
  const right = Math.max(...compartments.map((one) => one.x + one.width));
  const bottom = Math.max(...[...compartments, ...boxes].map((one) => one.y + one.height));
  return { width: right + frame, height: bottom + frame, boxes, compartments };
}

function snap(length: number): number {
  return Math.round(length / PITCH) * PITCH;
}
