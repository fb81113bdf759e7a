/** A pointer that is pressed and goes so many CSS pixels means to move the picture; less is a click. */
const CLICK = 4;

/** Calls `onMove` when the reader takes the picture in hand: drags, pinches, turns the wheel, clicks twice. Returns how to stop. */
export function watchMoves(element: HTMLElement, onMove: () => void): () => void {
  let start: readonly [x: number, y: number] | null = null;
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal } as const;
  element.addEventListener(
    "pointerdown",
    ({ clientX, clientY }) => {
      start = [clientX, clientY];
    },
    options,
  );
  element.ownerDocument.addEventListener(
    "pointermove",
    ({ clientX, clientY, buttons }) => {
      if (buttons === 0 || !start) return;
      if (Math.hypot(clientX - start[0], clientY - start[1]) >= CLICK) onMove();
    },
    options,
  );
  element.ownerDocument.addEventListener(
    "pointerup",
    () => {
      start = null;
    },
    options,
  );
  for (const event of ["wheel", "dblclick"]) element.addEventListener(event, onMove, options);
  return () => stop.abort();
}
