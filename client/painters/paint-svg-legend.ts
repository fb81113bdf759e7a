import { readable } from "../scene/colour.ts";
import { FONT_SIZE, textWidth } from "../scene/metrics.ts";
import type { LegendEntry, Scene } from "../scene/scene.ts";
import { paintOutline, paintText } from "./paint-svg-box.ts";
import { paintStroke } from "./paint-svg-line.ts";
import { element } from "./svg-markup.ts";

const SAMPLE = { width: 40, height: 18 };
const ROW = 28;
const GAP = { sample: 8, entry: 26, edge: 24 };

interface LegendPlace {
  readonly entry: LegendEntry;
  readonly x: number;
  readonly y: number;
}

/** A legend of as many rows as its entries need in a width. */
export function paintLegend(scene: Scene): { svg: string; height: number } {
  const places = placeEntries(scene);
  const rows = Math.max(0, ...places.map(({ y }) => y)) + ROW;
  const colour = readable(scene.background, "#17202b", "#edf1f6");
  const painted = places.map(({ entry, x, y }) => {
    const text = paintText({
      text: entry.text,
      x: x + SAMPLE.width + GAP.sample,
      y: y + SAMPLE.height / 2,
      size: FONT_SIZE.name,
      bold: false,
      anchor: "start",
      colour,
    });
    return element(
      "g",
      { class: "legend-entry" },
      paintSample(entry, x, y, scene.background),
      text,
    );
  });
  const moved = { class: "legend", transform: `translate(0 ${scene.height})` };
  return { svg: element("g", moved, ...painted), height: rows + GAP.edge / 2 };
}

function placeEntries(scene: Scene): LegendPlace[] {
  let x = GAP.edge;
  let y = 0;
  return scene.legend.map((entry) => {
    const width = SAMPLE.width + GAP.sample + textWidth(entry.text, FONT_SIZE.name);
    if (x > GAP.edge && x + width > scene.width - GAP.edge) {
      x = GAP.edge;
      y += ROW;
    }
    const place = { entry, x, y };
    x += width + GAP.entry;
    return place;
  });
}

function paintSample({ sample }: LegendEntry, x: number, y: number, background: string): string {
  const { width, height } = SAMPLE;
  if (sample.kind === "line") {
    const middle = y + height / 2;
    return paintStroke(
      sample.line,
      [
        [x, middle],
        [x + width, middle],
      ],
      [],
      background,
    );
  }
  if (sample.kind === "box")
    return paintOutline({ x, y, width, height }, { ...sample.box, width: 1.3 });
  const { fill, stroke } = sample;
  return element("rect", {
    x,
    y: y + 1,
    width,
    height: 16,
    rx: 8,
    fill,
    stroke,
    "stroke-width": 0.8,
  });
}
