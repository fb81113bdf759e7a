import { isInside } from "./route.ts";
import type { Emphasis, Scene, SceneLine } from "./scene.ts";

const ORDER: readonly Emphasis[] = ["faded", "plain", "lit", "selected"];

/** Lines from the bottom to the top: what is emphasised lies on top; of lines on one trunk the solid one covers the others. */
export function stacked(lines: readonly SceneLine[]): readonly SceneLine[] {
  const depth = ({ emphasis, style }: SceneLine) =>
    ORDER.indexOf(emphasis) * 2 + (style === "solid" ? 1 : 0);
  return [...lines].sort((a, b) => depth(a) - depth(b));
}

/** The lines between boxes and those inside one, each from the bottom to the top. */
export function linesOf({ lines }: Pick<Scene, "lines">): {
  readonly between: readonly SceneLine[];
  readonly inside: readonly SceneLine[];
} {
  const sorted = stacked(lines);
  return {
    between: sorted.filter((line) => !isInside(line)),
    inside: sorted.filter(isInside),
  };
}
