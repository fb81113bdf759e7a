/** Whether the panel on the left was open when it was last opened or closed beside the picture. */
const KEY = "mechgraph-side";

/** Narrower windows show the panel over the picture, and only when asked. */
const BESIDE = "(min-width: 900px)";

/** True where the panel has room beside the picture. */
export const hasRoomForSide = (window: Window): boolean => window.matchMedia(BESIDE).matches;

/** How the reader left the panel the last time; null where they never moved it, or nothing can be kept. */
export function rememberedSide(window: Window): boolean | null {
  if (!hasRoomForSide(window)) return null;
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === null ? null : kept === "open";
  } catch {
    return null; // a browser may forbid it
  }
}

/** Keeps how the reader left the panel. */
export function rememberSide(window: Window, open: boolean): void {
  if (!hasRoomForSide(window)) return;
  try {
    window.localStorage.setItem(KEY, open ? "open" : "closed");
  } catch {
    // Then it is open again the next time.
  }
}
