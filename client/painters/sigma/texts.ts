/** The layer over everything: names, pill texts and the titles of the compartments, in drawing units. */
import type { Rectangle } from "../../../server/api.ts";
import { FONT_FAMILY } from "../../scene/metrics.ts";
import type { Emphasis, Scene, SceneCompartment, SceneText } from "../../scene/scene.ts";
import { grownTitles } from "../grown-titles.ts";
import { overlaps } from "./canvas-layer.ts";
import { emphasised } from "./drawing-graph.ts";

/** Below so many CSS pixels a text is a grey smear and is left off. */
export const LEGIBLE = 4.5;
/** From the middle of a line of text down to its baseline, in font sizes; as in the SVG. */
const BASELINE = 0.355;

/** Draws all texts that can be read at this scale. */
export function paintTexts(
  context: CanvasRenderingContext2D,
  scene: Scene,
  shown: Rectangle,
  scale: number,
): void {
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  const titles = grownTitles(scene, scale);
  for (const [index, compartment] of scene.compartments.entries()) {
    if (!overlaps(compartment, shown)) continue;
    paintTitle(context, compartment, titles[index] ?? [], scale);
  }
  for (const box of scene.boxes) {
    if (!overlaps(box, shown)) continue;
    const texts = [...box.texts, ...box.ports.map((port) => port.text)];
    for (const text of texts) paintText(context, text, box.emphasis, scene.background, scale);
  }
}

function paintText(
  context: CanvasRenderingContext2D,
  text: SceneText,
  emphasis: Emphasis,
  ground: string,
  scale: number,
): void {
  if (text.size * scale < LEGIBLE) return;
  context.font = fontOf(text, text.size);
  context.textAlign = alignOf(text);
  context.fillStyle = emphasised(text.colour, emphasis, ground);
  context.fillText(text.text, text.x, text.y + text.size * BASELINE);
}

/** A title with a rim of its ground, for lines may cross below it. */
function paintTitle(
  context: CanvasRenderingContext2D,
  compartment: SceneCompartment,
  title: readonly SceneText[],
  scale: number,
): void {
  context.save();
  context.beginPath();
  context.rect(compartment.x, compartment.y, compartment.width, compartment.height);
  context.clip();
  context.strokeStyle = compartment.fill;
  for (const text of title) {
    if (text.size * scale < LEGIBLE) continue;
    const y = text.y + text.size * BASELINE;
    context.font = fontOf(text, text.size);
    context.textAlign = alignOf(text);
    context.lineWidth = text.size * 0.3;
    context.strokeText(text.text, text.x, y);
    context.fillStyle = text.colour;
    context.fillText(text.text, text.x, y);
  }
  context.restore();
}

function fontOf(text: SceneText, size: number): string {
  return `${text.bold ? 600 : 400} ${size}px ${FONT_FAMILY}`;
}

function alignOf(text: SceneText): CanvasTextAlign {
  return text.anchor === "middle" ? "center" : text.anchor;
}
