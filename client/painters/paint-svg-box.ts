import type { BoxShape, Rectangle } from "../../server/api.ts";
import { BASELINE } from "../scene/metrics.ts";
import { outlineOf } from "../scene/outline.ts";
import type { SceneBox, SceneCompartment, ScenePort, SceneText } from "../scene/scene.ts";
import { BOX_WIDTH, COMPARTMENT, DOUBLE, PORT_WIDTH } from "../scene/strokes.ts";
import { EMPHASIS_OPACITY } from "../scene/theme.ts";
import { element, escapeText, polygonData } from "./svg-markup.ts";

/** A line of text; y is its middle. */
export function paintText({ text, x, y, size, bold, anchor, colour }: SceneText): string {
  return element(
    "text",
    {
      x,
      // Middle of the x-height: `dominant-baseline` is not drawn alike by all programs that print SVG.
      y: y + size * BASELINE,
      "font-size": size,
      "font-weight": bold ? 600 : null,
      "text-anchor": anchor === "start" ? null : anchor,
      fill: colour,
    },
    escapeText(text),
  );
}

/** The ground of a compartment; its title is painted over the lines. */
export function paintCompartment(compartment: SceneCompartment): string {
  const { id, x, y, width, height, fill, stroke, dashed } = compartment;
  return element("rect", {
    class: "compartment",
    "data-id": id,
    ...{ x, y, width, height, fill, stroke },
    rx: COMPARTMENT.radius,
    "stroke-width": COMPARTMENT.width,
    "stroke-dasharray": dashed ? COMPARTMENT.dash.join(" ") : null,
  });
}

interface Outline {
  readonly shape: BoxShape;
  readonly doubled: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
}

/** The outline of a box, twice for a complex. */
export function paintOutline(
  box: Rectangle,
  { shape, doubled, fill, stroke, width }: Outline,
): string {
  const outer = element("path", {
    d: polygonData(outlineOf(shape, box)),
    ...{ fill, stroke },
    "stroke-width": width,
    "stroke-linejoin": "round",
  });
  if (!doubled) return outer;
  const inner = polygonData(outlineOf(shape, box, -DOUBLE.distance));
  return outer + element("path", { d: inner, fill: "none", stroke, "stroke-width": DOUBLE.width });
}

/** A box with its name and pills. */
export function paintBox(box: SceneBox, selection: string, focusable: boolean): string {
  const selected = box.emphasis === "selected";
  const width = BOX_WIDTH[box.emphasis];
  return element(
    "g",
    {
      class: "box",
      "data-id": box.id,
      "data-kind": "box",
      role: "graphics-symbol",
      "aria-label": box.title,
      tabindex: focusable ? -1 : null,
      opacity: box.emphasis === "faded" ? EMPHASIS_OPACITY.faded : null,
    },
    element("title", {}, escapeText(box.title)),
    paintOutline(box, { ...box, stroke: selected ? selection : box.stroke, width }),
    ...box.texts.map(paintText),
    ...box.ports.map(paintPort),
  );
}

function paintPort(port: ScenePort): string {
  const { id, x, y, width, height, fill, stroke } = port;
  return element(
    "g",
    { class: "port", "data-id": id, "data-kind": "port" },
    element("rect", {
      x,
      y,
      width,
      height,
      fill,
      stroke,
      rx: height / 2,
      "stroke-width": PORT_WIDTH,
    }),
    paintText(port.text),
  );
}
