import type { Format } from "./format.ts";
import { PITCH } from "./state-box.ts";

/** Room for lines, in drawing units; all on the grid. */
export interface Spacing {
  /** Between boxes, side by side and one above the other: for heads, and for lines that pass. */
  readonly gap: { readonly x: number; readonly y: number };
  /** Inside a compartment, around its boxes. */
  readonly margin: { readonly x: number; readonly belowTitle: number; readonly bottom: number };
  /** Between columns, between the compartments of a column, between the drugs and the columns. */
  readonly gutter: {
    readonly between: number;
    readonly stacked: number;
    readonly belowDrugs: number;
  };
  /** Around the whole drawing. */
  readonly frame: number;
}

/** The least room that most drawings need, with `slack` more lines everywhere; on paper it is scarcer than on a screen. */
export function spacingOf(slack: number, format: Format): Spacing {
  const lines = (count: number) => (count + slack) * PITCH;
  if (format !== "screen") {
    return {
      gap: { x: lines(3), y: lines(4) },
      margin: { x: lines(2), belowTitle: lines(2), bottom: lines(2) },
      gutter: { between: lines(4), stacked: lines(3), belowDrugs: lines(4) },
      frame: lines(2),
    };
  }
  return {
    gap: { x: lines(3), y: lines(5) },
    margin: { x: lines(2), belowTitle: lines(3), bottom: lines(2) },
    gutter: { between: lines(5), stacked: lines(3), belowDrugs: lines(5) },
    frame: lines(3),
  };
}
