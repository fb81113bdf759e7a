/** Runs in the browser: a painter on a bare page, and what it told. */
import type { Camera, Painter } from "../../client/painters/painter.ts";
import { canPaintWithSigma, type PaintAnswer } from "../../client/painters/sigma/can-paint.ts";
import { createSigmaPainter } from "../../client/painters/sigma/sigma-painter.ts";
import type { Scene } from "../../client/scene/scene.ts";

export interface Harness {
  readonly painter: Painter;
  readonly selected: [id: string | null, kind: string | null][];
  readonly hovered: (string | null)[];
  readonly cameras: Camera[];
  lost: number;
}

declare global {
  interface Window {
    canPaint(): PaintAnswer;
    begin(scene: Scene | null): void;
    harness: Harness;
  }
}

window.canPaint = canPaintWithSigma;
window.begin = (scene) => {
  const element = document.querySelector<HTMLElement>("#picture");
  if (!element) throw new Error("the page has no #picture");
  const told = { selected: [], hovered: [], cameras: [], lost: 0 };
  const harness: Harness = {
    ...told,
    painter: createSigmaPainter(element, {
      onSelect: (id, kind) => harness.selected.push([id, kind]),
      onHover: (id) => harness.hovered.push(id),
      onCamera: (camera) => harness.cameras.push(camera),
      onLost: () => {
        harness.lost += 1;
      },
    }),
  };
  window.harness = harness;
  if (scene) harness.painter.show(scene);
};
