/**
 * Where the compartments stand: in columns under the drugs, so that the figure is landscape and compact and what acts on
 * what is near it. A search by simulated annealing with a fixed seed: the same drawing always gives the same columns.
 */
import type { Drawing } from "./drawing.ts";
import type { Block } from "./flow-blocks.ts";
import { titleRoom } from "./framed.ts";
import type { Rim } from "./rim.ts";
import { type Inside, packBlocks } from "./shelves.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

/** One way to fill a compartment. */
export interface Shape {
  readonly width: number;
  /** With what stands below the compartment's border. */
  readonly height: number;
  /** Of the compartment alone. */
  readonly frame: number;
  readonly inside: Inside;
  readonly rim: Rim;
  /** Distance of the boxes from the compartment's top. */
  readonly top: number;
}

export interface Column {
  readonly width: number;
  readonly members: readonly { readonly id: string; readonly shape: Shape }[];
}

type Member = Drawing["compartments"][number];

/** The ways to fill a compartment, each narrower and higher than the next. */
export function shapesOf(
  compartment: Member,
  blocks: readonly Block[],
  rim: Rim,
  spacing: Spacing,
): Shape[] {
  const narrowest = Math.max(rim.width, ...blocks.map(({ width }) => width));
  const total = blocks.reduce((sum, { width }) => sum + width + 4 * PITCH, 0);
  const shapes: Shape[] = [];
  for (let width = narrowest; width <= Math.max(narrowest, total); width += 4 * PITCH) {
    const shape = shapeAt(compartment, packBlocks(blocks, width, spacing), rim, spacing);
    const last = shapes.at(-1);
    if (last === undefined || shape.height < last.height) shapes.push(shape);
  }
  return shapes;
}

/** A compartment around its boxes, wide enough that no word of its title sticks out. */
export function shapeAt(compartment: Member, inside: Inside, rim: Rim, spacing: Spacing): Shape {
  const { margin, gap } = spacing;
  const { top, width } = titleRoom(
    compartment,
    Math.max(inside.width, rim.width) + 2 * margin.x,
    spacing,
  );
  const between = rim.above > 0 && inside.height > 0 ? gap.y : 0;
  const frame = top + inside.height + Math.max(margin.bottom, between + rim.above);
  return { width, height: frame + rim.below, frame, inside, rim, top };
}

/** The least high shape that is no wider than the column. */
export function fitShape(shapes: readonly Shape[], width: number): Shape | undefined {
  return shapes.findLast((shape) => shape.width <= width);
}
