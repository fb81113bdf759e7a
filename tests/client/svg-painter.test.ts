import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Camera, Painter, PainterEvents } from "../../client/painters/painter.ts";
import { createSvgPainter } from "../../client/painters/svg-painter.ts";
import { buildScene } from "../../client/scene/build-scene.ts";
import { samplePicture } from "./sample-picture.ts";

const picture = samplePicture();
const scene = buildScene(picture, [], {
  ...{ language: "en", theme: "light", selected: null, lit: null, hidden: new Set<string>() },
});

let element: HTMLElement;
let painter: Painter;
let told: { selected: unknown[]; hovered: unknown[]; cameras: Camera[] };

beforeEach(() => {
  element = document.createElement("div");
  document.body.append(element);
  Object.defineProperty(element, "clientWidth", { value: 800 });
  Object.defineProperty(element, "clientHeight", { value: 600 });
  told = { selected: [], hovered: [], cameras: [] };
  const events: PainterEvents = {
    onSelect: (id, kind) => told.selected.push([id, kind]),
    onHover: (id) => told.hovered.push(id),
    onCamera: (camera) => told.cameras.push(camera),
  };
  painter = createSvgPainter(element, events);
  painter.show(scene);
});

afterEach(() => {
  painter.close();
  element.remove();
});

function point(type: string, target: Element, x: number, y: number): void {
  const at = { bubbles: true, clientX: x, clientY: y, pointerId: 1, button: 0 };
  target.dispatchEvent(type === "click" ? new MouseEvent(type, at) : new PointerEvent(type, at));
}

function clickOn(target: Element): void {
  for (const type of ["pointerdown", "pointerup", "click"]) point(type, target, 100, 100);
}

const find = (kind: string): Element => {
  const found = element.querySelector(`[data-kind="${kind}"]`);
  if (found === null) throw new Error(`no ${kind} is painted`);
  return found;
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));

describe("the SVG painter", () => {
  it("fits the first scene and keeps the camera at the next", () => {
    const { x, y, scale } = painter.camera();
    expect([x, y]).toEqual([scene.width / 2, scene.height / 2]);
    expect(scale * scene.width).toBeLessThanOrEqual(800);
    painter.moveTo({ x: 5, y: 6, scale: 2 });
    painter.show(scene);
    expect(painter.camera()).toEqual({ x: 5, y: 6, scale: 2 });
  });

  it("tells which box or line was clicked, and that the ground was", () => {
    clickOn(find("box"));
    clickOn(find("line"));
    clickOn(element);
    expect(told.selected).toEqual([
      [find("box").getAttribute("data-id"), "box"],
      [find("line").getAttribute("data-id"), "line"],
      [null, null],
    ]);
  });

  it("moves with the hand that drags, which is no click", async () => {
    const before = painter.camera();
    point("pointerdown", element, 100, 100);
    point("pointermove", element, 100 + 10 * before.scale, 100 + 5 * before.scale);
    point("pointerup", element, 110, 105);
    point("click", element, 110, 105);
    expect(painter.camera().x).toBeCloseTo(before.x - 10);
    expect(painter.camera().y).toBeCloseTo(before.y - 5);
    expect(told.selected).toEqual([]);
    await nextFrame();
    await nextFrame();
    expect(told.cameras.at(-1)).toEqual(painter.camera());
  });

  it("zooms by the wheel", () => {
    const before = painter.camera().scale;
    element.dispatchEvent(
      new WheelEvent("wheel", { deltaY: -200, bubbles: true, cancelable: true }),
    );
    expect(painter.camera().scale).toBeGreaterThan(before);
  });

  it("tells what the pointer is over, once, and that it left", () => {
    const box = find("box");
    point("pointermove", box, 10, 10);
    point("pointermove", box, 11, 10);
    point("pointerleave", element, 0, 0);
    expect(told.hovered).toEqual([box.getAttribute("data-id"), null]);
  });

  it("moves at once to where it is told, without telling so", async () => {
    painter.moveTo({ x: 1, y: 2, scale: 3 }, false);
    told.cameras.length = 0;
    painter.moveTo({ x: 2, y: 2, scale: 3 }, false);
    expect(painter.camera()).toEqual({ x: 2, y: 2, scale: 3 });
    const moved = element.querySelector(".content")?.getAttribute("transform");
    expect(moved).toBe("translate(394 294) scale(3)");
  });

  it("leaves the element empty when it is closed", () => {
    painter.close();
    expect(element.childElementCount).toBe(0);
  });
});
