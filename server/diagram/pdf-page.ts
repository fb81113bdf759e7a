import { BASELINE } from "../../client/scene/metrics.ts";
import type { Scene, SceneText } from "../../client/scene/scene.ts";
import type { Point } from "../api.ts";
import { fontFor } from "./fonts.ts";

/** The page that is drawn on, in drawing units from the scene's corner. */
export interface PdfPage {
  readonly document: PDFKit.PDFDocument;
  /** With its colours as they are to be drawn: nothing can be seen through. */
  readonly scene: Scene;
}

/** A line of text; y is its middle, as in every painter. */
export function drawText({ document, scene }: PdfPage, text: SceneText): void {
  const { family, bold } = fontFor(text, scene.language);
  document.font(`${family} ${bold}`).fontSize(text.size).fillColor(text.colour);
  const width = document.widthOfString(text.text);
  const back = { start: 0, middle: width / 2, end: width }[text.anchor];
  document.text(text.text, text.x - back, text.y + text.size * BASELINE, {
    lineBreak: false,
    baseline: "alphabetic",
  });
}

/** A closed polygon as path. */
export function trace({ document }: PdfPage, outline: readonly Point[]): PDFKit.PDFDocument {
  outline.forEach(([x, y], index) => {
    if (index === 0) document.moveTo(x, y);
    else document.lineTo(x, y);
  });
  return document.closePath();
}
