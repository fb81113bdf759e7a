/** The layer under everything: the background and the compartments. Titles stand above the lines, see `texts.ts`. */
import type { Rectangle } from "../../../server/api.ts";
import type { Scene } from "../../scene/scene.ts";
import { overlaps } from "./canvas-layer.ts";

const CORNER = 10;

/** Draws background and compartments, in drawing units. An outline is never thinner than a CSS pixel. */
export function paintGround(
  context: CanvasRenderingContext2D,
  scene: Scene,
  shown: Rectangle,
  scale: number,
): void {
  context.fillStyle = scene.background;
  context.fillRect(shown.x, shown.y, shown.width, shown.height);
  for (const compartment of scene.compartments) {
    if (!overlaps(compartment, shown)) continue;
    const { x, y, width, height } = compartment;
    context.beginPath();
    context.roundRect(x, y, width, height, CORNER);
    context.fillStyle = compartment.fill;
    context.fill();
    context.strokeStyle = compartment.stroke;
    context.lineWidth = Math.max(1.2, 1 / scale);
    context.setLineDash(compartment.dashed ? [6, 4] : []);
    context.stroke();
  }
}
