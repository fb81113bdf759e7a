import { computed, effect, untracked } from "@preact/signals";
import type { Picture } from "../server/api.ts";
import { choosePainter, createPainter } from "./choose-painter.ts";
import type { Page } from "./page.ts";
import type { Camera, Painter, PainterEvents, PointedKind } from "./painters/painter.ts";
import { selectionOf, titleOf } from "./pointed.ts";
import type { Scene } from "./scene/scene.ts";
import { dropDrawn } from "./served-drawing.ts";
import { moveCamera, select, type View } from "./view.ts";
import { watchMoves } from "./watch-moves.ts";
import type { WordKey } from "./words.ts";

/** A painter at work, and what it was last told. */
export interface Hand {
  readonly element: HTMLElement;
  painter: Painter | null;
  scene: Scene | null;
  /** The picture that the painter shows, to know how places moved. */
  picture: Picture | null;
  /** What was clicked in the picture itself: that is in sight already. */
  pointed: string | null;
  /** True once the reader moved the picture; until then it is fitted. */
  moved: boolean;
  /** The camera last told to or by the painter. */
  camera: Camera | null;
  /** The camera under which the reader reads, unless he moved it: a painter may fit anew by itself when its size changes. */
  steady: Camera | null;
  /** The element's size in CSS pixels, and the window's, when the picture was last placed. */
  size: Size | null;
}

interface Size {
  readonly width: number;
  readonly height: number;
  /** Width and height of the window in one number, to know whether it changed. */
  readonly window: number;
}

/** Paints the page's scene into an element and keeps it painted. Returns how to stop. */
export function createStage(element: HTMLElement, page: Page): () => void {
  const hand: Hand = {
    element,
    painter: null,
    scene: null,
    picture: null,
    pointed: null,
    moved: false,
    camera: null,
    steady: null,
    size: null,
  };
  let stopped = false;
  const stopWatching = watchMoves(element, () => {
    hand.moved = true;
  });
  const watch = new ResizeObserver(() => onResize(page, hand));
  watch.observe(element);
  // Of the view the painter alone: other changes come while the first is still being loaded, and would begin it again.
  const wantedPainter = computed(() => (page.view.value.diagram ? "svg" : page.view.value.painter));
  const stops = [
    effect(() => {
      const wanted = wantedPainter.value;
      untracked(() => void begin(element, page, hand, wanted, null, () => stopped));
    }),
    effect(() => follow(page, hand)),
  ];
  page.hand.value = hand;
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    watch.disconnect();
    stopWatching();
    hand.painter?.close();
    hand.painter = null;
    page.hand.value = null;
  };
}

async function begin(
  element: HTMLElement,
  page: Page,
  hand: Hand,
  wanted: View["painter"],
  lost: WordKey | null,
  isStopped: () => boolean,
): Promise<void> {
  const chosen = choosePainter(wanted, lost);
  if (isStopped() || page.painter.peek()?.name === chosen.name) return;
  hand.painter?.close();
  hand.painter = null;
  const events = eventsOf(page, hand, () => {
    hand.painter = null;
    void begin(element, page, hand, wanted, "becauseLost", isStopped);
  });
  try {
    const painter = await createPainter(chosen, element, events);
    if (isStopped()) return painter.close();
    hand.painter = painter;
    hand.picture = null;
    hand.scene = null;
    page.painter.value = chosen;
    untracked(() => follow(page, hand));
  } catch (cause) {
    if (chosen.name === "sigma")
      return begin(element, page, hand, wanted, "becauseNoWebgl", isStopped);
    page.notices.value = [
      ...page.notices.peek(),
      { word: "failedPainter", detail: cause instanceof Error ? cause.message : String(cause) },
    ];
  }
}

function eventsOf(page: Page, hand: Hand, onLost: () => void): PainterEvents {
  return {
    onSelect: (id, kind) => {
      hand.pointed = id;
      onSelect(page, id, kind);
    },
    onHover: (id) => {
      page.hovered.value = id === null ? null : titleOf(page, id);
    },
    onCamera: (camera) => {
      hand.camera = camera;
      if (hand.moved) page.view.value = moveCamera(page.view.peek(), camera);
    },
    onLost,
  };
}

