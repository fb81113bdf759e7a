import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { drawPptx } from "../../server/diagram/draw-pptx.ts";
import { openFigures } from "./figures.ts";
import { idsOf, named, sorted, textsOf } from "./texts.ts";
import { beginning, elements, parseXml } from "./xml.ts";

const SLIDE = "ppt/slides/slide1.xml";
const NOTES = "ppt/notesSlides/notesSlide1.xml";

const { all } = await openFigures();
const files = (await all("slide")).map((figure) => {
  const parts = new Map(
    Object.entries(unzipSync(drawPptx(figure))).map(([path, bytes]) => [
      path,
      parseXml(strFromU8(bytes)),
    ]),
  );
  return { figure, parts, slide: partOf(parts, SLIDE), notes: partOf(parts, NOTES) };
});

function partOf(parts: ReadonlyMap<string, Document>, path: string): Document {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`there is no ${path}`);
  return part;
}

const namesIn = (slide: Document, begin: string) =>
  sorted(
    beginning(slide, ["p:cNvPr", "name", begin])
      .map((one) => (one.getAttribute("name") ?? "").slice(begin.length))
      .filter((name) => !name.startsWith("sample of ")),
  );

const numberOf = (one: Element | undefined, name: string) => Number(one?.getAttribute(name));

describe("a mechanism as PPTX", () => {
  it("has every box and line as a group of shapes, with what it says as its alternative text", () => {
    for (const { figure, slide } of files) {
      expect(namesIn(slide, "box "), named(figure)).toEqual(idsOf(figure.scene.boxes));
      expect(namesIn(slide, "line "), named(figure)).toEqual(idsOf(figure.scene.lines));
      for (const line of beginning(slide, ["p:cNvPr", "name", "line "])) {
        const { sentence } = figure.notes[(line.getAttribute("name") ?? "").slice(5)] ?? {};
        expect(line.getAttribute("descr")).toContain(sentence);
      }
    }
  });

  it("ends each line as the drawing does, and strikes through what is denied", () => {
    for (const { figure, slide } of files) {
      const { lines } = figure.scene;
      for (const end of ["arrow", "bar", "circle"] as const) {
        const ending = lines.filter((line) => line.end === end);
        expect(namesIn(slide, `${end} of `), `${end}, ${named(figure)}`).toEqual(idsOf(ending));
      }
      const struck = lines.filter((line) => line.struck);
      expect(namesIn(slide, "strike of "), named(figure)).toEqual(idsOf(struck));
    }
  });

  it("holds every text as text, with a font for Chinese letters, and numbers each shape once", () => {
    for (const { figure, slide } of files) {
      const texts = elements(slide, "a:t").map((one) => one.textContent ?? "");
      expect(sorted(texts), named(figure)).toEqual(textsOf(figure));
      expect(elements(slide, "a:ea").length).toBeGreaterThanOrEqual(texts.length);
      const ids = elements(slide, "p:cNvPr").map((one) => one.getAttribute("id"));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("has every box on the slide, of 16:9", () => {
    for (const { figure, slide } of files) {
      for (const frame of beginning(slide, ["p:cNvPr", "name", "box "])) {
        const group = frame.parentNode?.parentNode as Element;
        const [offset, extent] = [elements(group, "a:off")[0], elements(group, "a:ext")[0]];
        const [x, y] = [numberOf(offset, "x"), numberOf(offset, "y")];
        expect(Math.min(x, y), named(figure)).toBeGreaterThan(0);
        expect(x + numberOf(extent, "cx"), named(figure)).toBeLessThan(12_192_000);
        expect(y + numberOf(extent, "cy"), named(figure)).toBeLessThan(6_858_000);
      }
    }
  });

  it("tells the claims behind the slide in its notes", () => {
    for (const { figure, notes } of files) {
      const said = elements(notes, "a:t").map((one) => one.textContent);
      const claims = figure.scene.lines.flatMap(({ id }) => {
        const note = figure.notes[id];
        return note?.claim ? [`${note.claim}: ${note.sentence} ${note.place}`] : [];
      });
      expect(claims.length).toBeGreaterThan(0);
      expect(said, named(figure)).toEqual(expect.arrayContaining(claims));
    }
  });

  it("is whole: each relationship leads to a part that is there, and each part has its type", () => {
    for (const { parts } of files) {
      const paths = [...parts.keys()];
      const types = elements(partOf(parts, "[Content_Types].xml"), "Override");
      const typed = types.map((one) => one.getAttribute("PartName"));
      const contents = paths.filter((path) => !path.endsWith(".rels") && !path.startsWith("["));
      expect(sorted(typed.map(String))).toEqual(sorted(contents.map((path) => `/${path}`)));
      expect(paths).toEqual(expect.arrayContaining([...parts].flatMap(targetsOf)));
    }
  });
});

/** The parts that a part's relationships lead to. */
function targetsOf([path, part]: readonly [string, Document]): readonly string[] {
  if (!path.endsWith(".rels")) return [];
  const folder = `file:///${path.replace(/_rels\/[^/]*$/, "")}`;
  return elements(part, "Relationship")
    .filter((one) => one.getAttribute("TargetMode") !== "External")
    .map((one) => new URL(one.getAttribute("Target") ?? "", folder).pathname.slice(1));
}
