import type { Picture, Term } from "../../server/api.ts";
import { buildBox } from "./build-box.ts";
import { buildCompartment } from "./build-compartment.ts";
import { buildLine } from "./build-line.ts";
import { buildLegend } from "./legend.ts";
import type { Look } from "./look.ts";
import type { Emphasis, Scene } from "./scene.ts";
import { indexTerms } from "./sentences.ts";
import { PALETTES } from "./theme.ts";

/** The scene that a picture makes under a look. Pure: the same arguments give the same scene. */
export function buildScene(picture: Picture, terms: readonly Term[], look: Look): Scene {
  const index = indexTerms(terms);
  const palette = PALETTES[look.theme];
  const drawing = { terms: index, palette, look, emphasis: (id: string) => emphasisOf(id, look) };
  const boxes = picture.boxes.filter(({ id }) => !look.hidden.has(id));
  const drawn = new Map(boxes.map((box) => [box.id, box]));
  const arrows = picture.arrows.filter(
    (arrow) => !look.hidden.has(arrow.id) && drawn.has(arrow.fromBox) && drawn.has(arrow.toBox),
  );
  const used = new Set(boxes.map(({ compartment }) => compartment));
  const compartments = picture.compartments.filter(({ id }) => used.has(id));
  return {
    width: picture.width,
    height: picture.height,
    background: palette.background,
    title: titleOf(boxes.length, arrows.length, look),
    language: look.language,
    compartments: compartments.map((one) => buildCompartment(one, drawing)),
    boxes: boxes.map((box) => buildBox(box, compartments, drawing)),
    lines: arrows.map((arrow) => buildLine(arrow, drawn, drawing)),
    legend: buildLegend({ boxes, arrows, compartments }, drawing),
  };
}

function emphasisOf(id: string, { selected, lit }: Look): Emphasis {
  if (id === selected) return "selected";
  if (lit === null) return "plain";
  return lit.has(id) ? "lit" : "faded";
}

function titleOf(boxes: number, lines: number, { language }: Look): string {
  return language === "zh"
    ? `机制图：${boxes} 个框，${lines} 条线`
    : `Map of mechanisms: ${boxes} boxes, ${lines} lines`;
}
