/** The outlines of `client/scene`, measured, so that the shader draws the same without a number of its own. */
import type { BoxShape, Rectangle } from "../../../server/api.ts";
import { outlineOf } from "../../scene/outline.ts";

/** How the corners of a box look: `rounded` by a quarter of an ellipse, `cut` off, or the whole box `slanted`. */
export interface Corners {
  readonly kind: "rounded" | "cut" | "slanted";
  /** Extent of a corner along the upper edge; of a slanted box how far the upper edge stands right of the lower. */
  readonly width: number;
  readonly height: number;
}

/** The corners of a box of that shape and size. */
export function cornersOf(shape: BoxShape, box: Rectangle): Corners {
  const outline = outlineOf(shape, box);
  const upper = outline.filter(([, y]) => Math.abs(y - box.y) < 1e-6).map(([x]) => x - box.x);
  const left = outline.filter(([x]) => Math.abs(x - box.x) < 1e-6).map(([, y]) => y - box.y);
  const kind = shape === "octagon" ? "cut" : shape === "slanted" ? "slanted" : "rounded";
  return { kind, width: Math.min(...upper), height: Math.min(...left) };
}