function onSelect(page: Page, id: string | null, kind: PointedKind): void {
  page.view.value = select(page.view.peek(), selectionOf(page.picture.peek(), id, kind));
}

/** Brings painter, scene and camera together: paints what is new, and looks where the view says. */
function follow(page: Page, hand: Hand): void {
  const scene = page.scene.value;
  const { camera } = page.view.value;
  const { painter } = hand;
  if (!scene || !painter) return;
  const picture = page.arranged.peek();
  const before = hand.picture;
  if (hand.scene !== scene) painter.show(scene);
  dropDrawn();
  hand.scene = scene;
  hand.picture = picture;
  if (camera === null) {
    if (before?.key === picture?.key && !hand.moved) return;
    hand.moved = false;
    fitOrBegin(hand);
  } else if (picture && before && before.key !== picture.key) {
    const kept = keepPlace(page.view.peek(), before, picture, painter.camera());
    hand.moved = true;
    painter.moveTo(kept);
    note(page, hand, kept);
  } else if (!isAt(camera, hand.camera)) {
    hand.moved = true;
    painter.moveTo(camera, before !== null);
  }
}

/** The camera under which the selected box stays where it is on the screen, though a new layout moved it. */
function keepPlace(view: View, before: Picture, after: Picture, camera: Camera): Camera {
  const place = (picture: Picture) => picture.boxes.find(({ id }) => id === view.selection?.id);
  const old = place(before);
  const now = place(after);
  if (!old || !now) return camera;
  return { ...camera, x: camera.x + now.x - old.x, y: camera.y + now.y - old.y };
}

const isAt = (wanted: Camera, now: Camera | null): boolean =>
  now !== null &&
  Math.abs(wanted.x - now.x) < 0.1 &&
  Math.abs(wanted.y - now.y) < 0.1 &&
  Math.abs(wanted.scale - now.scale) < 0.0001;

function onResize(page: Page, hand: Hand): void {
  const before = hand.size;
  hand.size = sizeOf(hand.element);
  hand.painter?.resize();
  if (!hand.painter || !hand.scene) return;
  if (hand.moved) return;
  const isPanel = before !== null && before.width > 0 && before.window === hand.size.window;
  const { selection, drawer } = page.view.peek();
  // A panel that opens to be read does not make the names smaller.
  if (isPanel && (selection !== null || drawer !== null)) page.steering.peek()?.keepInSight();
  else fitOrBegin(hand);
}

const sizeOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: clientWidth,
  height: clientHeight,
  window: innerWidth + innerHeight / 1e5,
});

/** Keeps in the link where the picture stands. */
export function note(page: Page, hand: Hand, camera: Camera): void {
  hand.camera = camera;
  page.view.value = moveCamera(page.view.peek(), camera);
}

/** A whole smaller than this is a stamp: nothing can be told in it, as on a phone. */
const LEAST_WHOLE = 0.3;
/** There the picture begins at its top, where the drugs are, at this scale. */
const BEGINNING = 0.6;

/** Shows the whole picture, or on a screen too small for it the place where reading begins. */
function fitOrBegin(hand: Hand): void {
  placeWhole(hand);
  hand.steady = hand.painter?.camera() ?? null;
}

function placeWhole({ painter, picture, element }: Hand): void {
  if (!painter) return;
  painter.fit();
  const whole = painter.camera();
  const drugs = picture?.compartments.find(({ kind }) => kind === "drugs");
  if (whole.scale >= LEAST_WHOLE || !drugs) return;
  const scale = Math.min(BEGINNING, (element.clientWidth - 16) / drugs.width);
  const below = element.clientHeight / 2 / scale;
  painter.moveTo({ x: drugs.x + drugs.width / 2, y: drugs.y + below - 16 / scale, scale });
}
