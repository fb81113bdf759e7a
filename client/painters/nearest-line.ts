import type { Point } from "../../server/api.ts";
import type { SceneLine } from "../scene/scene.ts";

/** The line that passes nearest to a point of the drawing, at most `reach` drawing units away; null where none does. */
export function nearestLine(
  lines: readonly Pick<SceneLine, "id" | "points">[],
  point: Point,
  reach: number,
): string | null {
  let found: string | null = null;
  let least = reach;
  for (const { id, points } of lines) {
    for (const [index, end] of points.entries()) {
      const distance = distanceTo(points[index - 1] ?? end, end, point);
      if (distance >= least) continue;
      found = id;
      least = distance;
    }
  }
  return found;
}

function distanceTo([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy || 1;
  const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
