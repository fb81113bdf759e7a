import type Sigma from "sigma";
import type { Rectangle } from "../../../server/api.ts";
import type { Camera } from "../painter.ts";
import { toView, type View } from "./camera.ts";
import type { BoxAttributes, LineAttributes } from "./drawing-graph.ts";

/** A canvas among Sigma's, in drawing units: what is drawn on it stands where Sigma draws the same place. */
export interface CanvasLayer {
  /** Empties the canvas and draws; `shown` is the part of the drawing that the view shows. */
  draw(
    camera: Camera,
    view: View,
    paint: (context: CanvasRenderingContext2D, shown: Rectangle) => void,
  ): void;
}

/** Puts a canvas before or after one of Sigma's layers. Sigma knows how to size its own canvases only. */
export function addCanvasLayer(
  sigma: Sigma<BoxAttributes, LineAttributes>,
  name: string,
  place: { readonly beforeLayer: string } | { readonly afterLayer: string },
): CanvasLayer {
  const canvas = sigma.createCanvas(name, place);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser gives no 2d canvas");
  return {
    draw: (camera, view, paint) => {
      const ratio = window.devicePixelRatio || 1;
      fitPixels(canvas, Math.round(view.width * ratio), Math.round(view.height * ratio));
      Object.assign(canvas.style, { width: `${view.width}px`, height: `${view.height}px` });
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const [left, top] = toView(camera, view, [0, 0]);
      const scale = camera.scale * ratio;
      context.setTransform(scale, 0, 0, scale, left * ratio, top * ratio);
      paint(context, shownPart(camera, view));
    },
  };
}

function fitPixels(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function shownPart(camera: Camera, view: View): Rectangle {
  const width = view.width / camera.scale;
  const height = view.height / camera.scale;
  return { x: camera.x - width / 2, y: camera.y - height / 2, width, height };
}

/** True where two rectangles have a place in common. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  const apart =
    a.x > b.x + b.width || b.x > a.x + a.width || a.y > b.y + b.height || b.y > a.y + a.height;
  return !apart;
}
