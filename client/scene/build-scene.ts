import type { Compartment, Picture, PictureArrow, PictureBox, Term } from "../../server/api.ts";
import { buildBox } from "./build-box.ts";
import { buildCompartment } from "./build-compartment.ts";
import { buildLine } from "./build-line.ts";
import type { DrawingContext } from "./drawing-context.ts";
import type { Look } from "./look.ts";
import type { Emphasis, Scene } from "./scene.ts";
import { indexTerms } from "./sentences.ts";
import { PALETTES } from "./theme.ts";

/** What of a picture is drawn under a look. */
export interface Shown {
  readonly boxes: readonly PictureBox[];
  readonly arrows: readonly PictureArrow[];
  readonly compartments: readonly Compartment[];
}

/** What is drawn of a picture: all but what the look hides, and what hangs on it. */
export function shownOf(picture: Picture, look: Look): Shown {
  const boxes = picture.boxes.filter(({ id }) => !look.hidden.has(id));
  const drawn = new Set(boxes.map(({ id }) => id));
  const arrows = picture.arrows.filter(
    (arrow) => !look.hidden.has(arrow.id) && drawn.has(arrow.fromBox) && drawn.has(arrow.toBox),
  );
  const used = new Set(boxes.map(({ compartment }) => compartment));
  return { boxes, arrows, compartments: picture.compartments.filter(({ id }) => used.has(id)) };
}

/** What every part of a drawing under a look is built with. */
export function drawingContext(terms: readonly Term[], look: Look): DrawingContext {
  const palette = PALETTES[look.theme];
  return { terms: indexTerms(terms), palette, look, emphasis: (id) => emphasisOf(id, look) };
}

/** The scene that a picture makes under a look. Pure: the same arguments give the same scene. */
export function buildScene(picture: Picture, terms: readonly Term[], look: Look): Scene {
  const drawing = drawingContext(terms, look);
  const { boxes, arrows, compartments } = shownOf(picture, look);
  const drawn = new Map(boxes.map((box) => [box.id, box]));
  return {
    width: picture.width,
    height: picture.height,
    background: drawing.palette.background,
    title: titleOf(boxes.length, arrows.length, look),
    language: look.language,
    compartments: compartments.map((one) => buildCompartment(one, drawing)),
    boxes: boxes.map((box) => buildBox(box, compartments, drawing)),
    lines: arrows.map((arrow) => buildLine(arrow, drawn, drawing)),
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
