/** Boxes that do not stand inside their compartment: on its lower border, as at a cell's surface, or below it, as secreted. */
import type { PictureBox } from "../api.ts";
import type { Spacing } from "./spacing.ts";
import { PITCH } from "./state-box.ts";

export interface RimBoxes {
  readonly surface: readonly PictureBox[];
  readonly outside: readonly PictureBox[];
}

/** A box's corner, relative to the compartment's middle across and to its lower border. */
interface RimPlace {
  readonly box: string;
  readonly x: number;
  readonly y: number;
}

export interface Rim {
  readonly width: number;
  /** How far it reaches up into the compartment, and down below its border. */
  readonly above: number;
  readonly below: number;
  readonly places: readonly RimPlace[];
}

/** That of a compartment with all boxes inside. */
export const NO_RIM: Rim = { width: 0, above: 0, below: 0, places: [] };

/** The boxes of a compartment that stand on its rim. */
export function rimBoxes(boxes: readonly PictureBox[], compartment: string): RimBoxes {
  const own = boxes.filter((box) => box.compartment === compartment);
  return {
    surface: own.filter(({ place }) => place === "surface"),
    outside: own.filter(({ place }) => place === "outside"),
  };
}

/** Two rows: what stands on the border, and below it what is secreted. */
export function layRim({ surface, outside }: RimBoxes, { gap }: Spacing): Rim {
  const on = row(surface, gap.x, (height) => -snap(height / 2));
  const sticksOut = Math.max(0, ...on.places.map(({ y }, i) => y + (surface[i]?.height ?? 0)));
  const off = row(outside, gap.x, () => sticksOut + 3 * PITCH);
  const lowest = Math.max(0, ...off.places.map(({ y }, i) => y + (outside[i]?.height ?? 0)));
  return {
    width: Math.max(on.width, off.width),
    above: Math.max(0, ...on.places.map(({ y }) => -y)),
    below: Math.max(sticksOut, lowest),
    places: [...on.places, ...off.places],
  };
}

function row(boxes: readonly PictureBox[], gap: number, top: (height: number) => number) {
  const width = Math.max(
    0,
    boxes.reduce((sum, box) => sum + box.width + gap, -gap),
  );
  let x = -snap(width / 2);
  const places = boxes.map((box): RimPlace => {
    const place = { box: box.id, x, y: top(box.height) };
    x += box.width + gap;
    return place;
  });
  return { width, places };
}

function snap(length: number): number {
  return Math.round(length / PITCH) * PITCH;
}
