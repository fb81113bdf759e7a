/** From places that a layered method gives to boxes: frames around them, all on the grid. */
import { titleArea } from "../../client/scene/compartment-title.ts";
import type { Compartment, PictureBox } from "../api.ts";
import type { Drawing } from "./drawing.ts";
import { moveBox, type Placed } from "./placed.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

/** The upper left corner of a box, by its id. */
export type Corners = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Boxes at their corners with a frame around those of each compartment; null where two frames then touch. */
export function framed(drawing: Drawing, corners: Corners, spacing: Spacing): Placed | null {
  const boxes = drawing.boxes.map((box) => {
    const { x, y } = corners.get(box.id) ?? { x: 0, y: 0 };
    return moveBox(box, snap(x), snap(y));
  });
  const frames = drawing.compartments.map((one) =>
    frameOf(
      one,
      boxes.filter(({ compartment }) => compartment === one.id),
      spacing,
    ),
  );
  if (frames.some((one, index) => frames.slice(index + 1).some((other) => touch(one, other)))) {
    return null;
  }
  return atOrigin(boxes, frames, spacing.frame);
}

/** The room that a compartment needs above its boxes, and how wide it must be for its title. */
export function titleRoom(
  compartment: Drawing["compartments"][number],
  width: number,
  { margin }: Spacing,
): { readonly top: number; readonly width: number } {
  let wide = width;
  const at = (w: number): Compartment => ({ ...compartment, x: 0, y: 0, width: w, height: 0 });
  while (titleArea(at(wide)).width > wide - 3 * PITCH) wide += PITCH;
  const title = titleArea(at(wide));
  return {
    top: Math.ceil((title.y + title.height) / PITCH) * PITCH + margin.belowTitle,
    width: wide,
  };
}

function frameOf(
  compartment: Drawing["compartments"][number],
  boxes: readonly PictureBox[],
  spacing: Spacing,
): Compartment {
  const { margin } = spacing;
  const left = Math.min(...boxes.map(({ x }) => x)) - margin.x;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin.x;
  const { top, width } = titleRoom(compartment, right - left, spacing);
  const y = Math.min(...boxes.map((box) => box.y)) - top;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin.bottom;
  return { ...compartment, x: left, y, width, height: bottom - y };
}

/** Too near for a line to pass between. */
function touch(a: Compartment, b: Compartment): boolean {
  const by = 2 * PITCH;
  return (
    a.x + a.width + by > b.x &&
    b.x + b.width + by > a.x &&
    a.y + a.height + by > b.y &&
    b.y + b.height + by > a.y
  );
}

function atOrigin(
  boxes: readonly PictureBox[],
  frames: readonly Compartment[],
  frame: number,
): Placed {
  const left = Math.min(...frames.map(({ x }) => x)) - frame;
  const top = Math.min(...frames.map(({ y }) => y)) - frame;
  const compartments = frames.map((one) => ({ ...one, x: one.x - left, y: one.y - top }));
  return {
    width: Math.max(...compartments.map(({ x, width }) => x + width)) + frame,
    height: Math.max(...compartments.map(({ y, height }) => y + height)) + frame,
    boxes: boxes.map((box) => moveBox(box, box.x - left, box.y - top)),
    compartments,
  };
}

function snap(length: number): number {
  return Math.round(length / PITCH) * PITCH;
}
