import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paintSvg } from "../../client/painters/paint-svg.ts";
import { buildScene } from "../../client/scene/build-scene.ts";
import { contrast } from "../../client/scene/colour.ts";
import { FONT_SIZE, textWidth } from "../../client/scene/metrics.ts";
import { outlineOf } from "../../client/scene/outline.ts";
import { isInside } from "../../client/scene/route.ts";
import type { Language, Scene, Theme } from "../../client/scene/scene.ts";
import type { Picture, Point, Term } from "../../server/api.ts";
import { createGraphViews } from "../../server/graph-views.ts";
import { createLayouts } from "../../server/layout/layouts.ts";
import { openLoadedStore } from "../loaded-store.ts";

const LAYER = "review-2013";
const LIMITS = { timeoutMs: 20_000, maxRows: 10_000, maxBytes: 20_000_000 };
const layouts = createLayouts();
let picture: Picture;
let terms: readonly Term[];

beforeAll(async () => {
  const { store, library } = await openLoadedStore();
  const views = createGraphViews(store, library, LIMITS);
  terms = await views.terms();
  const arrows = await views.arrows(LAYER);
  const facets = new Map(
    terms.filter(({ vocabulary }) => vocabulary === "facet").map((term) => [term.term, term]),
  );
  await store.close();
  picture = await layouts.picture({ mechanism: null, layer: LAYER, arrows, facets });
}, 90_000);

afterAll(() => layouts.close());

function look(language: Language = "en", theme: Theme = "light"): Scene {
  return buildScene(picture, terms, {
    language,
    theme,
    selected: null,
    lit: null,
    hidden: new Set(),
  });
}

const LOOKS = (["en", "zh"] as const).flatMap((language) =>
  (["light", "dark", "print"] as const).map((theme) => [language, theme] as const),
);

describe.each(LOOKS)("the review as a scene in %s, %s", (language, theme) => {
  it("has text that can be read on its ground", () => {
    const scene = look(language, theme);
    const low = [
      ...scene.boxes.flatMap((box) => box.texts.map((text) => [text, box.fill] as const)),
      ...scene.boxes.flatMap((box) => box.ports.map((port) => [port.text, port.fill] as const)),
      ...scene.compartments.flatMap((one) => one.title.map((text) => [text, one.fill] as const)),
    ].filter(([text, fill]) => contrast(text.colour, fill) < 4.5);
    expect(low).toEqual([]);
  });

  it("has lines and outlines that stand out from every ground that they cross", () => {
    const scene = look(language, theme);
    const grounds = [scene.background, ...scene.compartments.map(({ fill }) => fill)];
    const pale = scene.lines.filter(({ colour }) =>
      grounds.some((fill) => contrast(colour, fill) < 3),
    );
    expect(pale.map(({ id }) => id)).toEqual([]);
    const faint = scene.boxes.filter(({ stroke }) => contrast(stroke, scene.background) < 3);
    expect(faint.map(({ id }) => id)).toEqual([]);
  });

  it("has pills wide enough for their text", () => {
    const pills = look(language, theme).boxes.flatMap(({ ports }) => ports);
    const narrow = pills.filter(
      ({ width, text }) => textWidth(text.text, FONT_SIZE.pill) > width - 6,
    );
    expect(pills.length).toBeGreaterThan(40);
    expect(narrow).toEqual([]);
  });
});

describe("the lines of the review", () => {
  it("end on the true outline of their boxes, whatever the shape", () => {
    const scene = look();
    const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
    const off = scene.lines
      .filter((line) => !isInside(line))
      .flatMap((line) =>
        (
          [
            [line.from, line.points[0]],
            [line.to, line.points.at(-1)],
          ] as const
        ).map(([id, point]) => {
          const box = boxes.get(id);
          return box && point ? distanceTo(outlineOf(box.shape, box), point) : 99;
        }),
      );
    expect(off.length).toBeGreaterThan(180);
    expect(Math.max(...off)).toBeLessThan(0.6);
  });

  it("are dashed where inferred, dotted where required, hatched where reconstructed", () => {
    const byId = new Map(look().lines.map((line) => [line.id, line]));
    for (const arrow of picture.arrows) {
      const line = byId.get(arrow.id);
      expect(line?.style === "dashed", arrow.id).toBe(arrow.claim === null);
      expect(line?.style === "dotted", arrow.id).toBe(arrow.type === "REQUIRES");
      expect(line?.style === "hatched", arrow.id).toBe(arrow.claim?.status === "reconstructed");
    }
  });

  it("are arrows where they raise, bars where they lower, and struck where the review denies", () => {
    const byId = new Map(look().lines.map((line) => [line.id, line]));
    for (const { id, type, sign } of picture.arrows) {
      if (type === "INCREASES") expect(byId.get(id)?.end).toBe("arrow");
      if (type === "DECREASES") expect(byId.get(id)?.end).toBe("bar");
      expect(byId.get(id)?.struck, id).toBe(sign === 0);
    }
    expect(picture.arrows.filter(({ sign }) => sign === 0)).toHaveLength(4);
  });

  it("say in a sentence what they claim", () => {
    const title = (language: Language) =>
      look(language).lines.find(({ id }) => id === "LEN-054|INCREASES")?.title;
    expect(title("en")).toBe("lenalidomide raises phosphorylation of CD28 in T cell (LEN-054)");
    expect(title("zh")).toMatch(/^来那度胺.*CD28 的磷酸化（LEN-054）$/);
  });
});

describe("the review as SVG", () => {
  it("holds every box and line", () => {
    const svg = paintSvg(look());
    const count = (kind: string) => svg.split(`data-kind="${kind}"`).length - 1;
    expect(count("box")).toBe(picture.boxes.length);
    expect(count("line")).toBe(picture.arrows.length);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("weighs less than 400 kB", () => {
    expect(paintSvg(look()).length).toBeLessThan(400_000);
  });
});

function distanceTo(outline: readonly Point[], [x, y]: Point): number {
  const distances = outline.map(([ax, ay], index) => {
    const [bx, by] = outline[(index + 1) % outline.length] ?? [ax, ay];
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    const share = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    return Math.hypot(x - ax - share * dx, y - ay - share * dy);
  });
  return Math.min(...distances);
}
