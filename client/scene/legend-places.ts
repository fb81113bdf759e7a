import type { Point, Rectangle } from "../../server/api.ts";
import { readable } from "./colour.ts";
import { FONT_SIZE, textWidth } from "./metrics.ts";
import type { ExplainedScene, LegendEntry, SceneText } from "./scene.ts";

export const SAMPLE = { width: 40, height: 18 } as const;
const ROW = 28;
const GAP = { sample: 8, entry: 26 };

/** An entry of the legend with the places of its sample and of its text. */
export interface LegendPlace {
  readonly entry: LegendEntry;
  readonly sample: Rectangle;
  readonly text: SceneText;
}

/** A legend that is placed, its upper left corner at 0, 0. */
export interface PlacedLegend {
  readonly places: readonly LegendPlace[];
  readonly width: number;
  readonly height: number;
}

/** A legend of as many rows as its entries need in a width. */
export function legendInRows({ legend, background }: LegendScene, width: number): PlacedLegend {
  const corners: Point[] = [];
  let [x, y] = [0, 0];
  for (const entry of legend) {
    const needed = widthOf(entry);
    if (x > 0 && x + needed > width) [x, y] = [0, y + ROW];
    corners.push([x, y]);
    x += needed + GAP.entry;
  }
  const height = legend.length === 0 ? 0 : y + ROW;
  return { places: place(legend, corners, background), width, height };
}

/** A legend in one column, for a drawing that leaves room beside it. */
export function legendInColumn({ legend, background }: LegendScene): PlacedLegend {
  const corners = legend.map((_, row): Point => [0, row * ROW]);
  return {
    places: place(legend, corners, background),
    width: Math.max(0, ...legend.map(widthOf)),
    height: legend.length * ROW,
  };
}

type LegendScene = Pick<ExplainedScene, "legend" | "background">;

const widthOf = ({ text }: LegendEntry): number =>
  SAMPLE.width + GAP.sample + textWidth(text, FONT_SIZE.name);

function place(
  legend: readonly LegendEntry[],
  corners: readonly Point[],
  background: string,
): LegendPlace[] {
  const colour = readable(background, "#17202b", "#edf1f6");
  return legend.map((entry, index) => {
    const [x, y] = corners[index] ?? [0, 0];
    const text: SceneText = {
      text: entry.text,
      x: x + SAMPLE.width + GAP.sample,
      y: y + SAMPLE.height / 2,
      size: FONT_SIZE.name,
      bold: false,
      anchor: "start",
      colour,
    };
    return { entry, sample: { x, y, ...SAMPLE }, text };
  });
}
