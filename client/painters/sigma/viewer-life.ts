import { type Painting, startViewer, stopViewer } from "./painting.ts";

/** Keeps a viewer open for a painting. */
export interface ViewerLife {
  /** Opens the viewer as soon as there is a scene and the element has a size; tells an open one of another size. */
  check(): void;
  end(): void;
}

/** How long after a loss, or after a failure to open again, the next try comes. */
const RETRY_MS = [50, 400, 1500, 4000];
/** After so many losses in a short time the graphics driver is not to be trusted any more. */
const MOST_LOSSES = 4;
const SHORT_TIME_MS = 60_000;

/**
 * Opens the viewer when it can be, and anew where its WebGL contexts are lost: Sigma does not come back by itself, nor
 * does it draw in contexts that are restored. Calls `onLost`, once, when it gives up.
 */
export function keepViewer(painting: Painting, onLost: () => void): ViewerLife {
  const { element } = painting;
  let losses: readonly number[] = [];
  let failures = 0;
  let timer: number | undefined;
  let ended = false;
  const end = (): void => {
    ended = true;
    window.clearTimeout(timer);
    observer.disconnect();
    stopViewer(painting);
  };
  const tryLater = (): void => {
    const wait = RETRY_MS[failures];
    if (wait === undefined || losses.length > MOST_LOSSES) {
      end();
      onLost();
      return;
    }
    timer = window.setTimeout(() => {
      timer = undefined;
      check();
    }, wait);
  };
  const lost = (event: Event): void => {
    // Each viewer has three contexts, which are lost together.
    if (!painting.viewer || ended) return;
    event.preventDefault();
    const now = Date.now();
    losses = [...losses.filter((time) => now - time < SHORT_TIME_MS), now];
    stopViewer(painting);
    tryLater();
  };
  const open = (): void => {
    try {
      startViewer(painting, lost);
      failures = 0;
    } catch {
      stopViewer(painting);
      failures += 1;
      tryLater();
    }
  };
  const check = (): void => {
    if (ended || timer !== undefined) return;
    if (painting.viewer) painting.viewer.resize();
    else if (painting.scene && element.offsetWidth > 0 && element.offsetHeight > 0) open();
  };
  const observer = new ResizeObserver(check);
  observer.observe(element);
  return { check, end };
}
