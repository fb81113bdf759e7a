import type { LegendPlace } from "../../client/scene/legend-places.ts";
import { legendLetter, legendLine, legendPill } from "../../client/scene/legend-sample.ts";
import { BOX_WIDTH } from "../../client/scene/strokes.ts";
import type { Rectangle } from "../api.ts";
import { drawOutline, drawPill } from "./pdf-boxes.ts";
import { drawStroke } from "./pdf-lines.ts";
import { drawText, type PdfPage } from "./pdf-page.ts";

/** A mark and what it means. */
export function drawLegendEntry(page: PdfPage, { entry, sample, text }: LegendPlace): void {
  const drawn = entry.sample;
  if (drawn.kind === "line") drawStroke(page, drawn.line, legendLine(sample), []);
  else if (drawn.kind === "pill") drawFacet(page, sample, drawn);
  else drawOutline(page, sample, { ...drawn.box, width: BOX_WIDTH.plain });
  drawText(page, text);
}

function drawFacet(page: PdfPage, sample: Rectangle, drawn: Parameters<typeof legendLetter>[1]) {
  const letter = legendLetter(sample, drawn);
  drawPill(page, legendPill(sample, drawn), drawn);
  if (letter !== null) drawText(page, letter);
}
