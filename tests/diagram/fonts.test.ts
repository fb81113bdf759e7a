import { type Font, openSync } from "fontkit";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../client/scene/figure.ts";
import { textWidth } from "../../client/scene/metrics.ts";
import type { SceneText } from "../../client/scene/scene.ts";
import { drawPng } from "../../server/diagram/draw-png.ts";
import { FONTS, fontFor } from "../../server/diagram/fonts.ts";
import { openFigures } from "./figures.ts";
import { sceneTextsOf } from "./texts.ts";

const { all, figure } = await openFigures();
const figures = await all("own");
const fonts = new Map(FONTS.map(({ file }) => [file, openSync(file) as Font]));

const texts = figures.flatMap((one) =>
  sceneTextsOf(one).map((text) => ({ text, font: fontOf(text, one) })),
);

function fontOf(text: SceneText, { scene }: Figure): Font {
  const font = fonts.get(fontFor(text, scene.language).file);
  if (font === undefined) throw new Error(`no font for ${text.text}`);
  return font;
}

describe("the fonts that files are drawn with", () => {
  it("have a glyph for every character of every drawing, Chinese and Greek included", () => {
    const missing = texts.flatMap(({ text, font }) =>
      [...text.text].filter((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0)),
    );
    expect(missing).toEqual([]);
    expect(texts.some(({ text }) => /\p{Script=Han}/u.test(text.text))).toBe(true);
    expect(texts.some(({ text }) => /\p{Script=Greek}/u.test(text.text))).toBe(true);
  });

  it("draw no text wider than the room that the layout gave it", () => {
    for (const { text, font } of texts) {
      const width = (font.layout(text.text).advanceWidth * text.size) / font.unitsPerEm;
      const room = textWidth(text.text, text.size, text.bold);
      expect(width, text.text).toBeLessThanOrEqual(room + 0.01);
    }
  });
});

describe("a mechanism as PNG", () => {
  it("has one to four pixels for each unit of the drawing", async () => {
    const small = await figure({});
    for (const scale of [1, 2, 3, 4]) {
      const image = PNG.sync.read(Buffer.from(await drawPng(small, { width: null, scale })));
      expect(image.width).toBe(Math.round(small.width) * scale);
      expect(Math.abs(image.height - small.height * scale)).toBeLessThanOrEqual(scale);
    }
    const wide = PNG.sync.read(Buffer.from(await drawPng(small, { width: 300, scale: 2 })));
    expect(wide.width).toBe(600);
  });

  it("shows Chinese characters, and not boxes that stand for those that are missing", async () => {
    const chinese = await figure({ language: "zh" });
    const pixels = async (characters: string) => {
      const title = chinese.title.map((text) => ({ ...text, text: characters }));
      const bytes = await drawPng({ ...chinese, title }, { width: null, scale: 1 });
      return PNG.sync.read(Buffer.from(bytes)).data;
    };
    const [one, other, again, none] = await Promise.all(
      ["来那度胺", "免疫调节", "来那度胺", "    "].map(pixels),
    );
    expect(one?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
    expect(one?.equals(none ?? Buffer.alloc(0))).toBe(false);
  });
});
