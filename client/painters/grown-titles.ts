import type { Point, Rectangle } from "../../server/api.ts";
import { textWidth } from "../scene/metrics.ts";
import type { Scene, SceneCompartment, SceneText } from "../scene/scene.ts";

/** Titles do not shrink below this many CSS pixels as long as there is room. */
const LEAST = 11;
/** At most so many times its own size: of a drawing as small as a stamp nothing can be read anyway. */
const MOST_GROWTH = 2;
const STEP = 0.5;
/** What stays free between a title and anything else, in drawing units. */
const GAP = 2;

/** For each scene the size, in drawing units, that each title may have before it touches anything. */
const FREE = new WeakMap<Scene, readonly number[]>();

/**
 * The titles of the compartments as they are drawn at a scale: their own size, or larger where that could not be read and
 * nothing stands in the way, neither a box nor a line nor the frame. Enlarged, the lines of a title move apart and down.
 */
export function grownTitles(scene: Scene, scale: number): readonly (readonly SceneText[])[] {
  const free = FREE.get(scene) ?? scene.compartments.map((one) => freeSize(one, scene));
  FREE.set(scene, free);
  return scene.compartments.map(({ title }, index) => {
    const own = title[0]?.size ?? 0;
    return grown(title, Math.max(own, Math.min(LEAST / scale, free[index] ?? own)));
  });
}

function grown(title: readonly SceneText[], size: number): readonly SceneText[] {
  const [first] = title;
  if (!first || size === first.size) return title;
  const growth = size / first.size;
  const top = first.y - first.size / 2;
  return title.map((text) => ({
    ...text,
    y: top + size / 2 + (text.y - first.y) * growth,
    size: text.size * growth,
  }));
}

function freeSize(compartment: SceneCompartment, scene: Scene): number {
  const own = compartment.title[0]?.size ?? 0;
  let free = own;
  for (let size = own + STEP; size <= own * MOST_GROWTH; size += STEP) {
    if (!isFree(areaOf(grown(compartment.title, size)), compartment, scene)) break;
    free = size;
  }
  return free;
}

/** Where a title stands. */
function areaOf(title: readonly SceneText[]): Rectangle {
  const [first, last] = [title[0], title.at(-1)];
  const width = Math.max(...title.map(({ text, size, bold }) => textWidth(text, size, bold)));
  const top = (first?.y ?? 0) - (first?.size ?? 0) / 2;
  const bottom = (last?.y ?? 0) + (last?.size ?? 0) / 2;
  return { x: (first?.x ?? 0) - GAP, y: top, width: width + 2 * GAP, height: bottom - top + GAP };
}

const isFree = (area: Rectangle, frame: Rectangle, { boxes, lines }: Scene): boolean =>
  area.x + area.width <= frame.x + frame.width &&
  area.y + area.height <= frame.y + frame.height &&
  !boxes.some((box) => overlap(area, box)) &&
  !lines.some(({ points }) =>
    points.some((point, index) => index > 0 && overlap(area, between(points[index - 1], point))),
  );

/** Two rectangles share a point; lines of a scene are level or upright, and so rectangles without a width or height. */
const overlap = (one: Rectangle, other: Rectangle): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const between = (from: Point = [0, 0], to: Point): Rectangle => ({
  x: Math.min(from[0], to[0]) - GAP,
  y: Math.min(from[1], to[1]) - GAP,
  width: Math.abs(from[0] - to[0]) + 2 * GAP,
  height: Math.abs(from[1] - to[1]) + 2 * GAP,
});
