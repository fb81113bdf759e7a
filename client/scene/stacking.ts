import { mix } from "./colour.ts";
import { isInside } from "./route.ts";
import type { Emphasis, Scene, SceneBox, SceneLine } from "./scene.ts";
import { EMPHASIS_OPACITY } from "./theme.ts";

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

/** The scene with what is faded in paler colours instead: for painters of what cannot be seen through alike everywhere. */
export function opaque(scene: Scene): Scene {
  const pale = (colour: string) => mix(colour, scene.background, 1 - EMPHASIS_OPACITY.faded);
  return {
    ...scene,
    boxes: scene.boxes.map((box) => (box.emphasis === "faded" ? paleBox(box, pale) : box)),
    lines: scene.lines.map((line) =>
      line.emphasis === "faded" ? { ...line, colour: pale(line.colour) } : line,
    ),
  };
}

function paleBox(box: SceneBox, pale: (colour: string) => string): SceneBox {
  return {
    ...box,
    fill: pale(box.fill),
    stroke: pale(box.stroke),
    texts: box.texts.map((text) => ({ ...text, colour: pale(text.colour) })),
    ports: box.ports.map((port) => ({
      ...port,
      fill: pale(port.fill),
      stroke: pale(port.stroke),
      text: { ...port.text, colour: pale(port.text.colour) },
    })),
  };
}
