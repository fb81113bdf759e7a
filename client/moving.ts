/** Moving boxes of the diagram, by the mouse, a finger or the arrow keys. */
import type { PictureBox } from "../server/api.ts";
import { change } from "./change.ts";
import type { Page } from "./page.ts";
import { placeFor } from "./scene/arrange-boxes.ts";
import { PITCH, type Place } from "./scene/places.ts";
import { WORKING_WORDS } from "./words/working-words.ts";
import { sayIn } from "./words.ts";

/** CSS pixels that a pointer may slip within a click. */
const SLIP = 4;
/** A run of key presses ends after so long without one, and is one step of undo. */
const PAUSE_MS = 600;

/** A box in hand. */
interface Grip {
  readonly pointer: number;
  readonly box: string;
  /** Where the pointer came down, in CSS pixels, and where the box stood, in drawing units. */
  readonly from: readonly [x: number, y: number];
  readonly stood: { readonly x: number; readonly y: number };
  dragging: boolean;
  /** Where the pointer wants the box. */
  wish: { readonly x: number; readonly y: number };
  frame: number;
}

interface Mover {
  readonly page: Page;
  grip: Grip | null;
  /** The box that keys are moving, until they pause. */
  keyed: string | null;
  pause: number;
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Lets the reader move boxes wherever the page shows the diagram. Returns how to stop. */
export function enableMoving(page: Page, window: Window): () => void {
  const mover: Mover = { page, grip: null, keyed: null, pause: 0 };
  const stop = new AbortController();
  // Before anyone else: what moves a box neither pans the picture nor counts as having done so.
  const options = { capture: true, signal: stop.signal };
  window.addEventListener("pointerdown", (event) => grasp(mover, event), options);
  window.addEventListener("pointermove", (event) => drag(mover, event), options);
  window.addEventListener("pointerup", () => drop(mover, window), options);
  window.addEventListener("pointercancel", () => letGo(mover), options);
  window.addEventListener("keydown", (event) => onKey(mover, event, window), options);
  page.hand.peek()?.element.classList.add("movable");
  return () => {
    stop.abort();
    letGo(mover);
    endKeys(mover);
    page.hand.peek()?.element.classList.remove("movable");
  };
}

const standing = ({ arranged }: Page, id: string): PictureBox | undefined =>
  arranged.peek()?.boxes.find((box) => box.id === id);

function grasp(mover: Mover, event: PointerEvent): void {
  const { page } = mover;
  letGo(mover);
  endKeys(mover);
  const { target } = event;
  if (!event.isPrimary || event.button !== 0 || !(target instanceof Element)) return;
  if (!page.hand.peek()?.element.contains(target)) return;
  const box = target.closest('[data-kind="box"]')?.getAttribute("data-id");
  const stood = box && standing(page, box);
  if (!stood) return;
  const from = [event.clientX, event.clientY] as const;
  mover.grip = {
    pointer: event.pointerId,
    box,
    from,
    stood,
    wish: stood,
    dragging: false,
    frame: 0,
  };
}

function drag({ page, grip }: Mover, event: PointerEvent): void {
  if (!grip || event.pointerId !== grip.pointer) return;
  const hand = page.hand.peek();
  const scale = hand?.painter?.camera().scale;
  if (!hand || !scale) return;
  const [dx, dy] = [event.clientX - grip.from[0], event.clientY - grip.from[1]];
  if (!grip.dragging && Math.hypot(dx, dy) <= SLIP) return;
  event.stopPropagation();
  if (!grip.dragging) {
    grip.dragging = true;
    hand.element.setPointerCapture?.(grip.pointer);
    hand.element.classList.add("moving");
  }
  cancelAnimationFrame(grip.frame);
  grip.wish = { x: grip.stood.x + dx / scale, y: grip.stood.y + dy / scale };
  grip.frame = requestAnimationFrame(() => hold(page, grip.box, grip.wish));
}

/** Shows a box there, or, within reach, as near as it can stand; false where it cannot. */
function hold(page: Page, box: string, wish: { x: number; y: number }, reach?: number): boolean {
  const picture = page.picture.peek();
  const places = page.held.peek() ?? page.view.peek().places;
  const place = picture && placeFor(picture, places, box, wish, reach);
  if (!place) return false;
  page.held.value = [...places.filter((one) => one.box !== box), place];
  return true;
}

function drop(mover: Mover, window: Window): void {
  const { page, grip } = mover;
  if (!grip) return;
  if (grip.dragging) {
    cancelAnimationFrame(grip.frame);
    hold(page, grip.box, grip.wish);
    commit(page, grip.box);
    swallowClick(window);
  }
  letGo(mover);
}

/** The click that ends a drag opens nothing. */
function swallowClick(window: Window): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
}

