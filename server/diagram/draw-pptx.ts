/** A figure as one slide of PPTX: shapes of Office that can be edited, their text in Office's fonts, the claims in its notes. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { element, escapeText } from "../../client/painters/svg-markup.ts";
import type { Figure } from "../../client/scene/figure.ts";
import { opaque } from "../../client/scene/opaque.ts";
import { crossingsOf, isInside } from "../../client/scene/route.ts";
import type { SceneLine } from "../../client/scene/scene.ts";
import { linesOf } from "../../client/scene/stacking.ts";
import { boxShape, compartmentShape, freeText } from "./pptx-boxes.ts";
import { legendShape } from "./pptx-legend.ts";
import { lineShape } from "./pptx-lines.ts";
import {
  corePart,
  fixedParts,
  type Relation,
  relationsPart,
  SLIDE,
  slidePart,
} from "./pptx-parts.ts";
import type { PptxPage } from "./pptx-shapes.ts";

/** Draws the file. The figure is one on the paper `slide`. The same figure gives the same bytes. */
export function drawPptx(figure: Figure): Uint8Array {
  const { about, scene } = figure;
  const { page, relations } = openPage(figure);
  const shapes = figureShapes(page, figure);
  const colour = element("a:srgbClr", { val: scene.background.slice(1).toUpperCase() });
  const ground = `<p:bg><p:bgPr><a:solidFill>${colour}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;
  const language = scene.language === "zh" ? "zh-CN" : "en-US";
  const subject = [about.question, ...about.credits].join(" ");
  const core = { title: about.name, subject, author: about.author, language, date: about.date };
  return packed(
    {
      ...fixedParts(),
      "docProps/core.xml": corePart(core),
      "ppt/slides/slide1.xml": slidePart("p:sld", ground, shapes),
      "ppt/slides/_rels/slide1.xml.rels": relationsPart([
        { id: "rId1", type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
        { id: "rId2", type: "notesSlide", target: "../notesSlides/notesSlide1.xml" },
        ...relations,
      ]),
      "ppt/notesSlides/notesSlide1.xml": slidePart("p:notes", "", notesShapes(figure, language)),
      "ppt/notesSlides/_rels/notesSlide1.xml.rels": relationsPart([
        { id: "rId1", type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
        { id: "rId2", type: "slide", target: "../slides/slide1.xml" },
      ]),
    },
    about.date,
  );
}

/** Links are collected while the shapes are made. */
function openPage({ scene, width, at }: Figure) {
  const relations: Relation[] = [];
  let shapes = 1;
  const page: PptxPage = {
    language: scene.language,
    emu: SLIDE.width / width,
    at,
    nextId() {
      shapes += 1;
      return shapes;
    },
    link(href) {
      const id = `rId${relations.length + 3}`;
      relations.push({ id, type: "hyperlink", target: href, outside: true });
      return id;
    },
  };
  return { page, relations };
}

/** In the order of the SVG painter. */
function figureShapes(page: PptxPage, figure: Figure): readonly string[] {
  const scene = opaque(figure.scene);
  const { background } = scene;
  const crossings = crossingsOf(scene.lines.filter((line) => !isInside(line)));
  const { between, inside } = linesOf(scene);
  const draw = (line: SceneLine) =>
    lineShape(page, line, crossings.get(line.id) ?? [], background, figure.notes[line.id]);
  const name = figure.title.filter(({ bold }) => bold);
  const question = figure.title.filter(({ bold }) => !bold);
  return [
    freeText(page, "title", name, "title"),
    freeText(page, "question", question),
    ...scene.compartments.map((one) => compartmentShape(page, one)),
    ...between.map(draw),
    ...scene.compartments.map(({ id, title }) => freeText(page, `title of ${id}`, title)),
    ...scene.boxes.map((box) => boxShape(page, box, background)),
    ...inside.map(draw),
    ...figure.legend.map((place) => legendShape(page, place, background)),
    freeText(page, "credits", figure.credits),
  ];
}

/** The claims behind the slide, one a paragraph. */
function notesShapes({ scene, notes, about }: Figure, lang: string): readonly string[] {
  const said = scene.lines.flatMap(({ id }) => {
    const note = notes[id];
    return note === undefined || note.claim === null
      ? []
      : [`${note.claim}: ${[note.sentence, note.place].join(" ")}`];
  });
  const paragraphs = [...new Set(said), ...about.credits].map((text) =>
    element(
      "a:p",
      {},
      element("a:r", {}, element("a:rPr", { lang }), element("a:t", {}, escapeText(text))),
    ),
  );
  return [
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</p:txBody></p:sp>`,
  ];
}

/** ZIP knows no time zone: the day of the figure, the same on every machine. */
function packed(parts: Readonly<Record<string, string>>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const mtime = new Date(year, month - 1, day);
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = [strToU8(text), { mtime }];
  return zipSync(files);
}
