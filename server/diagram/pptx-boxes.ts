import { polygonData } from "../../client/painters/svg-markup.ts";
import { LINE_HEIGHT, textWidth } from "../../client/scene/metrics.ts";
import { outlineOf } from "../../client/scene/outline.ts";
import type { SceneBox, SceneCompartment, ScenePort, SceneText } from "../../client/scene/scene.ts";
import {
  BOX_WIDTH,
  COMPARTMENT,
  DOUBLE,
  PORT_WIDTH,
  selectionColour,
} from "../../client/scene/strokes.ts";
import type { BoxShape, Rectangle } from "../api.ts";
import { SLIDE } from "./pptx-parts.ts";
import {
  freeForm,
  group,
  type Insets,
  known,
  type PptxPage,
  shape,
  textBody,
  textBox,
} from "./pptx-shapes.ts";

/** The ground of a compartment; its title lies over the lines. */
export function compartmentShape(page: PptxPage, compartment: SceneCompartment): string {
  const { id, fill, stroke, dashed, title } = compartment;
  const { width, radius, dash } = COMPARTMENT;
  return shape(
    page,
    { name: `compartment ${id}`, description: title.map(({ text }) => text).join(" ") },
    {
      place: compartment,
      form: known("roundRect", radius / shorter(compartment)),
      fill,
      pen: { colour: stroke, width, ...(dashed && { dashes: dash }) },
    },
  );
}

const shorter = ({ width, height }: Rectangle): number => Math.max(1, Math.min(width, height));

/** Office's own form for each outline; an ellipse with straight edges is none. */
const FORMS: Readonly<Record<BoxShape, readonly [form: string, corner: number] | null>> = {
  rounded: ["roundRect", 6],
  square: ["rect", 0],
  pill: ["roundRect", 18],
  octagon: ["octagon", 8],
  slanted: ["parallelogram", 7],
  ellipse: null,
};

function formOf(page: PptxPage, outline: BoxShape, place: Rectangle): string {
  const found = FORMS[outline];
  if (found === null) return freeForm(page, polygonData(outlineOf(outline, place)), place, true);
  const [form, corner] = found;
  return known(form, corner === 0 ? null : corner / shorter(place));
}

type Outline = Pick<SceneBox, "shape" | "doubled" | "fill" | "stroke"> & { readonly width: number };

/** The outline of a box, twice for a complex, with its text. */
export function outlineShapes(
  page: PptxPage,
  name: string,
  place: Rectangle,
  outline: Outline,
  text?: string,
): readonly string[] {
  const { fill, stroke, width, doubled } = outline;
  const inner = {
    x: place.x + DOUBLE.distance,
    y: place.y + DOUBLE.distance,
    width: place.width - 2 * DOUBLE.distance,
    height: place.height - 2 * DOUBLE.distance,
  };
  const pen = { colour: stroke, width };
  const outer = shape(
    page,
    { name },
    { place, form: formOf(page, outline.shape, place), fill, pen, ...(text && { text }) },
  );
  if (!doubled) return [outer];
  const form = formOf(page, outline.shape, inner);
  const second = { place: inner, form, fill: null, pen: { colour: stroke, width: DOUBLE.width } };
  return [outer, shape(page, { name: `${name}, second border` }, second)];
}

/** A box with its name and pills, which move together. */
export function boxShape(page: PptxPage, box: SceneBox, background: string): string {
  const selected = box.emphasis === "selected";
  const stroke = selected ? selectionColour({ background }) : box.stroke;
  const outline = { ...box, stroke, width: BOX_WIDTH[box.emphasis] };
  const text = textBody(page, box.texts, roomBeside(box));
  return group(
    page,
    box,
    { name: `box ${box.id}`, description: box.title },
    ...outlineShapes(page, `outline of ${box.id}`, box, outline, text),
    ...box.ports.map((port) => pillShape(page, `facet ${port.id}`, port, port, port.text)),
  );
}

/** What the box holds beside its name: pills below it, a badge on its right. */
function roomBeside({ texts, x, y, width, height }: SceneBox): Insets {
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return { right: 0, below: 0 };
  const [across, down] = [x + width / 2 - first.x, y + height / 2 - (first.y + last.y) / 2];
  return { right: Math.max(0, 2 * across), below: Math.max(0, 2 * down) };
}

/** The pill of a facet. */
export function pillShape(
  page: PptxPage,
  name: string,
  place: Rectangle,
  { fill, stroke }: Pick<ScenePort, "fill" | "stroke">,
  text?: SceneText,
): string {
  const body = text && textBody(page, [text]);
  const pen = { colour: stroke, width: PORT_WIDTH };
  return shape(
    page,
    { name },
    { place, form: known("roundRect", 0.5), fill, pen, ...(body && { text: body }) },
  );
}

/** Lines of text that stand free, one below the other; a title has the width of the slide, however wide its font is. */
export function freeText(
  page: PptxPage,
  name: string,
  lines: readonly SceneText[],
  role: "title" | "text" = "text",
): string {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return "";
  const half = (first.size * LINE_HEIGHT) / 2;
  const width = Math.max(...lines.map(({ text, size, bold }) => textWidth(text, size, bold)));
  const x = first.anchor === "middle" ? first.x - width / 2 : first.x;
  const room = role === "title" ? SLIDE.width / page.emu - x - page.at[0] : width;
  const place = { x, y: first.y - half, width: room, height: last.y - first.y + 2 * half };
  return textBox(page, { name }, place, lines, role);
}
