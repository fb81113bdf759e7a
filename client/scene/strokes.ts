/** Widths and distances of outlines and strokes, the same in every painter, in drawing units. */
import type { LineStyle, Point } from "../../server/api.ts";
import { STRIKE, strikeOf } from "./route.ts";
import type { Emphasis, Scene } from "./scene.ts";

/** The second outline of a complex: how far inside the first, and how wide. */
export const DOUBLE = { distance: 3, width: 0.8 } as const;
export const BOX_WIDTH: Readonly<Record<Emphasis, number>> = {
  plain: 1.3,
  faded: 1.3,
  lit: 2.2,
  selected: 3,
};
export const PORT_WIDTH = 0.8;
export const COMPARTMENT = { radius: 10, width: 1.2, dash: [6, 4] } as const;
export const STRIKE_WIDTH = 2.2;
export const CIRCLE_WIDTH = 1.5;

/** Width of a line's stroke by its style. */
export const strokeWidth = (width: number, style: LineStyle): number =>
  style === "hatched" ? width * 0.7 : style === "dotted" ? width * 1.5 : width;

/** Colour of what is selected, on the ground of the scene. */
export const selectionColour = ({ background }: Pick<Scene, "background">): string =>
  background === "#ffffff" ? "#d11a6b" : "#ff7ab6";

/** The two ends of the stroke aslant through a denied line. */
export function strikeEnds(points: readonly Point[]): readonly [Point, Point] {
  const { at, direction } = strikeOf(points);
  const [ux, uy] = [
    direction[0] * 0.45 - direction[1] * 0.9,
    direction[1] * 0.45 + direction[0] * 0.9,
  ];
  return [
    [at[0] - ux * STRIKE, at[1] - uy * STRIKE],
    [at[0] + ux * STRIKE, at[1] + uy * STRIKE],
  ];
}
