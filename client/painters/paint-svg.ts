/**
 * A scene as SVG text: the diagram in the page, the export, the print. Pure and without DOM, so that the server may
 * import it.
 */
import type { LineNotes } from "../scene/line-notes.ts";
import { FONT_FAMILY } from "../scene/metrics.ts";
import { crossingsOf, isInside } from "../scene/route.ts";
import type { Scene, SceneLine } from "../scene/scene.ts";
import { linesOf } from "../scene/stacking.ts";
import { selectionColour } from "../scene/strokes.ts";
import { EMPHASIS_OPACITY } from "../scene/theme.ts";
import { paintBox, paintCompartment, paintText } from "./paint-svg-box.ts";
import { paintLegend } from "./paint-svg-legend.ts";
import { paintLine, paintNotedLine } from "./paint-svg-line.ts";
import { element, escapeText } from "./svg-markup.ts";

export interface SvgOptions {
  /** Boxes and lines can be given the focus by script. */
  readonly focusable?: boolean;
  /** The legend is painted below the drawing, as a file on its own needs it. */
  readonly legend?: boolean;
}

/** The whole scene as one SVG element; every text in it is escaped. */
export function paintSvg(
  scene: Scene,
  { focusable = false, legend = false }: SvgOptions = {},
): string {
  const { svg: legendSvg, height: legendHeight } = legend
    ? paintLegend(scene)
    : { svg: "", height: 0 };
  const height = scene.height + legendHeight;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${scene.width} ${height}`,
      width: scene.width,
      height,
      lang: scene.language === "zh" ? "zh-Hans" : "en",
      "font-family": FONT_FAMILY,
      role: "graphics-document",
      "aria-label": scene.title,
    },
    element("title", {}, escapeText(scene.title)),
    element("rect", { class: "ground", width: scene.width, height, fill: scene.background }),
    paintContent(scene, focusable),
    legendSvg,
  );
}

/**
 * The parts of the drawing, from the bottom to the top, in a group that a viewer may move. With notes, as a file has them,
 * each line tells what it says; without, it can be pointed at.
 */
export function paintContent(scene: Scene, focusable: boolean, notes: LineNotes = {}): string {
  const crossings = crossingsOf(scene.lines.filter((line) => !isInside(line)));
  const line = (one: SceneLine) => {
    const [under, note] = [crossings.get(one.id) ?? [], notes[one.id]];
    return note === undefined
      ? paintLine(one, under, scene.background, focusable)
      : paintNotedLine(one, under, scene.background, note);
  };
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
