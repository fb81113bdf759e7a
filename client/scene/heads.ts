/** Heads of lines, the same in every painter. */
import type { LineEnd, Point } from "../../server/api.ts";

/** Free distance between the border of a box and the head that points at it. */
const CLEARANCE: Readonly<Record<LineEnd, number>> = { arrow: 1, bar: 3, circle: 1, none: 0 };
/** Length of a head along its line; the line itself stops where the head begins. */
const LENGTH: Readonly<Record<LineEnd, number>> = { arrow: 8, bar: 0, circle: 7, none: 0 };
const ARROW = { length: 9.5, halfWidth: 4.2, notch: 7.5 };
const BAR_HALF_WIDTH = 5.6;

export type Head =
  | { readonly kind: "arrow"; readonly outline: readonly Point[] }
  | { readonly kind: "bar"; readonly from: Point; readonly to: Point; readonly width: number }
  | { readonly kind: "circle"; readonly centre: Point; readonly radius: number }
  | { readonly kind: "none" };

/** A head with its tip on the border, and where its line has to stop. */
export function headOf(end: LineEnd, border: Point, direction: Point): { head: Head; stop: Point } {
  const at = (back: number, side = 0): Point => [
    border[0] - direction[0] * back - direction[1] * side,
    border[1] - direction[1] * back + direction[0] * side,
  ];
  const clearance = CLEARANCE[end];
  const stop = at(clearance + LENGTH[end]);
  if (end === "arrow") {
    const outline = [
      at(clearance),
      at(clearance + ARROW.length, ARROW.halfWidth),
      at(clearance + ARROW.notch),
      at(clearance + ARROW.length, -ARROW.halfWidth),
    ];
    return { head: { kind: "arrow", outline }, stop };
  }
  if (end === "bar") {
    const [from, to] = [at(clearance, BAR_HALF_WIDTH), at(clearance, -BAR_HALF_WIDTH)];
    return { head: { kind: "bar", from, to, width: 2.6 }, stop };
  }
  if (end === "circle") {
    return { head: { kind: "circle", centre: at(clearance + 3.5), radius: 3 }, stop };
  }
  return { head: { kind: "none" }, stop };
}
