/** What lies under a point of the drawing, computed from the scene: no pixel is read back from the graphics card. */
import type { Point, Rectangle } from "../../../server/api.ts";
import { isInside } from "../../scene/route.ts";
import type { Scene, SceneLine } from "../../scene/scene.ts";
import type { PointedKind } from "../painter.ts";
import { distanceTo, type Route, roundRoute } from "./route-pieces.ts";

/** What is under a point; `title` is what a tooltip says of it. */
export interface Hit {
  readonly id: string;
  readonly kind: Exclude<PointedKind, null>;
  readonly title: string;
}

/** Finds what is under a point of the drawing; `reach` is how far off a line, in drawing units, still counts. */
export type HitTest = (point: Point, reach: number) => Hit | null;

interface Target {
  readonly line: SceneLine;
  readonly route: Route;
  readonly around: Rectangle;
}

/**
 * Prepares a scene for pointing. A pill goes before its box, a box before a line, except a line that runs inside one box;
 * of several lines the nearest.
 */
export function hitTest(scene: Scene): HitTest {
  const targets = scene.lines.map(target);
  const inner = targets.filter(({ line }) => isInside(line));
  return (point, reach) => {
    const box = scene.boxes.findLast((candidate) => contains(candidate, point, 0));
    if (!box) return nearest(targets, point, reach);
    const port = box.ports.find((candidate) => contains(candidate, point, 0));
    if (port) return { id: port.id, kind: "port", title: `${box.title}: ${port.text.text}` };
    return nearest(inner, point, reach / 2) ?? { id: box.id, kind: "box", title: box.title };
  };
}

function target(line: SceneLine): Target {
  const xs = line.points.map(([x]) => x);
  const ys = line.points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const around = { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return { line, route: roundRoute(line.points), around };
}

function nearest(targets: readonly Target[], point: Point, reach: number): Hit | null {
  let found: SceneLine | null = null;
  let least = Infinity;
  for (const { line, route, around } of targets) {
    const limit = reach + line.width / 2;
    if (!contains(around, point, limit)) continue;
    const distance = distanceTo(route, point);
    if (distance > limit || distance >= least) continue;
    found = line;
    least = distance;
  }
  return found && { id: found.id, kind: "line", title: found.title };
}

function contains({ x, y, width, height }: Rectangle, point: Point, margin: number): boolean {
  const right = point[0] - x;
  const down = point[1] - y;
  return right >= -margin && right <= width + margin && down >= -margin && down <= height + margin;
}
