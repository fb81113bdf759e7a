/** A figure as PDF: lines and shapes as such, text as text with its font embedded, a link on each line to its claim. */
import PDFDocument from "pdfkit";
import type { Figure } from "../../client/scene/figure.ts";
import { opaque } from "../../client/scene/opaque.ts";
import { crossingsOf, isInside } from "../../client/scene/route.ts";
import type { SceneLine } from "../../client/scene/scene.ts";
import { linesOf } from "../../client/scene/stacking.ts";
import { FONTS } from "./fonts.ts";
import { drawBox, drawCompartment } from "./pdf-boxes.ts";
import { drawLegendEntry } from "./pdf-legend.ts";
import { drawLine } from "./pdf-lines.ts";
import { drawText, type PdfPage } from "./pdf-page.ts";

/**
 * Draws the file. The same figure gives the same bytes.
 * @param width of the page in CSS pixels, of which 96 make an inch; null for the figure's own
 */
export async function drawPdf(figure: Figure, width: number | null): Promise<Uint8Array> {
  const points = width === null ? figure.pointsPerUnit : (width * 0.75) / figure.width;
  const document = openDocument(figure, points);
  const ended = collect(document);
  const scene = opaque(figure.scene);
  const page: PdfPage = { document, scene };
  document.scale(points);
  document.rect(0, 0, figure.width, figure.height).fill(scene.background);
  document.translate(figure.at[0], figure.at[1]);
  drawScene(page, figure);
  for (const text of [...figure.title, ...figure.credits]) drawText(page, text);
  for (const place of figure.legend) drawLegendEntry(page, place);
  document.end();
  return ended;
}

/** In the order of the SVG painter. */
function drawScene(page: PdfPage, { notes }: Figure): void {
  const { scene } = page;
  const crossings = crossingsOf(scene.lines.filter((line) => !isInside(line)));
  const { between, inside } = linesOf(scene);
  const draw = (line: SceneLine) => drawLine(page, line, crossings.get(line.id) ?? [], notes);
  for (const compartment of scene.compartments) drawCompartment(page, compartment);
  between.forEach(draw);
  for (const { title } of scene.compartments) for (const text of title) drawText(page, text);
  for (const box of scene.boxes) drawBox(page, box);
  inside.forEach(draw);
}

function openDocument({ about, scene, width, height }: Figure, points: number) {
  const made = new Date(`${about.date}T00:00:00Z`);
  const document = new PDFDocument({
    size: [width * points, height * points],
    margin: 0,
    pdfVersion: "1.7",
    lang: scene.language === "zh" ? "zh-Hans" : "en",
    displayTitle: true,
    info: {
      Title: about.name,
      Author: about.author,
      Subject: [about.question, ...about.credits].join(" "),
      Creator: "mechgraph",
      CreationDate: made,
      ModDate: made,
    },
  });
  for (const { family, bold, file } of FONTS) document.registerFont(`${family} ${bold}`, file);
  return document;
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
    document.on("error", reject);
  });
}
