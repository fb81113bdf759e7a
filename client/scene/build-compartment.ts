import type { Compartment } from "../../server/api.ts";
import { titleArea, titleLines } from "./compartment-title.ts";
import type { DrawingContext } from "./drawing-context.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./metrics.ts";
import type { SceneCompartment } from "./scene.ts";
import { compartmentColours } from "./theme.ts";

/** A compartment with its title in the upper left. */
export function buildCompartment(
  compartment: Compartment,
  { palette, look }: DrawingContext,
): SceneCompartment {
  const { id, kind, x, y, width, height } = compartment;
  const { fill, stroke, title } = compartmentColours(compartment, palette);
  const area = titleArea(compartment);
  const name = look.language === "zh" ? compartment.nameZh : compartment.name;
  const step = FONT_SIZE.title * LINE_HEIGHT;
  return {
    id,
    ...{ x, y, width, height, fill, stroke },
    dashed: kind === "unstated" || kind === "disease",
    title: titleLines(name, width).map((text, row) => ({
      text,
      x: area.x,
      y: area.y + (row + 0.5) * step,
      size: FONT_SIZE.title,
      bold: true,
      anchor: "start",
      colour: title,
    })),
  };
}
