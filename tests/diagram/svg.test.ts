import { describe, expect, it } from "vitest";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import { openFigures } from "./figures.ts";
import { idsOf, named, sorted, textsOf } from "./texts.ts";
import { beginning, elements, parseXml } from "./xml.ts";

const { all } = await openFigures();
const files = (await all("own")).map((figure) => {
  const text = paintSvgFigure(figure);
  return { figure, text, svg: parseXml(text) };
});

describe("a mechanism as SVG", () => {
  it("is well-formed XML with every box, line and text of the drawing", () => {
    for (const { figure, svg } of files) {
      const ids = (kind: string) =>
        sorted(
          beginning(svg, ["g", "data-kind", kind]).map((one) => one.getAttribute("data-id") ?? ""),
        );
      expect(ids("box"), named(figure)).toEqual(idsOf(figure.scene.boxes));
      expect(ids("line"), named(figure)).toEqual(idsOf(figure.scene.lines));
      const texts = elements(svg, "text").map((one) => one.textContent ?? "");
      expect(sorted(texts), named(figure)).toEqual(textsOf(figure));
    }
  });

  it("gives each line an id, its claim's sentence, its place in the source, and a link to its page", () => {
    for (const { figure, svg } of files) {
      const lines = beginning(svg, ["g", "data-kind", "line"]);
      expect(new Set(lines.map((one) => one.getAttribute("id"))).size).toBe(lines.length);
      for (const line of lines) {
        const note = figure.notes[line.getAttribute("data-id") ?? ""];
        const described = elements(line, "desc")[0]?.textContent ?? "";
        expect(described).toContain(note?.sentence);
        expect(described).toContain(note?.place);
        expect(elements(line, "title")[0]?.textContent).not.toBe("");
        expect(elements(line, "a")[0]?.getAttribute("href")).toBe(note?.href);
      }
    }
  });

  it("says what a claim says and where that stands, in the language of the drawing", () => {
    const described = (language: string, id: string) => {
      const file = files.find(
        ({ figure: { about, scene } }) =>
          scene.language === language && /^NK/.test(about.name) && about.name.includes("ADCC"),
      );
      const line = file && beginning(file.svg, ["g", "data-id", id])[0];
      return line && elements(line, "desc")[0]?.textContent;
    };
    expect(described("en", "LEN-065|INCREASES")).toMatch(
      /^Lenalidomide increases antibody-dependent .*Conditions: requires IL-2; .*1\.1\.3 .*references 6, 7, 8, 9\.$/,
    );
    expect(described("zh", "LEN-065|INCREASES")).toMatch(
      /^来那度胺增强 NK 细胞的 ADCC.*条件：需要 IL-2；.*出处：1\.1\.3 .*参考文献 6、7、8、9。$/,
    );
  });

  it("names fonts for Latin and for Chinese letters, and draws no text as a picture", () => {
    for (const { svg, text } of files) {
      const family = svg.documentElement.getAttribute("font-family");
      expect(family).toMatch(/"Noto Sans".*"Noto Sans SC".*sans-serif/);
      expect(text).not.toMatch(/<image|<style|<script|NaN|undefined|Infinity/);
    }
  });

  it("tells its question, layer, date and source beside the drawing", () => {
    for (const { figure, svg } of files) {
      const credits = elements(svg, "desc")[0]?.textContent ?? "";
      expect(credits, named(figure)).toContain(figure.about.question);
      expect(credits).toContain("Lenalidomide for multiple myeloma");
      expect(credits).toMatch(/1\.0\.0.*2026-11-22/);
      expect(credits).toMatch(
        figure.scene.language === "zh" ? /层次：2013 年综述/ : /the review of 2013/,
      );
    }
  });
});
