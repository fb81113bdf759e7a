import { mix } from "./colour.ts";
import type { Scene, SceneBox } from "./scene.ts";
import { EMPHASIS_OPACITY } from "./theme.ts";

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
