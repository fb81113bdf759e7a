import type Sigma from "sigma";
import type { MouseCoords, TouchCoords, WheelCoords } from "sigma/types";
import type { Point } from "../../../server/api.ts";
import type { Camera } from "../painter.ts";
import { pinch, type View, zoomAt } from "./camera.ts";
import type { BoxAttributes, LineAttributes } from "./drawing-graph.ts";

/** What a hand does on the picture. Points are CSS pixels from the upper left of the view. */
export interface GestureHooks {
  camera(): Camera;
  view(): View;
  /** True where a box, pill or line lies at the point. */
  isOn(point: Point): boolean;
  onClick(point: Point): void;
  /** At most once a frame; null where the pointer left. */
  onPoint(point: Point | null): void;
  onZoom(camera: Camera, animate: boolean): void;
}

const DOUBLE_CLICK_FACTOR = 2;
const SAME_PLACE = 6;
const WHEEL_LINE = 20;

/**
 * Takes Sigma's listeners off its pointer, which read a pixel back from the graphics card at each move, and puts ours
 * there. Dragging stays Sigma's.
 */
export function bindGestures(
  sigma: Sigma<BoxAttributes, LineAttributes>,
  hooks: GestureHooks,
): () => void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  mouse.removeAllListeners();
  touch.removeAllListeners();
  const hover = oncePerFrame(hooks.onPoint);
  const click = clicks(hooks);
  mouse.on("click", ({ x, y }) => click.once([x, y]));
  mouse.on("doubleClick", (event) => {
    event.preventSigmaDefault();
    click.again([event.x, event.y]);
  });
  mouse.on("wheel", (event) => wheel(event, hooks));
  mouse.on("mousemove", (event) => {
    if (isIdle(event)) hover.ask([event.x, event.y]);
  });
  mouse.on("mouseleave", () => hover.ask(null));
  touch.on("tap", (event) => click.once(firstTouch(event)));
  touch.on("doubletap", (event) => {
    event.preventSigmaDefault();
    click.again(firstTouch(event));
  });
  touch.on("touchmove", (event) => twoFingers(event, hooks));
  return hover.stop;
}

/**
 * To Sigma any two quick clicks are a double click. Here they are so on one place of the ground, and zoom in; elsewhere
 * they are two clicks.
 */
function clicks(hooks: GestureHooks) {
  let last: Point = [0, 0];
  const once = (point: Point): void => {
    last = point;
    hooks.onClick(point);
  };
  const again = (point: Point): void => {
    const samePlace = Math.hypot(point[0] - last[0], point[1] - last[1]) < SAME_PLACE;
    if (hooks.isOn(point) || !samePlace) once(point);
    else hooks.onZoom(zoomAt(hooks.camera(), hooks.view(), point, DOUBLE_CLICK_FACTOR), true);
  };
  return { once, again };
}

function wheel(event: WheelCoords, hooks: GestureHooks): void {
  // Its method marks another object than the one that Sigma asks.
  event.sigmaDefaultPrevented = true;
  if (!(event.original instanceof WheelEvent)) return;
  const factor = wheelFactor(event.original);
  hooks.onZoom(zoomAt(hooks.camera(), hooks.view(), [event.x, event.y], factor), false);
}

/** By how much a turn of the wheel zooms. A pinch on a touchpad comes as a wheel with the control key, in small steps. */
export function wheelFactor(event: Pick<WheelEvent, "deltaY" | "deltaMode" | "ctrlKey">): number {
  const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * WHEEL_LINE;
  const factor = Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0022));
  return Math.min(Math.max(factor, 0.5), 2);
}

function twoFingers(event: TouchCoords, hooks: GestureHooks): void {
  const [a, b] = event.touches;
  const [c, d] = event.previousTouches;
  if (!a || !b) return;
  // Sigma's own pinch moves the picture aside when the fingers turn.
  event.preventSigmaDefault();
  if (!c || !d) return;
  const moved = pinch(
    hooks.camera(),
    hooks.view(),
    [
      [c.x, c.y],
      [d.x, d.y],
    ],
    [
      [a.x, a.y],
      [b.x, b.y],
    ],
  );
  hooks.onZoom(moved, false);
}

function firstTouch(event: TouchCoords): Point {
  const place = event.touches[0] ?? event.previousTouches[0] ?? { x: 0, y: 0 };
  return [place.x, place.y];
}

function isIdle({ original }: MouseCoords): boolean {
  return !("buttons" in original) || original.buttons === 0;
}

function oncePerFrame(answer: (point: Point | null) => void) {
  let frame = 0;
  let latest: Point | null = null;
  return {
    ask: (point: Point | null): void => {
      latest = point;
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        answer(latest);
      });
    },
    stop: (): void => cancelAnimationFrame(frame),
  };
}
