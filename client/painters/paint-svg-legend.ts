import { type LegendPlace, legendInRows } from "../scene/legend-places.ts";
import { legendLetter, legendLine, legendPill } from "../scene/legend-sample.ts";
import type { Scene } from "../scene/scene.ts";
import { BOX_WIDTH, PORT_WIDTH } from "../scene/strokes.ts";
import { paintOutline, paintText } from "./paint-svg-box.ts";
import { paintStroke } from "./paint-svg-line.ts";
import { element } from "./svg-markup.ts";

/** Free at both ends of a row, and below the last. */
const EDGE = { side: 24, bottom: 12 };

/** A legend of as many rows as its entries need in the scene's width. */
export function paintLegend(scene: Scene): { svg: string; height: number } {
  const { places, height } = legendInRows(scene, scene.width - 2 * EDGE.side);
  const moved = { class: "legend", transform: `translate(${EDGE.side} ${scene.height})` };
  const painted = places.map((place) => paintLegendEntry(place, scene.background));
  return { svg: element("g", moved, ...painted), height: height + EDGE.bottom };
}

/** A mark and what it means. */
export function paintLegendEntry({ entry, sample, text }: LegendPlace, background: string): string {
  return element(
    "g",
    { class: "legend-entry" },
    paintSample(entry.sample, sample, background),
    paintText(text),
  );
}

function paintSample(
  sample: LegendPlace["entry"]["sample"],
  place: LegendPlace["sample"],
  background: string,
): string {
  if (sample.kind === "line") return paintStroke(sample.line, legendLine(place), [], background);
  if (sample.kind === "box") return paintOutline(place, { ...sample.box, width: BOX_WIDTH.plain });
  const { fill, stroke } = sample;
  const pill = legendPill(place, sample);
  const letter = legendLetter(place, sample);
  const rect = element("rect", {
    ...{ ...pill, rx: pill.height / 2, fill, stroke },
    "stroke-width": PORT_WIDTH,
  });
  return letter === null ? rect : rect + paintText(letter);
}
