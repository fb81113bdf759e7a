import { describe, expect, it } from "vitest";
import { drawPdf } from "../../server/diagram/draw-pdf.ts";
import { openFigures } from "./figures.ts";
import { itWith, runOn } from "./programs.ts";
import { named, sorted, textsOf } from "./texts.ts";

const { all, figure } = await openFigures();
const files = await Promise.all(
  (await all("own")).map(async (one) => ({ figure: one, bytes: await drawPdf(one, null) })),
);

const characters = (texts: readonly string[]) => sorted([...texts.join("").replace(/\s/gu, "")]);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a mechanism as PDF", () => {
  itWith("pdftotext")("holds every text as text that can be searched, each once", async () => {
    for (const { figure, bytes } of files) {
      const { out } = await runOn(bytes, "pdftotext", ["-raw", "FILE", "-"]);
      const found = out.replace(/\s/gu, "");
      for (const text of textsOf(figure)) {
        expect(found, named(figure)).toContain(text.replace(/\s/gu, ""));
      }
      expect(characters([out]), named(figure)).toEqual(characters(textsOf(figure)));
    }
  });

  itWith("pdffonts")("embeds of each font what it uses, and is small", async () => {
    for (const { figure, bytes } of files) {
      const { out } = await runOn(bytes, "pdffonts", ["FILE"]);
      const fonts = out.trim().split("\n").slice(2);
      expect(fonts.length, named(figure)).toBeGreaterThan(0);
      // Name, type, encoding, then embedded, subset, with Unicode.
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NotoSans.* yes yes yes /);
      const chinese = figure.scene.language === "zh";
      expect(out.includes("NotoSansSC"), named(figure)).toBe(chinese);
      expect(bytes.length).toBeLessThan(400_000);
    }
  });

  itWith("pdfinfo")("tells its title and author, and has the size of its paper", async () => {
    for (const { figure, bytes } of files) {
      const { out } = await runOn(bytes, "pdfinfo", ["FILE"]);
      expect(out).toContain(figure.about.name);
      expect(out).toMatch(/Author: +The mechgraph maintainers/);
      expect(out).toMatch(/Pages: +1\n/);
    }
    for (const [paper, size] of [
      ["slide", /960 x 540 pts/],
      ["a4", /595.28 x 841.89 pts \(A4\)|841.89 x 595.28 pts \(A4\)/],
      ["a3", /1190.55 x 841.89 pts \(A3\)|841.89 x 1190.55 pts \(A3\)/],
    ] as const) {
      const bytes = await drawPdf(await figure({ paper }), null);
      expect((await runOn(bytes, "pdfinfo", ["FILE"])).out).toMatch(size);
    }
  });

  it("names its language and links each line to the page of its claim", () => {
    for (const { figure, bytes } of files) {
      const file = latin(bytes);
      expect(file).toContain(figure.scene.language === "zh" ? "/Lang (zh-Hans)" : "/Lang (en)");
      for (const { id } of figure.scene.lines) {
        expect(file, named(figure)).toContain(`(${figure.notes[id]?.href})`);
      }
    }
  });

  itWith("pdftoppm")("is drawn without a complaint", async () => {
    for (const { figure, bytes } of files) {
      const { err } = await runOn(bytes, "pdftoppm", ["-r", "20", "-png", "FILE"]);
      expect(err, named(figure)).toBe("");
    }
  });
});
