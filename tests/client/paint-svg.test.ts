import { describe, expect, it } from "vitest";
import { paintSvg } from "../../client/painters/paint-svg.ts";
import type { Scene, SceneBox, SceneLine } from "../../client/scene/scene.ts";
import type { LineStyle } from "../../server/api.ts";

const HOSTILE = `"><script>alert(1)</script>&'\u0000`;

const box = (id: string, x: number, more: Partial<SceneBox> = {}): SceneBox => ({
  ...{ id, x, y: 10, width: 80, height: 40, shape: "rounded", doubled: false },
  ...{ fill: "#ffffff", stroke: "#1f5f99", ports: [], emphasis: "plain", title: id },
  texts: [
    { text: id, x: x + 40, y: 30, size: 12, bold: false, anchor: "middle", colour: "#000000" },
  ],
  ...more,
});

const line = (id: string, more: Partial<SceneLine> = {}): SceneLine => ({
  ...{ id, from: "a", to: "b", colour: "#0067ac", width: 1.8, style: "solid", end: "arrow" },
  ...{ struck: false, emphasis: "plain", title: id },
  points: [
    [90, 30],
    [200, 30],
  ],
  ...more,
});

const scene = (more: Partial<Scene> = {}): Scene => ({
  ...{ width: 300, height: 60, background: "#ffffff", title: "Title", language: "en" },
  ...{ compartments: [], boxes: [box("a", 10), box("b", 200)], lines: [line("l")] },
  ...more,
});

function parse(svg: string): Element {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return documentElement;
}

describe("a scene painted as SVG", () => {
  it("cannot be broken by a hostile name", () => {
    const svg = paintSvg(
      scene({
        title: HOSTILE,
        boxes: [box(HOSTILE, 10, { title: HOSTILE })],
        lines: [line(HOSTILE, { title: HOSTILE })],
      }),
    );
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("\u0000");
    const painted = parse(svg).querySelector('[data-kind="box"]');
    expect(painted?.getAttribute("data-id")).toBe(HOSTILE.replace("\u0000", ""));
  });

  it("gives every line a wide invisible path to be pointed at, and a name", () => {
    const painted = parse(paintSvg(scene())).querySelector('[data-kind="line"]');
    expect(painted?.getAttribute("aria-label")).toBe("l");
    expect(Number(painted?.querySelector(".hit")?.getAttribute("stroke-width"))).toBeGreaterThan(8);
  });

  it("tells raising, lowering and priming apart without colour", () => {
    const markup = (["arrow", "bar", "circle", "none"] as const).map((end) =>
      paintSvg(scene({ lines: [line("l", { end })] })),
    );
    expect(new Set(markup).size).toBe(4);
    expect(markup[2]).toContain("<circle");
  });

  it("tells solid, dashed, dotted and hatched apart without colour", () => {
    const dashes = (style: LineStyle) =>
      [
        ...paintSvg(scene({ lines: [line("l", { style })] })).matchAll(
          /stroke-dasharray="([^"]+)"/g,
        ),
      ]
        .map(([, dash]) => dash)
        .join();
    const all = (["solid", "dashed", "dotted", "hatched"] as const).map(dashes);
    expect(new Set(all).size).toBe(4);
    expect(all[0]).toBe("");
  });

  it("strikes a denied line through", () => {
    expect(paintSvg(scene({ lines: [line("l", { struck: true })] }))).toContain('class="strike"');
    expect(paintSvg(scene())).not.toContain('class="strike"');
  });

  it("paints a connector between pills over its box, other lines under", () => {
    const inside = line("inside", { from: "a", to: "a", style: "dashed" });
    const svg = paintSvg(scene({ lines: [inside, line("outside")] }));
    expect(svg.indexOf('data-id="inside"')).toBeGreaterThan(svg.indexOf('data-id="b"'));
    expect(svg.indexOf('data-id="outside"')).toBeLessThan(svg.indexOf('data-id="a"'));
  });

  it("makes faded things pale and can be given the focus only where asked", () => {
    const faded = paintSvg(scene({ boxes: [box("a", 10, { emphasis: "faded" })], lines: [] }));
    expect(faded).toContain('opacity="0.4"');
    expect(faded).not.toContain("tabindex");
    expect(paintSvg(scene(), { focusable: true })).toContain('tabindex="-1"');
  });
});
