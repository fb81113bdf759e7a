import type { Camera } from "../painter.ts";
import { glideAt } from "./camera.ts";

const DURATION_MS = 350;

/** A camera move under way. */
export interface Glide {
  stop(): void;
}

/** True where the reader has asked for little motion. */
export function wantsStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Moves a camera frame by frame from one place to another; the last frame is exactly `to`. */
export function glide(from: Camera, to: Camera, onFrame: (camera: Camera) => void): Glide {
  const begun = performance.now();
  const step = (now: number): void => {
    const share = Math.min(Math.max((now - begun) / DURATION_MS, 0), 1);
    frame = share < 1 ? requestAnimationFrame(step) : 0;
    onFrame(share < 1 ? glideAt(from, to, slowAtBothEnds(share)) : to);
  };
  let frame = requestAnimationFrame(step);
  return { stop: () => cancelAnimationFrame(frame) };
}

function slowAtBothEnds(share: number): number {
  return share * share * (3 - 2 * share);
}
