import type { Painter, PainterEvents } from "../painter.ts";
import { canPaintWithSigma } from "./can-paint.ts";
import { cameraOf, centre, fitWhole, moveTo, newPainting, show } from "./painting.ts";
import { keepViewer } from "./viewer-life.ts";

/**
 * Paints with Sigma on WebGL. Waits where the element has no size yet, starts again where the WebGL context is lost, and
 * calls `onLost` where that fails. @throws Error where the browser has no WebGL at all.
 */
export function createSigmaPainter(element: HTMLElement, events: PainterEvents): Painter {
  if (canPaintWithSigma().reason === "no-webgl") throw new Error("this browser has no WebGL");
  const painting = newPainting(element, events);
  const position = element.style.position;
  if (getComputedStyle(element).position === "static") element.style.position = "relative";
  const life = keepViewer(painting, () => {
    element.style.position = position;
    events.onLost?.();
  });
  return {
    show: (scene) => {
      show(painting, scene);
      life.check();
    },
    camera: () => cameraOf(painting),
    moveTo: (camera, animate = false) => moveTo(painting, camera, animate),
    fit: () => fitWhole(painting),
    centre: (boxId) => centre(painting, boxId),
    resize: life.check,
    close: () => {
      life.end();
      element.style.position = position;
    },
  };
}
