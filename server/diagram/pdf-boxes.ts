import { outlineOf } from "../../client/scene/outline.ts";
import type { SceneBox, SceneCompartment, ScenePort } from "../../client/scene/scene.ts";
import {
  BOX_WIDTH,
  COMPARTMENT,
  DOUBLE,
  PORT_WIDTH,
  selectionColour,
} from "../../client/scene/strokes.ts";
import type { Rectangle } from "../api.ts";
import { drawText, type PdfPage, trace } from "./pdf-page.ts";

/** The ground of a compartment; its title is drawn over the lines. */
export function drawCompartment({ document }: PdfPage, compartment: SceneCompartment): void {
  const { x, y, width, height, fill, stroke, dashed } = compartment;
  document.save().lineWidth(COMPARTMENT.width);
  if (dashed) document.dash(COMPARTMENT.dash[0], { space: COMPARTMENT.dash[1] });
  document.roundedRect(x, y, width, height, COMPARTMENT.radius).fillAndStroke(fill, stroke);
  document.restore();
}

type Outline = Pick<SceneBox, "shape" | "doubled" | "fill" | "stroke"> & { readonly width: number };

/** The outline of a box, twice for a complex. */
export function drawOutline(page: PdfPage, place: Rectangle, outline: Outline): void {
  const { shape, doubled, fill, stroke, width } = outline;
  page.document.save().lineJoin("round").lineWidth(width);
  trace(page, outlineOf(shape, place)).fillAndStroke(fill, stroke);
  if (doubled) {
    page.document.lineWidth(DOUBLE.width);
    trace(page, outlineOf(shape, place, -DOUBLE.distance)).stroke(stroke);
  }
  page.document.restore();
}

/** A box with its name and pills. */
export function drawBox(page: PdfPage, box: SceneBox): void {
  const selected = box.emphasis === "selected";
  const stroke = selected ? selectionColour(page.scene) : box.stroke;
  drawOutline(page, box, { ...box, stroke, width: BOX_WIDTH[box.emphasis] });
  for (const text of box.texts) drawText(page, text);
  for (const port of box.ports) {
    drawPill(page, port, port);
    drawText(page, port.text);
  }
}

/** The pill of a facet. */
export function drawPill(
  { document }: PdfPage,
  { x, y, width, height }: Rectangle,
  { fill, stroke }: Pick<ScenePort, "fill" | "stroke">,
): void {
  document.lineWidth(PORT_WIDTH).roundedRect(x, y, width, height, height / 2);
  document.fillAndStroke(fill, stroke);
}
