/** A figure as an SVG file: text as text, each line with its sentence and its link. Pure and without DOM, as `paint-svg.ts`. */
import type { Point } from "../../server/api.ts";
import { type Figure, pixelsOf } from "../scene/figure.ts";
import type { LineNote } from "../scene/line-notes.ts";
import { FONT_FAMILY } from "../scene/metrics.ts";
import { isInside } from "../scene/route.ts";
import type { SceneLine } from "../scene/scene.ts";
import { paintContent } from "./paint-svg.ts";
import { paintText } from "./paint-svg-box.ts";
import { paintLegendEntry } from "./paint-svg-legend.ts";
import { paintStroke } from "./paint-svg-line.ts";
import { element, escapeText, printNumber } from "./svg-markup.ts";

export interface SvgFileOptions {
  /** Width in CSS pixels; the figure's own without it. */
  readonly width?: number | undefined;
  /** Fonts in the order of preference; those of every painter without it. */
  readonly fontFamily?: string;
}

/** The whole file. */
export function paintSvgFigure(
  figure: Figure,
  { width, fontFamily = FONT_FAMILY }: SvgFileOptions = {},
): string {
  const { scene, about, title, legend, credits, notes } = figure;
  const size = pixelsOf(figure, width);
  const [x, y] = figure.at.map(printNumber);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${printNumber(figure.width)} ${printNumber(figure.height)}`,
      ...size,
      lang: scene.language === "zh" ? "zh-Hans" : "en",
      "xml:lang": scene.language === "zh" ? "zh-Hans" : "en",
      "font-family": fontFamily,
      role: "graphics-document",
    },
    element("title", {}, escapeText(about.name)),
    element("desc", {}, escapeText([about.question, ...about.credits].join(" "))),
    element("rect", { ...{ width: figure.width, height: figure.height }, fill: scene.background }),
    element(
      "g",
      { transform: `translate(${x} ${y})` },
      element("g", { class: "heading" }, ...title.map(paintText)),
      paintContent(scene, false, (line, crossings) =>
        paintNotedLine(line, crossings, scene.background, notes[line.id]),
      ),
      element(
        "g",
        { class: "legend" },
        ...legend.map((place) => paintLegendEntry(place, scene.background)),
      ),
      element("g", { class: "credits" }, ...credits.map(paintText)),
    ),
  )}\n`;
}

/** A line of a file: with an id, with what it says and where that stands, and where its claim is shown. */
function paintNotedLine(
  line: SceneLine,
  crossings: readonly Point[],
  background: string,
  note: LineNote | undefined,
): string {
  const stroke = paintStroke(line, line.points, crossings, background);
  const described = [note?.sentence, note?.place].filter(Boolean).join(" ");
  const href = note?.href ?? null;
  return element(
    "g",
    {
      id: xmlId("line", line.id),
      "data-kind": "line",
      "data-id": line.id,
      class: isInside(line) ? "line inside" : "line",
      role: "img",
    },
    element("title", {}, escapeText(line.title)),
    described === "" ? "" : element("desc", {}, escapeText(described)),
    href === null ? stroke : element("a", { href }, stroke),
  );
}

/** An id of ours as one that XML allows, and that a style sheet can name. */
function xmlId(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^\p{L}\p{N}_.-]+/gu, "-")}`;
}
