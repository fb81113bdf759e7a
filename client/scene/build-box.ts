import type { BoxShape, Compartment, PictureBox } from "../../server/api.ts";
import { mix, readable } from "./colour.ts";
import { type DrawingContext, termColour } from "./drawing-context.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./metrics.ts";
import type { SceneBox, ScenePort, SceneText } from "./scene.ts";
import { boxTitle, nameOf } from "./sentences.ts";

/** Kinds of entities whose boxes are filled with their colour: what a reader looks for first. */
const SOLID: ReadonlySet<string> = new Set(["Drug", "DrugClass"]);
const FILL_SHARE = 0.91;

/** The outline of boxes of a label; rounded where the vocabulary names none. */
export function shapeOf(label: string, { terms }: Pick<DrawingContext, "terms">): BoxShape {
  return terms.get(`label:${label}`)?.shape ?? "rounded";
}

/** Fill, border and text of the boxes of a label. */
export function boxColours(label: string, context: DrawingContext) {
  const { palette } = context;
  const stroke = termColour(context, `label:${label}`);
  const fill = SOLID.has(label) ? stroke : mix(stroke, palette.paper, FILL_SHARE);
  return { fill, stroke, text: readable(fill, palette.text, palette.inverse) };
}

/** A box with its name and pills, in the chosen language and theme. */
export function buildBox(
  box: PictureBox,
  compartments: readonly Compartment[],
  context: DrawingContext,
): SceneBox {
  const { terms, look, emphasis } = context;
  const { fill, stroke, text } = boxColours(box.label, context);
  const { id, x, y, width, height } = box;
  const chinese = look.language === "zh";
  const place = compartments.find((one) => one.id === box.compartment);
  const site =
    box.site === null || place === undefined ? null : chinese ? place.nameZh : place.name;
  return {
    id,
    ...{ x, y, width, height, fill, stroke },
    shape: shapeOf(box.label, context),
    doubled: box.label === "Complex",
    texts: nameTexts(box, chinese ? box.linesZh : box.lines, text),
    ports: box.ports
      .filter((port) => port.drawn)
      .map((port) => buildPort(port, fill, stroke, context)),
    emphasis: emphasis(id),
    title: boxTitle(box, site, terms, look.language),
  };
}

function nameTexts(box: PictureBox, lines: readonly string[], colour: string): SceneText[] {
  const { x, y, width, height } = box.nameArea;
  const step = FONT_SIZE.name * LINE_HEIGHT;
  return lines.map((text, row) => ({
    text,
    x: x + width / 2,
    y: y + height / 2 + (row - (lines.length - 1) / 2) * step,
    size: FONT_SIZE.name,
    bold: false,
    anchor: "middle",
    colour,
  }));
}

function buildPort(
  port: PictureBox["ports"][number],
  boxFill: string,
  stroke: string,
  { terms, palette, look }: DrawingContext,
): ScenePort {
  const { x, y, width, height } = port;
  const badge = terms.get(`facet:${port.facet}`)?.badge;
  const fill = badge ? stroke : mix(stroke, palette.paper, 0.76);
  const text: SceneText = {
    text: badge ?? nameOf(terms, `facet:${port.facet}`, look.language),
    x: x + width / 2,
    y: y + height / 2,
    size: FONT_SIZE.pill,
    bold: Boolean(badge),
    anchor: "middle",
    colour: readable(fill, palette.text, palette.inverse),
  };
  return {
    id: port.state,
    ...{ x, y, width, height, fill, text },
    stroke: badge ? stroke : mix(stroke, boxFill, 0.35),
  };
}
