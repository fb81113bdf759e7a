/** The layer over everything: names, pill texts and the titles of the compartments, in drawing units. */
import type { Rectangle } from "../../../server/api.ts";
import { FONT_FAMILY } from "../../scene/metrics.ts";
import type { Emphasis, Scene, SceneCompartment, SceneText } from "../../scene/scene.ts";
import { overlaps } from "./canvas-layer.ts";
import { emphasised } from "./drawing-graph.ts";

/** Below so many CSS pixels a text is a grey smear and is left off. */
export const LEGIBLE = 4.5;
/** Titles do not shrink below this as long as they fit into their compartment. */
const TITLE_LEAST = 11;
const TITLE_INSET = 6;
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
  for (const compartment of scene.compartments) {
    if (overlaps(compartment, shown)) paintTitle(context, compartment, scale);
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

/** The size at which a title is drawn, in drawing units: its own, or larger where that could not be read. */
export function titleSize(
  size: number,
  widthAtOwnSize: number,
  room: number,
  scale: number,
): number {
  const wanted = Math.max(size, TITLE_LEAST / scale);
  return Math.max(
    Math.min(wanted, (size * room) / Math.max(widthAtOwnSize, 1)),
    Math.min(size, wanted),
  );
}

/** A title with a rim of its ground, for lines may cross below it; enlarged, its lines move apart and down. */
function paintTitle(
  context: CanvasRenderingContext2D,
  compartment: SceneCompartment,
  scale: number,
): void {
  const { title } = compartment;
  const first = title[0];
  if (!first) return;
  const widest = Math.max(...title.map((text) => widthOf(context, text)));
  const room = compartment.x + compartment.width - first.x - TITLE_INSET;
  const size = titleSize(first.size, widest, room, scale);
  if (size * scale < LEGIBLE) return;
  const grown = size / first.size;
  const top = first.y - first.size / 2;
  context.save();
  context.beginPath();
  context.rect(compartment.x, compartment.y, compartment.width, compartment.height);
  context.clip();
  context.strokeStyle = compartment.fill;
  for (const text of title) {
    const y = top + (text.y - first.y) * grown + size * (0.5 + BASELINE);
    context.font = fontOf(text, text.size * grown);
    context.textAlign = alignOf(text);
    context.lineWidth = text.size * grown * 0.3;
    context.strokeText(text.text, text.x, y);
    context.fillStyle = text.colour;
    context.fillText(text.text, text.x, y);
  }
  context.restore();
}

function widthOf(context: CanvasRenderingContext2D, text: SceneText): number {
  context.font = fontOf(text, text.size);
  return context.measureText(text.text).width;
}

function fontOf(text: SceneText, size: number): string {
  return `${text.bold ? 600 : 400} ${size}px ${FONT_FAMILY}`;
}

function alignOf(text: SceneText): CanvasTextAlign {
  return text.anchor === "middle" ? "center" : text.anchor;
}
