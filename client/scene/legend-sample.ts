import type { Point, Rectangle } from "../../server/api.ts";
import { FONT_SIZE } from "./metrics.ts";
import type { LegendEntry, SceneText } from "./scene.ts";

type Pill = Extract<LegendEntry["sample"], { kind: "pill" }>;

/** The line that stands for a kind of line, through the middle of the sample. */
export function legendLine({ x, y, width, height }: Rectangle): Point[] {
  const middle = y + height / 2;
  return [
    [x, middle],
    [x + width, middle],
  ];
}

/** The pill that stands for a facet, or the circle of a badge. */
export function legendPill(
  { x, y, width, height }: Rectangle,
  { letter }: Pick<Pill, "letter">,
): Rectangle {
  const side = height - 2;
  return letter === undefined
    ? { x, y: y + 1, width, height: side }
    : { x: x + (width - side) / 2, y: y + 1, width: side, height: side };
}

/** The letter of a badge; null for a pill. */
export function legendLetter(
  { x, y, width, height }: Rectangle,
  { letter, colour }: Pill,
): SceneText | null {
  if (letter === undefined) return null;
  return {
    text: letter,
    x: x + width / 2,
    y: y + height / 2,
    size: FONT_SIZE.pill,
    bold: true,
    anchor: "middle",
    colour: colour ?? "#000000",
  };
}
