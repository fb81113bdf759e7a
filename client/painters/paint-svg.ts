/**
 * A scene as SVG text: the diagram in the page, and the drawing in every file. Pure and without DOM, so that the server
 * may import it.
 */
import type { Point } from "../../server/api.ts";
import { legendInColumn } from "../scene/legend-places.ts";
import { FONT_FAMILY } from "../scene/metrics.ts";
import { crossingsOf, isInside } from "../scene/route.ts";
import type { ExplainedScene, Scene, SceneLine } from "../scene/scene.ts";
import { linesOf } from "../scene/stacking.ts";
import { selectionColour } from "../scene/strokes.ts";
import { EMPHASIS_OPACITY } from "../scene/theme.ts";
import { paintBox, paintCompartment, paintText } from "./paint-svg-box.ts";
import { paintLegendEntry } from "./paint-svg-legend.ts";
import { paintLine } from "./paint-svg-line.ts";
import { element, escapeText } from "./svg-markup.ts";

export interface SvgOptions {
  /** Boxes and lines can be given the focus by script. */
  readonly focusable?: boolean;
}

/** The whole scene as one SVG element; every text in it is escaped. */
export function paintSvg(scene: Scene, { focusable = false }: SvgOptions = {}): string {
  const { width, height } = scene;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      ...{ width, height },
      lang: scene.language === "zh" ? "zh-Hans" : "en",
      "font-family": FONT_FAMILY,
      role: "graphics-document",
      "aria-label": scene.title,
    },
    element("title", {}, escapeText(scene.title)),
    element("rect", { class: "ground", width, height, fill: scene.background }),
    paintContent(scene, focusable, (line, crossings) =>
      paintLine(line, crossings, scene.background, focusable),
    ),
  );
}

/** The legend of a scene in one column, as an SVG element of its own. */
export function paintSvgLegend(scene: ExplainedScene): string {
  const { places, width, height } = legendInColumn(scene);
  const size = { viewBox: `0 0 ${width} ${height}`, width, height, "font-family": FONT_FAMILY };
  const entries = places.map((place) => paintLegendEntry(place, scene.background));
  return element("svg", { class: "legend", ...size }, ...entries);
}

/** Paints a line, with the places where it passes under others. */
export type LinePainter = (line: SceneLine, crossings: readonly Point[]) => string;

/** The parts of the drawing, from the bottom to the top, in a group that a viewer may move. */
export function paintContent(scene: Scene, focusable: boolean, paint: LinePainter): string {
  const crossings = crossingsOf(scene.lines.filter((line) => !isInside(line)));
  const line = (one: SceneLine) => paint(one, crossings.get(one.id) ?? []);
  const selection = selectionColour(scene);
  const { between, inside } = linesOf(scene);
  return element(
    "g",
    { class: "content" },
    ...scene.compartments.map(paintCompartment),
    faded(between.filter(isFaded).map(line)),
    ...between.filter((one) => !isFaded(one)).map(line),
    ...scene.compartments.flatMap(({ title }) => title.map(paintText)),
    ...scene.boxes.map((box) => paintBox(box, selection, focusable)),
    faded(inside.filter(isFaded).map(line)),
    ...inside.filter((one) => !isFaded(one)).map(line),
  );
}

/** Faded lines as one layer: each pale by itself, thirty on one trunk would be as dark as ever. */
function faded(lines: readonly string[]): string {
  return lines.length === 0 ? "" : element("g", { opacity: EMPHASIS_OPACITY.faded }, ...lines);
}

const isFaded = ({ emphasis }: SceneLine): boolean => emphasis === "faded";
