import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PNG } from "pngjs";
import { describe, expect } from "vitest";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import type { Figure } from "../../client/scene/figure.ts";
import { drawPptx } from "../../server/diagram/draw-pptx.ts";
import { openFigures } from "./figures.ts";
import { inFolder, itWith, run } from "./programs.ts";

const { figure, all } = await openFigures();

/** Colours of a picture, as many as differ. */
function coloursOf(image: PNG): number {
  const colours = new Set<number>();
  for (let at = 0; at < image.data.length; at += 4) colours.add(image.data.readUInt32BE(at));
  return colours.size;
}

const nameOf = ({ scene }: Figure, index: number) => `${index}-${scene.language}`;

describe("other programs", () => {
  itWith("soffice")("open every slide in LibreOffice, with all its text", () =>
    inFolder(async (folder) => {
      const slides = await all("slide");
      const files = await Promise.all(
        slides.map(async (slide, index) => {
          const file = join(folder, `${nameOf(slide, index)}.pptx`);
          await writeFile(file, drawPptx(slide));
          return file;
        }),
      );
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const options = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder];
      await run("soffice", [...options, ...files]);
      for (const [index, slide] of slides.entries()) {
        const file = join(folder, `${nameOf(slide, index)}.pdf`);
        const { out } = await run("pdftotext", ["-raw", file, "-"]);
        const text = out.replace(/\s/g, "");
        for (const box of slide.scene.boxes) {
          for (const { text: line } of box.texts) {
            expect(text, slide.about.name).toContain(line.replace(/\s/g, ""));
          }
        }
        expect(out.split("\f").length - 1, slide.about.name).toBe(1);
      }
    }),
  );

  itWith("inkscape")("draw the SVG in Inkscape as it was meant", () =>
    inFolder(async (folder) => {
      const drawn = await figure({ language: "en" });
      const [svg, png] = [join(folder, "figure.svg"), join(folder, "figure.png")];
      await writeFile(svg, paintSvgFigure(drawn));
      const { err } = await run("inkscape", [svg, "--export-filename", png], { HOME: folder });
      expect(err).not.toMatch(/parser error|not well-formed|failed to load/i);
      const image = PNG.sync.read(await readFile(png));
      expect(image.width).toBe(Math.round(drawn.width));
      expect(coloursOf(image)).toBeGreaterThan(100);
    }),
  );
});
