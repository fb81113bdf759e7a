/**
 * Our camera, Sigma's camera, and the moves between. Sigma's graph space is the drawing with y up: its bounding box is
 * set to the unit square, which makes its normalisation the identity.
 */
import type { Point, Rectangle } from "../../../server/api.ts";
import type { Camera } from "../painter.ts";

/** The element's inner size in CSS pixels. */
export interface View {
  readonly width: number;
  readonly height: number;
}

/** Sigma's camera: the graph point in the middle, and the graph units along the shorter side of the view. */
export interface SigmaCamera {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly ratio: number;
}

/** The bounding box with which Sigma's framed graph is the graph itself. */
export const IDENTITY_BOX: { readonly x: [number, number]; readonly y: [number, number] } = {
  x: [0, 1],
  y: [0, 1],
};

const MARGIN = 8;
/** A drawing of three boxes is not blown up to posters. */
const MAX_FIT_SCALE = 1.5;
const MAX_SCALE = 8;

/** Sigma's camera that shows what ours shows. */
export function toSigma(camera: Camera, view: View): SigmaCamera {
  return { x: camera.x, y: -camera.y, angle: 0, ratio: shorterSide(view) / camera.scale };
}

/** Our camera that shows what Sigma's shows. */
export function fromSigma(camera: Pick<SigmaCamera, "x" | "y" | "ratio">, view: View): Camera {
  return { x: camera.x, y: 0 - camera.y, scale: shorterSide(view) / camera.ratio };
}

function shorterSide(view: View): number {
  return Math.min(view.width, view.height);
}

/** Shows the whole rectangle with a margin, in the middle, at most one and a half times its size. */
export function fitCamera(drawing: Rectangle, view: View): Camera {
  const margin = Math.min(MARGIN, shorterSide(view) / 10);
  const scale = Math.min(
    (view.width - 2 * margin) / Math.max(drawing.width, 1),
    (view.height - 2 * margin) / Math.max(drawing.height, 1),
    MAX_FIT_SCALE,
  );
  return {
    x: drawing.x + drawing.width / 2,
    y: drawing.y + drawing.height / 2,
    scale: Math.max(scale, 1e-4),
  };
}

/** The nearest camera that keeps some of the drawing in the middle of the view, at a sensible scale. */
export function boundCamera(camera: Camera, drawing: Rectangle, view: View): Camera {
  const least = Math.min(fitCamera(drawing, view).scale / 2, 0.5);
  return {
    x: between(camera.x, drawing.x, drawing.x + drawing.width),
    y: between(camera.y, drawing.y, drawing.y + drawing.height),
    scale: between(camera.scale, least, MAX_SCALE),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Zooms by a factor around a point of the view, in CSS pixels from its upper left: what lies there stays there. */
export function zoomAt(camera: Camera, view: View, [x, y]: Point, factor: number): Camera {
  const scale = camera.scale * factor;
  const shift = 1 / camera.scale - 1 / scale;
  return {
    x: camera.x + (x - view.width / 2) * shift,
    y: camera.y + (y - view.height / 2) * shift,
    scale,
  };
}

/** What two fingers do that moved from one pair of places to another: pan and zoom, and never turn. */
export function pinch(
  camera: Camera,
  view: View,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
): Camera {
  const factor = distance(after) / Math.max(distance(before), 1);
  const [from, to] = [middle(before), middle(after)];
  const moved = {
    ...camera,
    x: camera.x - (to[0] - from[0]) / camera.scale,
    y: camera.y - (to[1] - from[1]) / camera.scale,
  };
  return zoomAt(moved, view, to, Math.max(factor, 0.01));
}

function distance([a, b]: readonly [Point, Point]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function middle([a, b]: readonly [Point, Point]): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** The point of the drawing at a point of the view. */
export function toDrawing(camera: Camera, view: View, [x, y]: Point): Point {
  return [
    camera.x + (x - view.width / 2) / camera.scale,
    camera.y + (y - view.height / 2) / camera.scale,
  ];
}

/** The point of the view at a point of the drawing. */
export function toView(camera: Camera, view: View, [x, y]: Point): Point {
  return [
    (x - camera.x) * camera.scale + view.width / 2,
    (y - camera.y) * camera.scale + view.height / 2,
  ];
}

/** A camera on the way from one to another, `share` from 0 to 1; the scale grows by equal factors. */
export function glideAt(from: Camera, to: Camera, share: number): Camera {
  const scale = from.scale * (to.scale / from.scale) ** share;
  // Where the scale changes, the way on the screen is even if the way in the drawing shrinks with it.
  const zooms = Math.abs(Math.log(to.scale / from.scale)) > 1e-3;
  const even = (1 / scale - 1 / from.scale) / (1 / to.scale - 1 / from.scale);
  const way = zooms ? even : share;
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, scale };
}

/** True where two cameras differ by less than can be seen. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const scale = Math.max(a.scale, b.scale);
  const moved = Math.hypot(a.x - b.x, a.y - b.y) * scale;
  return moved < 0.01 && Math.abs(a.scale / b.scale - 1) < 1e-5;
}
