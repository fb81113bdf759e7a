import type { LegendPlace } from "../scene/legend-places.ts";
import { legendLetter, legendLine, legendPill } from "../scene/legend-sample.ts";
import { BOX_WIDTH, PORT_WIDTH } from "../scene/strokes.ts";
import { paintOutline, paintText } from "./paint-svg-box.ts";
import { paintStroke } from "./paint-svg-line.ts";
import { element } from "./svg-markup.ts";

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
