import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paintSvg } from "../../client/painters/paint-svg.ts";
import { buildScene } from "../../client/scene/build-scene.ts";
import { textWidth } from "../../client/scene/metrics.ts";
import type { Language } from "../../client/scene/scene.ts";
import type { Picture, Term } from "../../server/api.ts";
import { createGraphViews } from "../../server/graph-views.ts";
import { createLayouts } from "../../server/layout/layouts.ts";
import { chooseArrows } from "../../server/picture-choice.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { launchBrowser } from "./chromium.ts";

const LAYER = "review-2013";
const LIMITS = { timeoutMs: 20_000, maxRows: 10_000, maxBytes: 20_000_000 };

/** A text as the browser drew it, with its own fonts. */
interface Drawn {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** How far the next text would stand from its beginning; the foot of a K may reach further. */
  readonly width: number;
  /** Corners, of so many, that lie outside what the text stands in. */
  readonly corners: number;
  readonly outside: number;
}

/** A font size that nearly every text must stick out with. */
const FAR_TOO_LARGE = 40;
/** What the rounding of glyphs on a screen may add to a text, in drawing units. */
const ROUNDING = 0.5;

const { browser } = await launchBrowser();

describe.skipIf(browser === null)("the texts of the review in a real browser", () => {
  let page: Page;
  let picture: Picture;
  let terms: readonly Term[];

  beforeAll(async () => {
    page = await (browser as Browser).newPage();
    const { store, library } = await openLoadedStore();
    const views = createGraphViews(store, library, LIMITS);
    terms = await views.terms();
    const arrows = chooseArrows(await views.arrows(LAYER), { mechanism: null, show: [] });
    await store.close();
    const facets = new Map(
      terms.filter(({ vocabulary }) => vocabulary === "facet").map((term) => [term.term, term]),
    );
    const layouts = createLayouts();
    picture = await layouts.picture({ mechanism: null, layer: LAYER, arrows, facets });
    await layouts.close();
  });

  afterAll(() => browser?.close());

  async function show(language: Language): Promise<void> {
    const look = { language, selected: null, lit: null, hidden: new Set<string>() };
    await page.setContent(paintSvg(buildScene(picture, terms, { ...look, theme: "light" })));
    await page.evaluate(() => document.fonts.ready);
  }

  it.each(["en", "zh"] as const)(
    "stand inside their boxes, pills and compartments in %s",
    async (language) => {
      await show(language);
      const texts = await drawnTexts(page);
      expect(texts.length).toBeGreaterThan(150);
      expect(texts.filter(({ width, corners }) => width < 4 || corners !== 4)).toEqual([]);
      expect(texts.filter(({ outside }) => outside > 0)).toEqual([]);
      expect(texts.some(({ text }) => /\p{Script=Han}/u.test(text))).toBe(language === "zh");
    },
  );

  it.each(["en", "zh"] as const)(
    "are no wider than was reckoned without a browser in %s",
    async (language) => {
      await show(language);
      const wider = (await drawnTexts(page)).filter(
        ({ text, size, bold, width }) => width > textWidth(text, size, bold) + ROUNDING,
      );
      expect(wider).toEqual([]);
    },
  );

  it("would be seen to stick out if they were larger", async () => {
    await show("en");
    await page.locator("text").evaluateAll((all, size) => {
      for (const text of all) text.setAttribute("font-size", String(size));
    }, FAR_TOO_LARGE);
    const texts = await drawnTexts(page);
    expect(texts.filter(({ outside }) => outside > 0).length).toBeGreaterThan(texts.length / 2);
  });
});

/** Every name and pill with the outline around it, and every title with its compartment. */
function drawnTexts(page: Page): Promise<Drawn[]> {
  return page.evaluate(() => {
    const compartments = [...document.querySelectorAll<SVGGeometryElement>(".compartment")];
    const around = (text: SVGTextElement, x: number, y: number) => {
      const group = text.closest(".port, .box");
      if (group !== null) return group.querySelector<SVGGeometryElement>("rect, path");
      return compartments.find((one) => one.isPointInFill(new DOMPoint(x, y))) ?? null;
    };
    return [...document.querySelectorAll<SVGTextElement>(".content text")].map((text) => {
      const { x, width } = text.getBBox();
      const size = Number(text.getAttribute("font-size"));
      const baseline = Number(text.getAttribute("y"));
      const outline = around(text, x, baseline);
      // From the baseline to the height of small letters: capitals and tails have air in every box.
      const corners = [x, x + width].flatMap((at) =>
        [baseline, baseline - size / 2].map((y) => new DOMPoint(at, y)),
      );
      return {
        text: text.textContent ?? "",
        size,
        bold: text.getAttribute("font-weight") === "600",
        width: text.getComputedTextLength(),
        corners: outline === null ? 0 : corners.length,
        outside: corners.filter((corner) => !outline?.isPointInFill(corner)).length,
      };
    });
  });
}
