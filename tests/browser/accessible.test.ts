import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Mechanism, Picture, Vocabulary } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { seriousFindings } from "./axe.ts";
import { describeVisits, PATIENCE, textOf, type Visit } from "./visit.ts";

const WIDTHS = [1440, 390] as const;
const LOOKS = [
  { theme: "light", lang: "en", width: 1440 },
  { theme: "dark", lang: "en", width: 1440 },
  { theme: "light", lang: "zh", width: 390 },
  { theme: "dark", lang: "zh", width: 390 },
] as const;

/** What may be open, and how one sees that it is. */
const SCENES = [
  { query: "select=box:cd28@t-cell", there: "#details h2" },
  { query: "select=arrow:LEN-054%7CINCREASES&drawer=table", there: "tbody tr" },
  { query: "drawer=chains&from=lenalidomide&to=nfkb", there: ".chain" },
  { query: "drawer=chains&from=cd28&to=casp8&side=open", there: ".reasons li" },
] as const;

/** What the focus is on, by its id or else by what it says. */
const focused = ({ page }: Visit) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "";
    const said = at.textContent?.trim() || at.closest("label")?.textContent || at.tagName;
    return at.id || at.getAttribute("aria-label") || said;
  });

/** Presses Tab until the focus is there; at most so often as there is something to stop at. */
async function tabTo({ page }: Visit, selector: string): Promise<void> {
  for (let stop = 0; stop < 80; stop += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

/** Whether the focus can be seen: an outline or a shadow that the element lacks without it. */
const focusShows = ({ page }: Visit) =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return false;
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } =
        getComputedStyle(at);
      return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor].join(" ");
    };
    const with_ = look();
    at.blur();
    const without = look();
    at.focus();
    return with_ !== without && !/^none/.test(with_);
  });

await describeVisits("reading without a mouse", (visits) => {
  it("finds, walks, expands, opens evidence and goes back, by keys alone", async () => {
    const { visit } = visits;
    const { page, open, linkSays } = visit;
    await open("?painter=svg&mechanism=t-cell-costimulation");
    await page.keyboard.press("Tab");
    expect(await focused(visit)).toBe("Skip to the picture");
    await page.keyboard.press("Enter");
    expect(await focused(visit)).toBe("stage");
    await page.keyboard.press("ArrowDown");
    await linkSays("select", "box:lenalidomide@-");
    await page.keyboard.press("ArrowDown");
    await linkSays("select", "box:cd28@t-cell");
    await expect
      .poll(() => textOf(page, "#announcement"), PATIENCE)
      .toMatch(/CD28, T cell\. \d+ in/);
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(visit), PATIENCE).toBe("details");
    await tabTo(visit, "#details .arrow-button");
    await page.keyboard.press("Enter");
    await linkSays("select", /^arrow:LEN-/);
    await page.locator("#details .statement").waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await linkSays("select", null);
    await page.keyboard.press("/");
    await page.keyboard.type("caspase-8");
    await page.locator("[role=option]", { hasText: "caspase-8" }).first().waitFor(PATIENCE);
    await page.keyboard.press("Enter");
    await linkSays("select", "entity:casp8");
    await page.locator("#details h2").waitFor(PATIENCE);
    await tabTo(visit, "#details .actions button");
    await page.keyboard.press("Enter");
    await linkSays("show", /casp8@mm-cell/);
    await page.keyboard.press("Control+z");
    await linkSays("show", null);
    await page.keyboard.press("Control+Shift+z");
    await linkSays("show", /casp8@mm-cell/);
  });

  it("shows where the focus is, at every stop", async () => {
    const { visit } = visits;
    await visit.open("?mechanism=overview&drawer=table&select=box:lenalidomide@-");
    await visit.page.locator("#details h2").waitFor(PATIENCE);
    await visit.page.locator("tbody tr").first().waitFor(PATIENCE);
    const unseen: string[] = [];
    const met = new Set<string>();
    for (let stop = 0; stop < 60; stop += 1) {
      await visit.page.keyboard.press("Tab");
      const at = await focused(visit);
      if (at === "") break;
      met.add(at);
      if (!(await focusShows(visit))) unseen.push(at);
    }
    expect(met.size).toBeGreaterThan(20);
    expect(unseen).toEqual([]);
  });

  it("tells the keys when asked by ?, and gives the focus back", async () => {
    const { visit } = visits;
    const { page, open } = visit;
    await open("?mechanism=overview");
    await page.locator("#stage").focus();
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Reading and moving" });
    await help.waitFor(PATIENCE);
    for (const key of ["/", "Esc", "Ctrl Z", "U", "H"]) {
      expect(await help.locator("kbd").allTextContents()).toContain(key);
    }
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached", ...PATIENCE });
    expect(await focused(visit)).toBe("stage");
  });
});

