import type { LegendPlace } from "../../client/scene/legend-places.ts";
import { legendLetter, legendLine, legendPill } from "../../client/scene/legend-sample.ts";
import { textWidth } from "../../client/scene/metrics.ts";
import { BOX_WIDTH } from "../../client/scene/strokes.ts";
import { freeText, outlineShapes, pillShape } from "./pptx-boxes.ts";
import { strokeShapes } from "./pptx-lines.ts";
import { group, type PptxPage } from "./pptx-shapes.ts";

/** A mark and what it means, which move together. */
export function legendShape(page: PptxPage, place: LegendPlace, background: string): string {
  const { entry, sample, text } = place;
  const width = text.x + textWidth(text.text, text.size) - sample.x;
  return group(
    page,
    { ...sample, width },
    { name: `legend ${entry.id}`, description: `${entry.text}: ${entry.meaning}` },
    ...sampleShapes(page, place, background),
    freeText(page, `meaning of ${entry.id}`, [text]),
  );
}

function sampleShapes(
  page: PptxPage,
  { entry, sample }: LegendPlace,
  background: string,
): readonly string[] {
  const drawn = entry.sample;
  const name = `sample of ${entry.id}`;
  if (drawn.kind === "pill") {
    const letter = legendLetter(sample, drawn) ?? undefined;
    return [pillShape(page, name, legendPill(sample, drawn), drawn, letter)];
  }
  if (drawn.kind === "box") {
    return outlineShapes(page, name, sample, { ...drawn.box, width: BOX_WIDTH.plain });
  }
  const around = { background, href: null };
  return strokeShapes(page, name, drawn.line, legendLine(sample), [], around).shapes;
}