/** What was held and not dropped goes back. */
function letGo(mover: Mover): void {
  if (!mover.grip) return;
  cancelAnimationFrame(mover.grip.frame);
  mover.grip = null;
  mover.page.held.value = null;
  mover.page.hand.peek()?.element.classList.remove("moving");
}

/** Makes what is held the reader's choice: a step of undo, and in the link. */
function commit(page: Page, box: string): void {
  const held = page.held.peek();
  if (!held) return;
  const stands = standing(page, box);
  const laidOut = page.picture.peek()?.boxes.find(({ id }) => id === box);
  const home = stands?.x === laidOut?.x && stands?.y === laidOut?.y;
  const places: readonly Place[] = home ? held.filter((one) => one.box !== box) : held;
  change(page, (view) => ({ ...view, places }));
  page.held.value = null;
  const { language } = page.view.peek();
  const name = (language === "zh" ? stands?.nameZh : stands?.name) ?? box;
  page.announcement.value = sayIn(language, WORKING_WORDS)("moved", { name });
}

function onKey(mover: Mover, event: KeyboardEvent, window: Window): void {
  const { page } = mover;
  if (event.key === "Escape" && mover.grip?.dragging) {
    letGo(mover);
    event.stopPropagation();
    return;
  }
  const step = STEPS[event.key];
  const box = step && boxToMove(page, event);
  if (!step || !box) {
    if (event.key !== "Shift") endKeys(mover);
    return;
  }
  event.preventDefault();
  if (mover.keyed !== box) endKeys(mover);
  const stands = standing(page, box);
  if (!stands) return;
  mover.keyed = box;
  window.clearTimeout(mover.pause);
  mover.pause = window.setTimeout(() => endKeys(mover), PAUSE_MS);
  push(page, stands, step);
}

/** One step; where something is in the way, over it to the next free place on that side. */
function push(page: Page, { id, x, y }: PictureBox, [dx, dy]: readonly [number, number]): void {
  for (let steps = 1; steps <= 40; steps += 1) {
    const wish = { x: x + dx * steps * PITCH, y: y + dy * steps * PITCH };
    if (hold(page, id, wish, 0)) return;
  }
  const { language } = page.view.peek();
  page.announcement.value = sayIn(language, WORKING_WORDS)("noRoom");
}

/** The box that has the focus; with Shift also the selected one. */
function boxToMove(page: Page, event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || page.helpOpen.peek()) return null;
  const { target } = event;
  const element = page.hand.peek()?.element;
  if (!(target instanceof Element) || !element) return null;
  const focused = element.contains(target) && target.closest('[data-kind="box"]');
  if (focused) return focused.getAttribute("data-id");
  const { selection } = page.view.peek();
  const onStage = target.contains(element) && target.id === "stage";
  return event.shiftKey && onStage && selection?.kind === "box" ? selection.id : null;
}

function endKeys(mover: Mover): void {
  if (!mover.keyed) return;
  clearTimeout(mover.pause);
  const box = mover.keyed;
  mover.keyed = null;
  commit(mover.page, box);
}
