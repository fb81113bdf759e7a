import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paintSvg } from "../../client/painters/paint-svg.ts";
import type { Camera } from "../../client/painters/painter.ts";
import { HATCH } from "../../client/scene/route.ts";
import type { Scene } from "../../client/scene/scene.ts";
import type { Point } from "../../server/api.ts";
import { launchBrowser } from "./chromium.ts";
import {
  bundleHarness,
  openPage,
  type Picture,
  pictureOf,
  settled,
  takePicture,
} from "./sigma-page.ts";
import { boxId, demandingScene, FILLS, LINE_COLOURS } from "./sigma-scene.ts";

const scene = demandingScene();
const CELL_FILL = "#eff6ff";
const launched = await launchBrowser();

describe.skipIf(launched.browser === null)("the Sigma painter in a real browser", () => {
  let browser: Browser;
  let script: string;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    if (launched.browser) browser = launched.browser;
    script = await bundleHarness();
  });
  afterAll(() => launched.browser?.close());

  async function open(options: Parameters<typeof openPage>[2] = {}, first: Scene | null = scene) {
    ({ page, errors } = await openPage(browser, script, options));
    await page.evaluate((drawn) => window.begin(drawn), first);
    await settled(page);
    return page;
  }
  const close = async () => {
    expect(errors).toEqual([]);
    await page.close();
  };
  const camera = (): Promise<Camera> => page.evaluate(() => window.harness.painter.camera());
  const moveTo = async (to: Camera, animate = false) => {
    await page.evaluate(([c, a]) => window.harness.painter.moveTo(c, a), [to, animate] as const);
    await settled(page);
  };
  const onScreen = async ([x, y]: Point): Promise<Point> => {
    const { x: middleX, y: middleY, scale } = await camera();
    const view = page.viewportSize() ?? { width: 0, height: 0 };
    return [(x - middleX) * scale + view.width / 2, (y - middleY) * scale + view.height / 2];
  };
  const clickOn = async (point: Point) => {
    const [x, y] = await onScreen(point);
    await page.mouse.click(x, y);
  };
  const selected = () => page.evaluate(() => window.harness.selected);
  /** Looks closely at a place and answers the colours at offsets from it. */
  const closely = async ([x, y]: Point, offsets: readonly Point[]): Promise<string[]> => {
    await moveTo({ x, y, scale: 8 });
    const picture = await takePicture(page);
    return offsets.map(([dx, dy]) => picture.at([500 + dx * 8, 360 + dy * 8]));
  };
  const fills = async (picture: Picture, ratio = 1) => {
    const found: string[] = [];
    for (const column of FILLS.keys()) {
      const [x, y] = await onScreen([118 + column * 150, 66]);
      found.push(picture.at([x * ratio, y * ratio]));
    }
    return found;
  };

  test("the picture is not blank, and every shape of box stands at its place in its colour", async () => {
    await open();
    const picture = await takePicture(page);
    expect(picture.colours()).toBeGreaterThan(200);
    expect(await fills(picture)).toEqual([...FILLS]);
    expect(picture.at(await onScreen([40, 300]))).toBe(CELL_FILL);
    await close();
  });

  test("every line ends as it is told, with its tip at the border of the box", async () => {
    await open();
    const [green, red, blue, grey] = LINE_COLOURS;
    const arrow = await closely(
      [118, 170],
      [
        [3, -9.3],
        [0, -1.8],
        [5.5, -3],
      ],
    );
    expect(arrow).toEqual([green, green, CELL_FILL]);
    expect(
      await closely(
        [268, 170],
        [
          [5, -3],
          [-5, -3],
          [5, -8],
        ],
      ),
    ).toEqual([red, red, CELL_FILL]);
    expect(
      await closely(
        [418, 170],
        [
          [0, -1.5],
          [0, -4.5],
          [3, -4.5],
        ],
      ),
    ).toEqual([blue, CELL_FILL, blue]);
    expect(
      await closely(
        [568, 170],
        [
          [0, -1.5],
          [3, -9.3],
          [5, -3],
        ],
      ),
    ).toEqual([grey, CELL_FILL, CELL_FILL]);
    await close();
  });

  test("a denied effect is struck through, and no other line is", async () => {
    await open();
    const besideLine = async (x: number) => {
      await moveTo({ x, y: 127, scale: 8 });
      const picture = await takePicture(page);
      let coloured = 0;
      for (let dx = 1.5; dx <= 7; dx += 0.25) {
        for (let dy = -7; dy <= 7; dy += 0.25) {
          if (picture.at([500 + dx * 8, 360 + dy * 8]) === LINE_COLOURS[0]) coloured += 1;
        }
      }
      return coloured;
    };
    expect(await besideLine(718)).toBeGreaterThan(30);
    expect(await besideLine(118)).toBe(0);
    await close();
  });

  test("solid, dashed, dotted and hatched lines look different along their way", async () => {
    await open();
    const runs = async (from: Point, to: Point, colour: string, aside = 0) => {
      await moveTo({ x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, scale: 8 });
      const picture = await takePicture(page);
      let count = 0;
      let before = false;
      for (let share = 0; share <= 1; share += 0.002) {
        const x = 500 + ((to[0] - from[0]) * (share - 0.5) + 0) * 8;
        const y = 360 + ((to[1] - from[1]) * (share - 0.5) + aside) * 8;
        const on = picture.at([x, y]) === colour;
        if (on && !before) count += 1;
        before = on;
      }
      return count;
    };
    expect(await runs([118, 105], [118, 155], LINE_COLOURS[0])).toBe(1);
    expect(await runs([118, 325], [118, 375], LINE_COLOURS[0])).toBeGreaterThan(9);
    const dashes = await runs([590, 560], [640, 560], "#7c2d12");
    expect(dashes).toBeGreaterThan(2);
    expect(dashes).toBeLessThan(7);
    expect(await runs([300, 585], [350, 585], "#1d4ed8", 0)).toBe(1);
    expect(await runs([300, 585], [350, 585], "#1d4ed8", HATCH.length / 2 - 0.6)).toBeGreaterThan(
      8,
    );
    await close();
  });

  test("a route of more than twenty points is drawn along every one of its pieces", async () => {
    await open();
    const stairs = scene.lines.find(({ id }) => id === "stairs");
    const points = stairs?.points ?? [];
    expect(points.length).toBeGreaterThan(20);
    await moveTo({ x: 390, y: 520, scale: 1.8 });
    const picture = await takePicture(page);
    for (const [i, to] of points.slice(1).entries()) {
      const from = points[i] ?? to;
      let near = false;
      for (let share = 0.1; share <= 0.9; share += 0.01) {
        const x = 500 + (from[0] + (to[0] - from[0]) * share - 390) * 1.8;
        const y = 360 + (from[1] + (to[1] - from[1]) * share - 520) * 1.8;
        near ||= [0, 1, -1].some((off) => picture.at([x + off, y + off]) === "#7c2d12");
      }
      expect(near, `piece ${i} from ${from} to ${to}`).toBe(true);
    }
    await close();
  });

  test("a line from a box to itself is drawn", async () => {
    await open();
    expect(
      await closely(
        [940, 597],
        [
          [0, 0],
          [4, 0],
        ],
      ),
    ).toEqual([LINE_COLOURS[1], "#f7f7f7"]);
    await close();
  });

  test("a click tells the box, the pill, the line or the ground that it met", async () => {
    await open();
    await clickOn([118, 66]);
    await clickOn([520, 655]);
    await clickOn([595, 655]);
    await clickOn([118, 140]);
    await clickOn([940, 600]);
    await clickOn([40, 300]);
    await clickOn([10, 715]);
    expect(await selected()).toEqual([
      [boxId(0, 0), "box"],
      ["il-2|expression|t", "port"],
      ["inner", "line"],
      ["down-0-0", "line"],
      ["self", "line"],
      [null, null],
      [null, null],
    ]);
    await close();
  });

  test("two quick clicks on two boxes choose the one and then the other", async () => {
    await open();
    const [first, second] = [await onScreen([118, 66]), await onScreen([268, 66])];
    const before = await camera();
    await page.mouse.click(...(first as [number, number]));
    await page.mouse.click(...(second as [number, number]));
    expect((await selected()).map(([id]) => id)).toEqual([boxId(0, 0), boxId(0, 1)]);
    expect(await camera()).toEqual(before);
    await close();
  });

  test("pointing at a box and leaving it is told once each", async () => {
    await open();
    const [x, y] = await onScreen([118, 66]);
    await page.mouse.move(x, y);
    await settled(page);
    await page.mouse.move(x + 2, y + 2);
    await settled(page);
    await page.mouse.move(5, 5);
    await settled(page);
    expect(await page.evaluate(() => window.harness.hovered)).toEqual([boxId(0, 0), null]);
    await close();
  });

  test("the camera that is set is the camera that is told", async () => {
    await open();
    for (const wanted of [
      { x: 123.456, y: 700.1, scale: 0.777 },
      { x: 0, y: 0, scale: 3 },
      { x: 500, y: 360, scale: 1 },
    ]) {
      await moveTo(wanted);
      expect(await camera()).toEqual(wanted);
      expect(await page.evaluate(() => window.harness.cameras.at(-1))).toEqual(wanted);
    }
    await close();
  });

  test("the wheel zooms towards the pointer, and a drag takes the drawing along", async () => {
    await open();
    await moveTo({ x: 500, y: 360, scale: 1 });
    await page.mouse.move(700, 200);
    await page.mouse.wheel(0, -200);
    await page.waitForTimeout(400);
    const zoomed = await camera();
    expect(zoomed.scale).toBeGreaterThan(1.2);
    expect(zoomed.scale).toBeLessThan(2);
    expect(zoomed.x + (700 - 500) / zoomed.scale).toBeCloseTo(700, 6);
    expect(zoomed.y + (200 - 360) / zoomed.scale).toBeCloseTo(200, 6);
    await page.mouse.move(10, 700);
    await page.mouse.down();
    await page.mouse.move(60, 660, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(100);
    const dragged = await camera();
    expect(dragged.scale).toBeCloseTo(zoomed.scale, 9);
    expect((zoomed.x - dragged.x) * zoomed.scale).toBeCloseTo(50, 3);
    expect((zoomed.y - dragged.y) * zoomed.scale).toBeCloseTo(-40, 3);
    expect(await selected()).toEqual([]);
    await close();
  });

  test("a lost WebGL context comes back by itself, with the same camera and the same picture", async () => {
    await open();
    await moveTo({ x: 480, y: 300, scale: 1.1 });
    const before = await takePicture(page);
    await loseContexts(page);
    await page.waitForTimeout(600);
    const after = await takePicture(page);
    expect(await camera()).toEqual({ x: 480, y: 300, scale: 1.1 });
    expect(await fills(after)).toEqual(await fills(before));
    expect(after.at([500, 360])).toBe(before.at([500, 360]));
    await clickOn([118, 66]);
    expect(await selected()).toEqual([[boxId(0, 0), "box"]]);
    expect(await page.evaluate(() => window.harness.lost)).toBe(0);
    await close();
  });

  test("where WebGL does not come back, the page is told once and the element is empty", async () => {
    await open();
    await loseContexts(page, { forGood: true });
    await page.waitForFunction(() => window.harness.lost > 0, null, { timeout: 20_000 });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.harness.lost)).toBe(1);
    expect(await page.evaluate(() => document.querySelector("#picture")?.childElementCount)).toBe(
      0,
    );
    await close();
  });

  test("many scenes one after another need one set of canvases, and the camera stays", async () => {
    await open();
    await moveTo({ x: 300, y: 300, scale: 1.3 });
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll("canvas")) canvas.dataset.first = "yes";
    });
    for (let i = 0; i < 20; i++) {
      const boxes = scene.boxes.map((box) => ({ ...box, emphasis: i % 2 ? "faded" : "plain" }));
      await page.evaluate((next) => window.harness.painter.show(next), {
        ...scene,
        boxes,
      } as Scene);
    }
    await settled(page);
    const canvases = page.locator("canvas");
    const all = await canvases.count();
    expect(all).toBeLessThan(11);
    expect(await page.locator("canvas[data-first=yes]").count()).toBe(all);
    expect(await camera()).toEqual({ x: 300, y: 300, scale: 1.3 });
    await page.evaluate(() => window.harness.painter.close());
    expect(await canvases.count()).toBe(0);
    await close();
  });

  test("a scene without a box leaves an empty ground, and the next one is drawn", async () => {
    await open();
    const empty = { ...scene, boxes: [], lines: [], compartments: [] };
    await page.evaluate((next) => window.harness.painter.show(next), empty);
    expect((await takePicture(page)).colours()).toBe(1);
    await page.evaluate((next) => window.harness.painter.show(next), scene);
    expect(await fills(await takePicture(page))).toEqual([...FILLS]);
    await close();
  });

  test("in a hidden element nothing is drawn and nothing breaks; shown, the drawing is fitted", async () => {
    await open({ style: "display:none" });
    expect(await page.locator("canvas").count()).toBe(0);
    const display = (value: string) =>
      page.evaluate((to) => {
        const element = document.querySelector<HTMLElement>("#picture");
        if (element) element.style.display = to;
      }, value);
    await display("block");
    await settled(page);
    expect(await fills(await takePicture(page))).toEqual([...FILLS]);
    await moveTo({ x: 400, y: 300, scale: 1.05 });
    await display("none");
    await settled(page);
    await page.evaluate((next) => window.harness.painter.show(next), scene);
    await settled(page);
    await display("block");
    await settled(page);
    expect(await camera()).toEqual({ x: 400, y: 300, scale: 1.05 });
    expect(await fills(await takePicture(page))).toEqual([...FILLS]);
    await close();
  });

  test("another size of the window keeps the whole drawing in view until the reader moves it", async () => {
    await open();
    await page.setViewportSize({ width: 600, height: 500 });
    await settled(page);
    await settled(page);
    const fitted = await camera();
    expect(fitted.scale).toBeCloseTo(584 / 1000, 6);
    expect(await fills(await takePicture(page))).toEqual([...FILLS]);
    await moveTo({ x: 200, y: 200, scale: 1.4 });
    await page.setViewportSize({ width: 900, height: 400 });
    await settled(page);
    expect(await camera()).toEqual({ x: 200, y: 200, scale: 1.4 });
    expect((await takePicture(page)).at(await onScreen([118, 66]))).toBe(FILLS[0]);
    await close();
  });

  test("another pixel ratio is drawn in its own sharpness at the same places", async () => {
    await open();
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: 1000,
      height: 720,
      deviceScaleFactor: 2,
      mobile: false,
    });
    // Without a frame the browser does not notice; the ordinary screenshot would set the ratio back.
    const shoot = () => session.send("Page.captureScreenshot");
    await shoot();
    await settled(page);
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>("canvas")]
        .filter((canvas) => canvas.style.display !== "none" && !canvas.matches(".sigma-mouse"))
        .map((canvas) => canvas.width),
    );
    expect(new Set(widths)).toEqual(new Set([2000]));
    const picture = pictureOf(Buffer.from((await shoot()).data, "base64"));
    expect(picture.width).toBe(2000);
    expect(await fills(picture, 2)).toEqual([...FILLS]);
    await close();
  });

  test("a move glides, unless the reader wants little motion", async () => {
    await open({ still: false });
    const target = { x: 300, y: 300, scale: 2 };
    await page.evaluate((to) => window.harness.painter.moveTo(to, true), target);
    await page.waitForTimeout(1200);
    expect(await camera()).toEqual(target);
    expect(await page.evaluate(() => window.harness.cameras.length)).toBeGreaterThan(3);
    await close();
    await open({ still: true });
    const told = await page.evaluate(() => window.harness.cameras.length);
    await moveTo(target, true);
    expect(await camera()).toEqual(target);
    expect(await page.evaluate(() => window.harness.cameras.length)).toBe(told + 1);
    await close();
  });

  test("a box that is looked for comes to the middle at a readable size", async () => {
    await open();
    await page.evaluate(() => window.harness.painter.centre("loop"));
    await settled(page);
    expect(await camera()).toMatchObject({ x: 855, y: 624 });
    expect((await camera()).scale).toBeGreaterThanOrEqual(0.9);
    await page.evaluate(() => window.harness.painter.centre("nobody"));
    await settled(page);
    expect(await camera()).toMatchObject({ x: 855, y: 624 });
    await close();
  });

  test("Sigma and the SVG painter paint the same picture", async () => {
    // Sigma alone draws a glow around what is selected, to be found on a large map.
    const same: Scene = {
      ...scene,
      boxes: scene.boxes.map((box) =>
        box.emphasis === "selected" ? { ...box, emphasis: "lit" } : box,
      ),
    };
    await open({}, same);
    await moveTo({ x: 500, y: 360, scale: 1 });
    const sigma = await takePicture(page);
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${paintSvg(same)}`);
    const svg = await takePicture(page);
    const soft = differing(sigma, svg);
    expect(soft).toBeLessThan(0.009);
    const without = paintSvg({ ...same, lines: [] });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${without}`);
    expect(differing(sigma, await takePicture(page))).toBeGreaterThan(1.5 * soft);
    await close();
  });

  test("a software renderer is recognised as one", async () => {
    await open();
    const answer = await page.evaluate(() => window.canPaint());
    // With a graphics card at hand the same browser may answer otherwise.
    if (/swiftshader|llvmpipe/i.test(answer.renderer ?? "")) {
      expect(answer).toMatchObject({ able: false, reason: "software-renderer" });
    } else expect(answer).toMatchObject({ able: true, reason: null });
    await close();
  });

  test("without WebGL the painter says so instead of drawing nothing", async () => {
    const without = await launchBrowser({ webgl: false });
    expect(without.browser).not.toBeNull();
    if (!without.browser) return;
    const opened = await openPage(without.browser, script);
    expect(await opened.page.evaluate(() => window.canPaint())).toEqual({
      able: false,
      reason: "no-webgl",
      renderer: null,
    });
    const begun = opened.page.evaluate((drawn) => window.begin(drawn), scene);
    await expect(begun).rejects.toThrow("this browser has no WebGL");
    await without.browser.close();
  });
});

/** Share of the pixels that differ by more than soft edges do. */
function differing(a: Picture, b: Picture): number {
  let count = 0;
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const [one, other] = [a.at([x, y]), b.at([x, y])].map((colour) =>
        [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
      );
      if (one?.some((value, i) => Math.abs(value - (other?.[i] ?? 0)) > 60)) count += 1;
    }
  }
  return count / (a.width * a.height);
}

async function loseContexts(page: Page, { forGood = false } = {}): Promise<void> {
  await page.evaluate((none) => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    const lost = [...document.querySelectorAll("canvas")].map(
      (canvas) => canvas.getContext("webgl2") ?? canvas.getContext("webgl"),
    );
    if (none) {
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.includes("webgl") ? null : getContext.call(this, kind as "2d");
      } as typeof getContext;
    }
    for (const gl of lost) gl?.getExtension("WEBGL_lose_context")?.loseContext();
  }, forGood);
}
