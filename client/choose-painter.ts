import type { Painter, PainterEvents } from "./painters/painter.ts";
import { canPaintWithSigma } from "./painters/sigma/can-paint.ts";
import type { View } from "./view.ts";
import type { WordKey } from "./words.ts";

/** A painter, and why it is not Sigma of its own accord. */
export interface Chosen {
  readonly name: "sigma" | "svg";
  readonly because: WordKey | null;
}

/** Sigma where WebGL is real, SVG where it is missing, only software, or lost; the link may force either. */
export function choosePainter(wanted: View["painter"], lost: WordKey | null): Chosen {
  if (lost) return { name: "svg", because: lost };
  if (wanted) return { name: wanted, because: "becauseForced" };
  const { able, reason } = canPaintWithSigma();
  if (able) return { name: "sigma", because: null };
  return { name: "svg", because: reason === "no-webgl" ? "becauseNoWebgl" : "becauseSoftware" };
}

/** Fetches the painter's code and puts it to work in an element. */
export async function createPainter(
  { name }: Chosen,
  element: HTMLElement,
  events: PainterEvents,
): Promise<Painter> {
  if (name === "svg") {
    return (await import("./painters/svg-painter.ts")).createSvgPainter(element, events);
  }
  return (await import("./painters/sigma/sigma-painter.ts")).createSigmaPainter(element, events);
}
