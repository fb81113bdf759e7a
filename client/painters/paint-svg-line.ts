import type { Point } from "../../server/api.ts";
import { type Head, headOf } from "../scene/heads.ts";
import { DASHES, endOf, HATCH, isInside, pathData, withGaps } from "../scene/route.ts";
import type { SceneLine } from "../scene/scene.ts";
import { CIRCLE_WIDTH, STRIKE_WIDTH, strikeEnds, strokeWidth } from "../scene/strokes.ts";
import { element, escapeText, polygonData, printNumber } from "./svg-markup.ts";

/** Width of the invisible path by which a line is pointed at. */
const HIT_WIDTH = 12;

type Stroke = Pick<SceneLine, "colour" | "width" | "style" | "end" | "struck">;

/** A line with its head, its mark and a wide invisible path to be pointed at. */
export function paintLine(
  line: SceneLine,
  crossings: readonly Point[],
  background: string,
  focusable: boolean,
): string {
  return element(
    "g",
    {
      class: isInside(line) ? "line inside" : "line",
      "data-id": line.id,
      "data-kind": "line",
      role: "graphics-symbol",
      "aria-label": line.title,
      tabindex: focusable ? -1 : null,
    },
    element("title", {}, escapeText(line.title)),
    element("path", {
      class: "hit",
      d: pathData(line.points),
      stroke: "transparent",
      "stroke-width": HIT_WIDTH,
      "pointer-events": "stroke",
      fill: "none",
    }),
    paintStroke(line, line.points, crossings, background),
  );
}

/** The visible part of a line; the legend uses it as well. */
export function paintStroke(
  stroke: Stroke,
  points: readonly Point[],
  crossings: readonly Point[],
  background: string,
): string {
  const { colour, width, style } = stroke;
  const { tip, direction } = endOf(points);
  const { head, stop } = headOf(stroke.end, tip, direction);
  const shortened = [...points.slice(0, -1), stop];
  const data = withGaps(shortened, crossings)
    .map((part) => pathData(part))
    .join("");
  const dashes = DASHES[style].map((length) => printNumber(length)).join(" ");
  const base = { d: data, fill: "none", stroke: colour };
  const parts = [
    element("path", {
      ...base,
      "stroke-width": strokeWidth(width, style),
      "stroke-dasharray": dashes === "" ? null : dashes,
      "stroke-linecap": style === "dotted" ? "round" : null,
    }),
  ];
  if (style === "hatched") {
    const ticks = `${printNumber(HATCH.width)} ${printNumber(HATCH.every - HATCH.width)}`;
    parts.push(
      element("path", { ...base, "stroke-width": HATCH.length, "stroke-dasharray": ticks }),
    );
  }
  parts.push(paintHead(head, colour, background));
  if (stroke.struck) parts.push(paintStrike(points, colour));
  return parts.join("");
}

function paintHead(head: Head, colour: string, background: string): string {
  if (head.kind === "arrow") return element("path", { d: polygonData(head.outline), fill: colour });
  if (head.kind === "bar") {
    return element("path", {
      d: pathData([head.from, head.to]),
      fill: "none",
      stroke: colour,
      "stroke-width": head.width,
      "stroke-linecap": "round",
    });
  }
  if (head.kind === "circle") {
    const [cx, cy] = head.centre;
    const look = { fill: background, stroke: colour, "stroke-width": CIRCLE_WIDTH };
    return element("circle", { cx, cy, r: head.radius, ...look });
  }
  return "";
}

/** A stroke aslant through the line. */
function paintStrike(points: readonly Point[], colour: string): string {
  return element("path", {
    class: "strike",
    d: pathData(strikeEnds(points)),
    fill: "none",
    stroke: colour,
    "stroke-width": STRIKE_WIDTH,
    "stroke-linecap": "round",
  });
}
