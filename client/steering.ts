import { effect, untracked } from "@preact/signals";
import type { Picture } from "../server/api.ts";
import { cameraOn, endsOf, pannedTo } from "./in-sight.ts";
import type { Page, Steering } from "./page.ts";
import type { Camera } from "./painters/painter.ts";
import { type Hand, note } from "./stage.ts";
import { moveCamera, type View } from "./view.ts";

/** One key press or button nearer or farther. */
export const ZOOM_STEP = 1.3;

/** A lit chain is shown at least at this scale, where it fits: its names are to be read. */
const LEGIBLE = 0.6;

const NEAREST = 8;
const FARTHEST = 0.05;

/** Lets the picture be steered from outside it, and brings into sight what is lit or opened. Returns how to stop. */
export function steer(page: Page): () => void {
  return effect(() => {
    const hand = page.hand.value;
    if (!hand) return;
    page.steering.value = steeringOf(hand.element, hand, page);
    const stops = [revealing(page, hand, litArrows, LEGIBLE), revealing(page, hand, openArrows)];
    return () => {
      for (const stop of stops) stop();
      page.steering.value = null;
    };
  });
}

/** Brings arrows newly lit, or newly opened elsewhere than in the picture, into sight once the picture has them. */
function revealing(
  page: Page,
  hand: Hand,
  arrowsOf: (view: View) => readonly string[],
  leastScale = 0,
) {
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
    if (!asLinked && key !== hand.pointed)
      untracked(() => page.steering.peek()?.reveal(boxes, leastScale));
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
  reveal: (boxes: readonly string[], leastScale = 0) => {
    const { painter } = hand;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const camera = painter && cameraOn(boxes, hand.picture, painter.camera(), size, leastScale);
    if (camera) lookAt(page, hand, camera);
  },
  keepInSight: () => {
    const { painter, picture } = hand;
    if (!painter || !picture) return;
    const size = { width: element.clientWidth, height: element.clientHeight };
    const open = openBoxes(page.view.peek(), picture);
    hand.steady = pannedTo(open, picture, hand.steady ?? painter.camera(), size);
    painter.moveTo(hand.steady);
  },
});

const openBoxes = ({ selection, chain }: View, picture: Picture): readonly string[] => {
  if (selection?.kind === "box") return [selection.id];
  const arrows = selection?.kind === "arrow" ? [selection.id] : chain.chosen;
  return endsOf(picture, arrows) ?? [];
};
