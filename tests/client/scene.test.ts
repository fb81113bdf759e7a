import { describe, expect, it } from "vitest";
import { buildScene } from "../../client/scene/build-scene.ts";
import { legendOf } from "../../client/scene/legend.ts";
import type { Look } from "../../client/scene/look.ts";
import { textWidth, wrapText } from "../../client/scene/metrics.ts";
import { dockOn } from "../../client/scene/outline.ts";
import { crossingsOf, pathData, strikeOf, withGaps } from "../../client/scene/route.ts";
import type { SceneLine } from "../../client/scene/scene.ts";
import type { Point, Term } from "../../server/api.ts";
import { samplePicture } from "./sample-picture.ts";

const LOOK: Look = { language: "en", theme: "light", selected: null, lit: null, hidden: new Set() };
const term = (vocabulary: string, name: string, more: Partial<Term>): Term => ({
  ...{ vocabulary, term: name, order: 1, name, nameZh: `${name}（中）` },
  ...{ meaning: `What ${name} means.`, meaningZh: `${name}的含义。`, equivalents: [] },
  ...more,
});
const TERMS: readonly Term[] = [
  term("relationship", "INCREASES", { lineEnd: "arrow", lineStyle: "solid", colour: "#0067ac" }),
  term("relationship", "DECREASES", { lineEnd: "bar", lineStyle: "solid", colour: "#bf4800" }),
  term("relationship", "REQUIRES", { lineEnd: "arrow", lineStyle: "dotted", colour: "#7a3fa8" }),
  term("label", "Protein", { shape: "rounded", colour: "#1f5f99" }),
];
const picture = samplePicture();
const scene = (look: Partial<Look> = {}) => buildScene(picture, TERMS, { ...LOOK, ...look });
const legend = (look: Partial<Look> = {}) => legendOf(picture, TERMS, { ...LOOK, ...look });

describe("a scene", () => {
  it("draws a box without its hidden neighbour, and no line to what is hidden", () => {
    const [gone] = picture.boxes;
    const id = gone?.id ?? "";
    const { boxes, lines } = scene({ hidden: new Set([id]) });
    expect(boxes.map((box) => box.id)).not.toContain(id);
    expect(boxes).toHaveLength(picture.boxes.length - 1);
    expect(lines.filter(({ from, to }) => from === id || to === id)).toEqual([]);
    expect(lines.length).toBeLessThan(picture.arrows.length);
  });

  it("lets everything step back but what is lit, and marks what is selected", () => {
    const [first, second] = picture.boxes.map(({ id }) => id);
    const { boxes } = scene({ lit: new Set([first ?? ""]), selected: second ?? "" });
    const emphasis = (id = "") => boxes.find((box) => box.id === id)?.emphasis;
    expect(emphasis(first)).toBe("lit");
    expect(emphasis(second)).toBe("selected");
    expect(boxes.slice(2).every((box) => box.emphasis === "faded")).toBe(true);
  });

  it("explains in its legend what it draws, and nothing else", () => {
    const ids = legend().map(({ id }) => id);
    for (const { type } of picture.arrows) expect(ids).toContain(`relationship:${type}`);
    expect(ids).toContain("label:Protein");
    expect(ids).not.toContain("relationship:REQUIRES");
  });

  it("speaks the chosen language everywhere", () => {
    const { boxes } = scene({ language: "zh" });
    expect(boxes.map(({ title }) => title).join()).toContain("（中）");
    expect(legend({ language: "zh" }).find(({ id }) => id === "relationship:INCREASES")?.text).toBe(
      "INCREASES（中）",
    );
  });
});

describe("text without a browser", () => {
  it("measures Chinese wider than Latin, and bold wider than regular", () => {
    expect(textWidth("细胞", 10)).toBeGreaterThanOrEqual(20);
    expect(textWidth("il", 10)).toBeLessThan(8);
    expect(textWidth("caspase", 10, true)).toBeGreaterThan(textWidth("caspase", 10));
  });

  it("breaks a long name at words, evenly, and loses nothing", () => {
    const lines = wrapText("vascular endothelial growth factor", 130, 12);
    expect(lines.length).toBe(2);
    expect(lines.join(" ")).toBe("vascular endothelial growth factor");
  });

  it("breaks Chinese between characters, but never before a closing bracket", () => {
    const lines = wrapText("半胱氨酸天冬氨酸蛋白酶（caspase-8）", 100, 12.5);
    expect(lines.join("")).toBe("半胱氨酸天冬氨酸蛋白酶（caspase-8）");
    expect(lines.filter((line) => /^[）。，、]/u.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe("the geometry of lines", () => {
  const box = { x: 100, y: 100, width: 80, height: 40 };

  it("brings a line from above down to an ellipse's edge, and from the side to a slanted one's", () => {
    const [x, y] = dockOn("ellipse", box, [104, 50], [104, 100]);
    expect(x).toBe(104);
    expect(y).toBeGreaterThan(101);
    const [side] = dockOn("slanted", box, [50, 120], [100, 120]);
    expect(side).toBeCloseTo(103.5);
    expect(dockOn("square", box, [140, 50], [140, 100])).toEqual([140, 100]);
  });

  it("rounds each bend no further than half of the shorter piece", () => {
    const data = pathData([
      [0, 0],
      [0, 8],
      [100, 8],
    ]);
    expect(data).toBe("M0 0L0 4Q0 8 4 8L100 8");
  });

  const line = (id: string, points: readonly Point[]): SceneLine => ({
    ...{ id, from: `from-${id}`, to: `to-${id}`, points, colour: "#000000", width: 1, title: id },
    ...{ style: "solid", end: "arrow", struck: false, emphasis: "plain" },
  });

  it("leaves a gap in a level line where an upright one of another source passes", () => {
    const level = line("level", [
      [0, 50],
      [100, 50],
    ]);
    const upright = line("upright", [
      [40, 0],
      [40, 100],
    ]);
    const crossings = crossingsOf([level, upright]);
    expect(crossings).toEqual(new Map([["level", [[40, 50]]]]));
    const parts = withGaps(level.points, crossings.get("level") ?? []);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.at(-1)?.[0]).toBeLessThan(40);
    expect(parts[1]?.[0]?.[0]).toBeGreaterThan(40);
  });

  it("leaves none where two lines share a trunk", () => {
    const branch = line("branch", [
      [40, 0],
      [40, 50],
      [90, 50],
    ]);
    const trunk = line("trunk", [
      [40, 0],
      [40, 100],
    ]);
    expect(crossingsOf([branch, trunk]).size).toBe(0);
  });

  it("strikes a denied line on its last piece that is long enough", () => {
    const { at, direction } = strikeOf([
      [0, 0],
      [0, 100],
      [10, 100],
    ]);
    expect(at).toEqual([0, 50]);
    expect(direction).toEqual([0, 1]);
  });
});
