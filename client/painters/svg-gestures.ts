import type { Point } from "../../server/api.ts";
import type { Camera, PointedKind } from "./painter.ts";
import { pinch, type View, zoomAt } from "./sigma/camera.ts";
import { wheelFactor } from "./sigma/gestures.ts";

/** What a hand does on the picture. */
export interface SvgGestureHooks {
  camera(): Camera;
  view(): View;
  onMove(camera: Camera): void;
  onClick(id: string | null, kind: PointedKind): void;
  onHover(id: string | null): void;
  /** Where the wide grounds of several lines lie over one another: the line that is nearest to this place, if any is near. */
  lineNear(place: Point): string | null;
}

/** CSS pixels that a finger may slip within a click. */
const SLIP = 4;

interface Pointed {
  readonly id: string | null;
  readonly kind: PointedKind;
}

const GROUND: Pointed = { id: null, kind: null };

interface Hand {
  readonly pointers: Map<number, Point>;
  /** Where the first finger came down; null once it has gone too far for a click. */
  pressed: Point | null;
  /** What lay there: the picture may be painted anew before the finger is lifted. */
  on: Pointed;
  hovered: string | null;
}

/** Pan by dragging, zoom by wheel and two fingers, click and hover. Returns how to stop. */
export function bindSvgGestures(element: HTMLElement, hooks: SvgGestureHooks): () => void {
  const hand: Hand = { pointers: new Map(), pressed: null, on: GROUND, hovered: null };
  const stop = new AbortController();
  const on = <K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (event: HTMLElementEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ) => element.addEventListener(type, listener, { ...options, signal: stop.signal });
  on("pointerdown", (event) => press(element, hand, event, hooks));
  on("pointermove", (event) => move(element, hand, event, hooks));
  on("pointerup", (event) => release(element, hand, event));
  on("pointercancel", (event) => release(element, hand, event));
  on("pointerleave", () => hover(hand, null, hooks));
  on("click", () => click(hand, hooks));
  on("wheel", (event) => wheel(element, event, hooks), { passive: false });
  return () => stop.abort();
}

function placeIn(element: HTMLElement, event: MouseEvent): Point {
  const { left, top } = element.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

function press(
  element: HTMLElement,
  hand: Hand,
  event: PointerEvent,
  hooks: SvgGestureHooks,
): void {
  if (event.button > 0) return;
  const place = placeIn(element, event);
  hand.pointers.set(event.pointerId, place);
  hand.pressed = hand.pointers.size === 1 ? place : null;
  hand.on = pointedAt(event.target, place, hooks);
}

function move(element: HTMLElement, hand: Hand, event: PointerEvent, hooks: SvgGestureHooks): void {
  const place = placeIn(element, event);
  const last = hand.pointers.get(event.pointerId);
  if (last === undefined) {
    hover(hand, pointedAt(event.target, place, hooks).id, hooks);
    return;
  }
  const other = [...hand.pointers].find(([id]) => id !== event.pointerId)?.[1];
  const far = hand.pressed !== null && distance(hand.pressed, place) > SLIP;
  if (hand.pressed !== null && !far) return;
  if (far) {
    hand.pressed = null;
    // Only from here on: a captured pointer would take the click away from what lies under it.
    element.setPointerCapture?.(event.pointerId);
  }
  hand.pointers.set(event.pointerId, place);
  const camera = hooks.camera();
  if (other !== undefined) hooks.onMove(pinch(camera, hooks.view(), [last, other], [place, other]));
  else hooks.onMove(panned(camera, last, place));
}

function panned(camera: Camera, from: Point, to: Point): Camera {
  return {
    ...camera,
    x: camera.x - (to[0] - from[0]) / camera.scale,
    y: camera.y - (to[1] - from[1]) / camera.scale,
  };
}

function release(element: HTMLElement, hand: Hand, event: PointerEvent): void {
  hand.pointers.delete(event.pointerId);
  if (element.hasPointerCapture?.(event.pointerId)) element.releasePointerCapture(event.pointerId);
}

function click(hand: Hand, hooks: SvgGestureHooks): void {
  if (hand.pressed === null) return;
  hand.pressed = null;
  hooks.onClick(hand.on.id, hand.on.kind);
}

function wheel(element: HTMLElement, event: WheelEvent, hooks: SvgGestureHooks): void {
  event.preventDefault();
  const place = placeIn(element, event);
  hooks.onMove(zoomAt(hooks.camera(), hooks.view(), place, wheelFactor(event)));
}

function hover(hand: Hand, id: string | null, hooks: SvgGestureHooks): void {
  if (hand.hovered === id) return;
  hand.hovered = id;
  hooks.onHover(id);
}

/** The box, pill or line that an event is about. */
function pointedAt(target: EventTarget | null, place: Point, hooks: SvgGestureHooks): Pointed {
  const found = target instanceof Element ? target.closest("[data-kind]") : null;
  const kind = found?.getAttribute("data-kind");
  const id = found?.getAttribute("data-id") ?? null;
  if (kind === "line") return { id: hooks.lineNear(place) ?? id, kind };
  return kind === "box" || kind === "port" ? { id, kind } : GROUND;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
