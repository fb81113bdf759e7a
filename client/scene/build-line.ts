import type { LineStyle, PictureArrow, PictureBox, Point } from "../../server/api.ts";
import { shapeOf } from "./build-box.ts";
import { type DrawingContext, termColour } from "./drawing-context.ts";
import { dockOn } from "./outline.ts";
import type { Emphasis, SceneLine } from "./scene.ts";
import { lineTitle } from "./sentences.ts";

const WIDTH = { walked: 1.8, other: 1.5, inside: 1.3 };
const EMPHASIS_WIDTH: Readonly<Record<Emphasis, number>> = {
  plain: 0,
  faded: 0,
  lit: 0.6,
  selected: 1.4,
};

/** A line from the true border of the one box to that of the other. */
export function buildLine(
  arrow: PictureArrow,
  boxes: ReadonlyMap<string, PictureBox>,
  context: DrawingContext,
): SceneLine {
  const { terms, look, palette } = context;
  const inside = arrow.claim === null && arrow.fromBox === arrow.toBox;
  const emphasis = context.emphasis(arrow.id);
  const width = inside ? WIDTH.inside : arrow.walked ? WIDTH.walked : WIDTH.other;
  const colour = termColour(context, `relationship:${arrow.type}`);
  return {
    id: arrow.id,
    from: arrow.fromBox,
    to: arrow.toBox,
    points: inside ? arrow.points : dockBoth(arrow, boxes, context),
    colour: emphasis === "selected" ? palette.selection : colour,
    width: width + EMPHASIS_WIDTH[emphasis],
    style: styleOf(arrow, context),
    end: terms.get(`relationship:${arrow.type}`)?.lineEnd ?? "arrow",
    struck: isDenied(arrow),
    emphasis,
    title: lineTitle(arrow, terms, look.language),
  };
}

/** True where the source denies the effect. */
export function isDenied(arrow: PictureArrow): boolean {
  return arrow.sign === 0;
}

function styleOf(arrow: PictureArrow, { terms }: DrawingContext): LineStyle {
  if (arrow.claim === null) return "dashed";
  const status = terms.get(`status:${arrow.claim.status}`)?.lineStyle;
  if (status !== undefined && status !== "solid") return status;
  return terms.get(`relationship:${arrow.type}`)?.lineStyle ?? "solid";
}

function dockBoth(
  arrow: PictureArrow,
  boxes: ReadonlyMap<string, PictureBox>,
  context: DrawingContext,
): Point[] {
  const points = [...arrow.points];
  const [from, to] = [boxes.get(arrow.fromBox), boxes.get(arrow.toBox)];
  const [first, second] = points;
  if (from && first && second)
    points[0] = dockOn(shapeOf(from.label, context), from, second, first);
  const [before, last] = [points.at(-2), points.at(-1)];
  if (to && before && last) {
    points[points.length - 1] = dockOn(shapeOf(to.label, context), to, before, last);
  }
  return points;
}
