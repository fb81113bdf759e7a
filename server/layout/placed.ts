import type { Compartment, PictureBox } from "../api.ts";

/** Boxes and compartments with their places; every coordinate of a box lies on the grid. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PictureBox[];
  readonly compartments: readonly Compartment[];
}

/** A box with all that it holds, at another place. */
export function moveBox(box: PictureBox, x: number, y: number): PictureBox {
  const moved = <T extends { x: number; y: number }>(part: T): T => ({
    ...part,
    x: part.x + x,
    y: part.y + y,
  });
  return { ...box, x, y, nameArea: moved(box.nameArea), ports: box.ports.map(moved) };
}
