import { expect, it } from "vitest";
import { grownTitles } from "../../client/painters/grown-titles.ts";
import type { Scene } from "../../client/scene/scene.ts";
import { demandingScene } from "../browser/sigma-scene.ts";

const empty = demandingScene();
const [frame] = empty.compartments;
const [box] = empty.boxes;
const [line] = empty.lines;
if (!frame || !box || !line) throw new Error("the scene has a compartment, a box and a line");

const title = {
  ...{ text: "T cell", x: 112, y: 115, size: 13, bold: true, colour: "#000000" },
  anchor: "start",
} as const;

/** One cell of 400 by 200 with a title, and what is given in it. */
const cell = (inside: Partial<Pick<Scene, "boxes" | "lines">>): Scene => ({
  ...empty,
  ...{ boxes: [], lines: [], ...inside },
  compartments: [{ ...frame, x: 100, y: 100, width: 400, height: 200, title: [title] }],
});
const sizeIn = (scene: Scene, scale: number) => grownTitles(scene, scale)[0]?.[0]?.size;

it("a title that can be read keeps its own size", () => {
  expect(sizeIn(cell({}), 1)).toBe(13);
});

it("in a small drawing a title grows to 11 pixels where there is room, and no further than twice its size", () => {
  expect(sizeIn(cell({}), 0.5)).toBe(22);
  expect(sizeIn(cell({}), 0.1)).toBe(26);
});

it("a title grows over no box", () => {
  const under = { ...box, x: 110, y: 124, width: 80, height: 30 };
  const size = sizeIn(cell({ boxes: [under] }), 0.5) ?? 0;
  expect(size).toBeLessThan(20);
  expect(size).toBeGreaterThanOrEqual(13);
});

it("a title grows over no line", () => {
  const across = {
    ...line,
    points: [
      [170, 90],
      [170, 260],
    ],
  } as const;
  expect(sizeIn(cell({ lines: [across] }), 0.5)).toBeLessThan(20);
});

it("a title grows downwards from where it stands, and stays within its frame", () => {
  const [[grown] = []] = grownTitles(cell({}), 0.5);
  expect((grown?.y ?? 0) - (grown?.size ?? 0) / 2).toBeCloseTo(title.y - title.size / 2, 9);
  const narrow = cell({});
  const tight = { ...narrow, compartments: narrow.compartments.map((c) => ({ ...c, width: 62 })) };
  expect(sizeIn(tight, 0.5)).toBeLessThan(20);
});
