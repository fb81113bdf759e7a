import { computed, effect, untracked } from "@preact/signals";
import type { Picture } from "../server/api.ts";
import { choosePainter, createPainter } from "./choose-painter.ts";
import { cameraOn, endsOf } from "./in-sight.ts";
import type { Page, Steering } from "./page.ts";
import type { Camera, Painter, PainterEvents, PointedKind } from "./painters/painter.ts";
import type { Scene } from "./scene/scene.ts";
import { moveCamera, type Selection, select, type View } from "./view.ts";
import type { WordKey } from "./words.ts";

/** One key press or button nearer or farther. */
export const ZOOM_STEP = 1.3;

const NEAREST = 8;
const FARTHEST = 0.05;

interface Hand {
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
}

/** Paints the page's scene into an element and keeps it painted. Returns how to stop. */
export function createStage(element: HTMLElement, page: Page): () => void {
  const hand: Hand = {
    painter: null,
    scene: null,
    picture: null,
    pointed: null,
    moved: false,
    camera: null,
  };
  let stopped = false;
  const onReach = () => {
    hand.moved = true;
  };
  element.addEventListener("pointerdown", onReach, { capture: true });
  element.addEventListener("wheel", onReach, { capture: true, passive: true });
  const watch = new ResizeObserver(() => onResize(hand));
  watch.observe(element);
  // Of the view the painter alone: other changes come while the first is still being loaded, and would begin it again.
  const wantedPainter = computed(() => page.view.value.painter);
  const stops = [
    effect(() => {
      const wanted = wantedPainter.value;
      untracked(() => void begin(element, page, hand, wanted, null, () => stopped));
    }),
    effect(() => follow(page, hand)),
    revealing(page, hand, litArrows),
    revealing(page, hand, openArrows),
  ];
  page.steering.value = steeringOf(element, hand, page);
  return () => {
    stopped = true;
    for (const stop of stops) stop();
    watch.disconnect();
    element.removeEventListener("pointerdown", onReach, { capture: true });
    element.removeEventListener("wheel", onReach, { capture: true });
    hand.painter?.close();
    hand.painter = null;
    page.steering.value = null;
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

function selectionOf(
  picture: Picture | null,
  id: string | null,
  kind: PointedKind,
): Selection | null {
  if (id === null || kind === null) return null;
  if (kind === "line") return { kind: "arrow", id };
  if (kind === "box") return { kind: "box", id };
  const box = picture?.boxes.find(({ ports }) => ports.some(({ state }) => state === id));
  return box ? { kind: "box", id: box.id } : null;
}

function titleOf(page: Page, id: string): string | null {
  const scene = page.scene.peek();
  const found =
    scene?.boxes.find((box) => box.id === id || box.ports.some((port) => port.id === id)) ??
    scene?.lines.find((line) => line.id === id);
  return found?.title ?? null;
}

/** Brings painter, scene and camera together: paints what is new, and looks where the view says. */
function follow(page: Page, hand: Hand): void {
  const scene = page.scene.value;
  const { camera } = page.view.value;
  const { painter } = hand;
  if (!scene || !painter) return;
  const picture = page.picture.peek();
  const before = hand.picture;
  if (hand.scene !== scene) painter.show(scene);
  hand.scene = scene;
  hand.picture = picture;
  if (camera === null) {
    if (before === picture && !hand.moved) return;
    hand.moved = false;
    painter.fit();
  } else if (picture && before && before !== picture) {
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

function onResize(hand: Hand): void {
  hand.painter?.resize();
  if (!hand.moved && hand.scene) hand.painter?.fit();
}

/** Brings arrows newly lit, or newly opened elsewhere than in the picture, into sight once the picture has them. */
function revealing(page: Page, hand: Hand, arrowsOf: (view: View) => readonly string[]) {
  let seen = "";
  let first = page.view.peek().camera !== null; // a link's own camera stays
  return effect(() => {
    const { value: picture } = page.picture;
    const ids = arrowsOf(page.view.value);
    const key = ids.join();
    const boxes = picture && endsOf(picture, ids);
    if (!boxes) return;
    const asLinked = first;
    first = false;
    if (key === seen) return;
    seen = key;
    if (!asLinked && key !== hand.pointed) untracked(() => page.steering.peek()?.reveal(boxes));
  });
}

const litArrows = ({ chain }: View): readonly string[] => chain.chosen;

const openArrows = ({ selection }: View): readonly string[] =>
  selection?.kind === "arrow" ? [selection.id] : [];

/** Looks there. Where motion is unwanted the painter jumps and tells nothing, so it is noted here. */
function lookAt(page: Page, hand: Hand, camera: Camera): void {
  hand.moved = true;
  hand.painter?.moveTo(camera, true);
  note(page, hand, camera);
}

function note(page: Page, hand: Hand, camera: Camera): void {
  hand.camera = camera;
  page.view.value = moveCamera(page.view.peek(), camera);
}

const steeringOf = (element: HTMLElement, hand: Hand, page: Page): Steering => ({
  zoom: (factor: number) => {
    const { painter } = hand;
    if (!painter || !hand.scene) return;
    const camera = painter.camera();
    const scale = Math.min(NEAREST, Math.max(FARTHEST, camera.scale * factor));
    lookAt(page, hand, { ...camera, scale });
  },
  fit: () => {
    hand.moved = false;
    page.view.value = moveCamera(page.view.peek(), null);
    hand.painter?.fit();
  },
  centre: (box: string) => {
    const { painter } = hand;
    if (!painter || !hand.scene) return;
    hand.moved = true;
    painter.centre(box);
    note(page, hand, painter.camera());
  },
  reveal: (boxes: readonly string[]) => {
    const { painter } = hand;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const camera = painter && cameraOn(boxes, hand.picture, painter.camera(), size);
    if (camera) lookAt(page, hand, camera);
  },
});
