import { describe, expect, test } from "vitest";
import type { Camera } from "../../client/painters/painter.ts";
import {
  boundCamera,
  fitCamera,
  fromSigma,
  glideAt,
  pinch,
  sameCamera,
  toDrawing,
  toSigma,
  toView,
  zoomAt,
} from "../../client/painters/sigma/camera.ts";
import { wheelFactor } from "../../client/painters/sigma/gestures.ts";
import type { Point } from "../../server/api.ts";

const VIEWS = [
  { width: 1000, height: 720 },
  { width: 400, height: 900 },
  { width: 1, height: 1 },
];
const CAMERAS: readonly Camera[] = [
  { x: 0, y: 0, scale: 1 },
  { x: 123.456, y: 7890.12, scale: 0.0371 },
  { x: -5, y: 0.25, scale: 7.9 },
];
const drawing = { x: 0, y: 0, width: 2000, height: 1000 };
const [wide] = VIEWS as [{ width: number; height: number }];

describe("the camera of the Sigma painter", () => {
  test.each(CAMERAS)("turns into Sigma's camera and back without a difference: %o", (camera) => {
    for (const view of VIEWS) {
      const back = fromSigma(toSigma(camera, view), view);
      expect(back.x).toBe(camera.x);
      expect(back.y).toBeCloseTo(camera.y, 12);
      expect(back.scale).toBeCloseTo(camera.scale, 12);
    }
  });

  test("a place of the drawing and its place on the screen lead to each other", () => {
    for (const camera of CAMERAS) {
      const there = toView(camera, wide, [321, 54]);
      const [x, y] = toDrawing(camera, wide, there);
      expect(x).toBeCloseTo(321, 9);
      expect(y).toBeCloseTo(54, 9);
    }
    expect(toView({ x: 10, y: 20, scale: 2 }, wide, [10, 20])).toEqual([500, 360]);
  });

  test("fitting shows the whole drawing in the middle with a margin, and blows nothing up", () => {
    const camera = fitCamera(drawing, wide);
    expect(camera).toMatchObject({ x: 1000, y: 500 });
    const [left] = toView(camera, wide, [0, 0]);
    const [right] = toView(camera, wide, [2000, 1000]);
    expect(left).toBeCloseTo(8, 6);
    expect(right).toBeCloseTo(992, 6);
    expect(fitCamera({ x: 0, y: 0, width: 50, height: 20 }, wide).scale).toBe(1.5);
    expect(fitCamera(drawing, { width: 3, height: 3 }).scale).toBeGreaterThan(0);
  });

  test("zooming keeps what is under the pointer under the pointer", () => {
    const pointer: Point = [900, 100];
    for (const camera of CAMERAS) {
      const before = toDrawing(camera, wide, pointer);
      const after = toDrawing(zoomAt(camera, wide, pointer, 1.7), wide, pointer);
      expect(after[0]).toBeCloseTo(before[0], 9);
      expect(after[1]).toBeCloseTo(before[1], 9);
    }
  });

  test("two fingers hold on to what they touch", () => {
    const camera = { x: 300, y: 200, scale: 1.2 };
    const before: [Point, Point] = [
      [200, 300],
      [400, 300],
    ];
    const after: [Point, Point] = [
      [150, 350],
      [550, 350],
    ];
    const moved = pinch(camera, wide, before, after);
    expect(moved.scale).toBeCloseTo(2.4, 9);
    const [x, y] = toView(moved, wide, toDrawing(camera, wide, [300, 300]));
    expect(x).toBeCloseTo(350, 9);
    expect(y).toBeCloseTo(350, 9);
  });

  test("the drawing can neither be lost from sight nor be zoomed without an end", () => {
    expect(boundCamera({ x: -900, y: 5000, scale: 1 }, drawing, wide)).toEqual({
      x: 0,
      y: 1000,
      scale: 1,
    });
    expect(boundCamera({ x: 5, y: 5, scale: 99 }, drawing, wide).scale).toBe(8);
    const least = boundCamera({ x: 5, y: 5, scale: 1e-9 }, drawing, wide).scale;
    expect(least).toBeCloseTo(fitCamera(drawing, wide).scale / 2, 9);
  });

  test("a glide begins where one is, ends where one wants to be, and never jumps", () => {
    const [from, to] = [
      { x: 0, y: 0, scale: 0.4 },
      { x: 900, y: 400, scale: 4 },
    ] as const;
    expect(sameCamera(glideAt(from, to, 0), from)).toBe(true);
    expect(sameCamera(glideAt(from, to, 1), to)).toBe(true);
    let before: Camera = from;
    for (let share = 0.02; share <= 1; share += 0.02) {
      const now = glideAt(from, to, share);
      const [x, y] = toView(before, wide, [now.x, now.y]);
      expect(Math.hypot(x - 500, y - 360)).toBeLessThan(60);
      expect(now.scale / before.scale).toBeLessThan(1.06);
      before = now;
    }
    const level = glideAt({ x: 0, y: 0, scale: 1 }, { x: 10, y: 0, scale: 1 }, 0.5);
    expect(level).toEqual({ x: 5, y: 0, scale: 1 });
  });

  test("a wheel turned back and forth ends where it began, and one turn is never a leap", () => {
    const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
      wheelFactor({ deltaY, deltaMode, ctrlKey });
    expect(turn(100) * turn(-100)).toBeCloseTo(1, 12);
    expect(turn(-100)).toBeGreaterThan(1.1);
    expect(turn(-5, 1)).toBeCloseTo(turn(-100), 12);
    expect(turn(-10, 0, true)).toBeGreaterThan(turn(-10));
    expect(turn(-1e6)).toBe(2);
    expect(turn(1e6)).toBe(0.5);
  });
});