await describeVisits("reading with other senses and in other tongues", (visits) => {
  it.each(LOOKS)("has no serious finding of axe: $theme, $lang, $width wide", async (look) => {
    const { page, open } = visits.visit;
    await page.setViewportSize({ width: look.width, height: 900 });
    for (const { query, there } of SCENES) {
      await open(`?mechanism=t-cell-costimulation&theme=${look.theme}&lang=${look.lang}&${query}`);
      await page.locator(there).first().waitFor(PATIENCE);
      expect(await seriousFindings(page), query).toEqual([]);
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor(PATIENCE);
    expect(await seriousFindings(page), "help").toEqual([]);
  });

  it.each(["light", "dark"])(
    "has no serious finding of axe over the whole review, %s",
    async (theme) => {
      const { page, open } = visits.visit;
      await open(`?painter=svg&theme=${theme}`);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it("has no English left in the Chinese page but names and signs", async () => {
    const { page, open } = visits.visit;
    const known = await knownWords();
    for (const { query, there } of SCENES) {
      await open(`?painter=svg&lang=zh&${query}`);
      await page.locator(there).first().waitFor(PATIENCE);
      expect(await strangeWords(page, known), query).toEqual([]);
    }
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor(PATIENCE);
    expect(await strangeWords(page, known), "help").toEqual([]);
  });

  it("has no Chinese left in the English page but names that are marked as such", async () => {
    const { page, open } = visits.visit;
    await open("?painter=svg&drawer=table");
    await page.locator("tbody tr").first().waitFor(PATIENCE);
    const texts = await seenTexts(page, "zh-CN");
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("has the mechanisms behind a button on a phone, and opens the one that is chosen", async () => {
    const { page, open, linkSays } = visits.visit;
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    const cytokines = page.locator(".mechanism", { hasText: "Cytokines" });
    expect(await cytokines.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Mechanisms, filters and legend" }).click();
    await cytokines.click();
    await linkSays("mechanism", "cytokines");
  });

  it.each(WIDTHS)("needs no scrolling sideways at %i pixels", async (width) => {
    const { page, open } = visits.visit;
    await page.setViewportSize({ width, height: 844 });
    for (const { query, there } of SCENES) {
      await open(`?mechanism=t-cell-costimulation&${query}`);
      await page.locator(there).first().waitFor(PATIENCE);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBe(width);
    }
  });
});

const WORD = /[A-Za-z]{2,}/g;

/** Names of keys, techniques and settings that have no Chinese name. */
const SIGNS = "mechgraph Cypher LEN Ctrl Shift Esc GO SVG WebGL SOURCE_DIR";

/** Latin words that the Chinese texts of the graph hold: names and abbreviations; and `SIGNS`. */
async function knownWords(): Promise<ReadonlySet<string>> {
  const [{ terms }, mechanisms, picture] = await Promise.all([
    ask<Vocabulary>("vocabulary"),
    ask<Mechanism[]>("mechanisms"),
    ask<Picture>("picture"),
  ]);
  const texts = [
    ...terms.flatMap(({ nameZh, meaningZh }) => [nameZh, meaningZh]),
    ...mechanisms.flatMap(({ nameZh, questionZh }) => [nameZh, questionZh]),
    ...picture.boxes.map(({ nameZh }) => nameZh),
    ...picture.compartments.map(({ nameZh }) => nameZh),
    ...picture.arrows.flatMap(({ from, to, claim }) => [
      ...[from.nameZh, to.nameZh, from.entityNameZh, to.entityNameZh],
      ...(claim ? [claim.statementZh, claim.noteZh ?? "", ...claim.conditionsZh] : []),
    ]),
    SIGNS,
  ];
  return new Set(texts.join(" ").match(WORD));
}

/** Words of the page that no Chinese text of ours accounts for. */
async function strangeWords(page: Page, known: ReadonlySet<string>): Promise<readonly string[]> {
  const texts = await seenTexts(page, "en");
  expect(texts.length).toBeGreaterThan(100);
  const words = texts.flatMap((text) => text.match(WORD) ?? []);
  return [...new Set(words.filter((word) => !known.has(word)))];
}

/**
 * All texts and labels of the page in its own tongue. Left out is what is marked as another tongue, and what has but one
 * name in every tongue: citations, other names, identifiers, species.
 */
async function seenTexts(page: Page, other: string): Promise<readonly string[]> {
  return page.evaluate((foreign) => {
    const ONE_NAME = ".references, .identifiers, blockquote, kbd, script, style, noscript";
    const LABELS = ["aria-label", "title", "placeholder"];
    const counts = (element: Element) =>
      element.closest(`[lang="${foreign}"], ${ONE_NAME}`) === null &&
      element.closest("section")?.querySelector("h3")?.textContent !== "别名";
    const own = (element: Element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return [...document.body.querySelectorAll("*")]
      .filter(counts)
      .flatMap((element) => [
        ...own(element).map(({ textContent }) => textContent?.trim() ?? ""),
        ...LABELS.map((name) => element.getAttribute(name) ?? ""),
      ])
      .filter((text) => text !== "");
  }, other);
}
