import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ServedPage, servePage } from "./built-page.ts";
import { launchBrowser } from "./chromium.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const launched = await launchBrowser();

describe.skipIf(launched.browser === null)("the page in a real browser", () => {
  let served: ServedPage;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    served = await servePage();
  });
  afterAll(async () => {
    await launched.browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    const made = await launched.browser?.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    if (!made) throw new Error("no browser");
    context = made;
    errors = [];
    page = await watched(await context.newPage());
  });
  afterEach(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });

  async function watched(fresh: Page): Promise<Page> {
    fresh.on("pageerror", (error) => errors.push(error.message));
    fresh.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    fresh.on("request", (request) => {
      if (!request.url().startsWith(served.url)) errors.push(`asked outside: ${request.url()}`);
    });
    return fresh;
  }

  /** Waits until the picture asked for is there and painted. */
  const drawn = async (on = page) => {
    await on.waitForSelector('.picture[data-waiting="false"]');
    await on.waitForSelector(".painter");
  };
  const open = async (query = "") => {
    await page.goto(`${served.url}/${query}`);
    await drawn();
  };
  const link = () => new URL(page.url()).searchParams;
  const linkHas = (name: string, value: string | null) =>
    expect.poll(() => link().get(name), { timeout: 5000 }).toBe(value);
  const counts = () => page.locator(".counts").textContent();

  it("shows the whole review at first sight, and how to read it", async () => {
    await open();
    expect(await counts()).toMatch(/^66 boxes joined by 80 arrows/);
    expect(await page.locator(".mechanism").count()).toBe(8);
    expect(await page.locator(".legend li").count()).toBeGreaterThan(10);
    expect(await page.locator("#legend-title + p").textContent()).toMatch(/arrowhead raises/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  });

  it.each(["sigma", "svg"])("paints no blank picture with %s", async (painter) => {
    await open(`?painter=${painter}`);
    await page.waitForTimeout(500);
    const { data } = PNG.sync.read(await page.locator("#stage").screenshot());
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(100);
  });

  it("finds by Chinese pinyin, by keys alone, and opens what is chosen in the middle", async () => {
    await open();
    await page.keyboard.press("/");
    await page.keyboard.type("lainaduan");
    await page.locator("[role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".details h2", { hasText: "lenalidomide" }).waitFor();
    await linkHas("select", "box:lenalidomide@-");
    expect(link().get("at")).not.toBeNull();
  });

  it("tells the claim of an arrow: statement, effect, conditions, references", async () => {
    await open("?select=arrow:LEN-054%7CINCREASES");
    const details = page.locator("#details");
    await details.locator(".statement").waitFor();
    const text = await details.textContent();
    for (const told of ["LEN-054", "raises", "Conditions", "Direct or not", "References", "[3]"]) {
      expect(text).toContain(told);
    }
    expect(text).toContain("not stated");
  });

  it("goes through the picture by arrow keys, and says where it is", async () => {
    await open("?mechanism=t-cell-costimulation");
    await page.locator("#stage").focus();
    await page.keyboard.press("ArrowDown");
    await linkHas("select", "box:lenalidomide@-");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => link().get("select")).toMatch(/^box:(?!lenalidomide).*@t-cell$/);
    expect(await page.locator("#announcement").textContent()).toMatch(/, T cell\. \d in/);
    await page.keyboard.press("Escape");
    await linkHas("select", null);
  });

  it("grows by one step, hides, and takes both back", async () => {
    await open("?mechanism=none&show=nfkb@t-cell&select=box:nfkb@t-cell");
    await page.locator("#details h2").waitFor();
    await page.keyboard.press("u");
    await linkHas("show", "nfkb@t-cell,cd28@t-cell");
    await drawn();
    await expect.poll(counts).toMatch(/^2 boxes joined by 1 arrow/);
    await page.keyboard.press("h");
    await linkHas("hide", "nfkb@t-cell");
    await page.keyboard.press("Control+z");
    await linkHas("hide", null);
    await page.keyboard.press("Control+z");
    await linkHas("show", "nfkb@t-cell");
    await page.keyboard.press("Control+Shift+z");
    await linkHas("show", "nfkb@t-cell,cd28@t-cell");
    await page.goBack();
    await linkHas("show", "nfkb@t-cell");
  });

  it("lists chains, lights one, and says why there is none", async () => {
    await open("?drawer=chains&from=lenalidomide&to=casp8");
    await page.locator(".chain").first().waitFor();
    expect(await page.locator(".chain-column.raises .chain").count()).toBeGreaterThan(1);
    expect(await page.locator(".chain-column.lowers").count()).toBe(0);
    await page.locator(".chain header button").nth(1).click();
    await expect.poll(() => link().get("chain")).toMatch(/~carries-over\|.*~/);
    await open("?drawer=chains&from=cd28&to=casp8");
    await page.locator(".reasons li").first().waitFor();
    expect(await page.locator(".no-chain h3").textContent()).toBe(
      "No chain in this layer from CD28 to caspase-8.",
    );
    expect(await page.locator(".reasons").textContent()).toMatch(/T cell.*myeloma cell/s);
  });

  it("opens a copied link as the same picture, camera and all, in Chinese and dark", async () => {
    await open("?mechanism=cytokines&only-sign=lowers&select=box:lenalidomide@-");
    await page.getByRole("button", { name: /中文/ }).click();
    await page.getByRole("button", { name: "深色" }).click();
    await page.locator("#stage").focus();
    await page.keyboard.press("+");
    await expect.poll(() => link().get("at")).not.toBeNull();
    await page.waitForTimeout(600);
    const [first, url] = [await page.locator("#stage").screenshot(), page.url()];
    const other = await watched(await context.newPage());
    await other.goto(url);
    await drawn(other);
    await other.locator("#details h2", { hasText: "来那度胺" }).waitFor();
    await other.waitForTimeout(800);
    expect(await other.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    expect(await other.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(other.url()).toBe(url);
    const [one, two] = [first, await other.locator("#stage").screenshot()].map((png) =>
      PNG.sync.read(png),
    );
    let differing = 0;
    for (let at = 0; at < (one?.data.length ?? 0); at += 4) {
      if (one?.data.readUInt32BE(at) !== two?.data.readUInt32BE(at)) differing += 1;
    }
    // The focus ring and the pointer's place may differ, the drawing may not.
    expect(differing / ((one?.data.length ?? 4) / 4)).toBeLessThan(0.02);
  });

  it("leaves out what a link says wrongly, and says so quietly", async () => {
    await open("?mechanism=alchemy&colour=red&only-sign=up");
    expect(await counts()).toMatch(/^66 boxes/);
    await expect
      .poll(async () => (await page.locator(".notice code").allTextContents()).join())
      .toMatch(/colour=red/);
    await linkHas("mechanism", null);
    errors = errors.filter((error) => !/404|400/.test(error)); // the browser's own words of the refused picture
  });

  it("lists the same arrows in the table, sorts them, and selects with it", async () => {
    await open("?mechanism=cytokines&drawer=table&only-sign=lowers");
    await page.locator("tbody tr").first().waitFor();
    const rows = await page.locator("tbody tr").count();
    expect(await counts()).toContain(`${rows} of `);
    await page.locator("th button", { hasText: "Object" }).click();
    expect(await page.locator("th[aria-sort=ascending]").textContent()).toContain("Object");
    await page.locator("tbody tr").first().locator("button").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => link().get("select")).toMatch(/^arrow:LEN-/);
    expect(await page.locator('tr[data-selected="true"]').count()).toBe(1);
  });

  it("says that the database does not answer, and draws when it does again", async () => {
    let down = true;
    await page.route("**/api/picture*", (route) =>
      down
        ? route.fulfill({
            status: 503,
            json: { error: { code: "store-down", message: "gone", requestId: "1" } },
          })
        : route.continue(),
    );
    await page.goto(served.url);
    await page.locator(".state [role=alert]").waitFor();
    expect(await page.locator(".state").textContent()).toContain("The database does not answer");
    down = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await drawn();
    expect(await counts()).toMatch(/^66 boxes/);
    errors = errors.filter((error) => !error.includes("503"));
  });

  it("needs no scrolling sideways on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open("?select=box:lenalidomide@-");
    await page.locator("#details h2").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator("header button[aria-controls=side]").click();
    expect(await page.locator(".mechanism").first().isVisible()).toBe(true);
  });

  it.each(["light", "dark"])("has no finding of axe in the %s theme", async (theme) => {
    const axe = await readFile(AXE, "utf8");
    for (const query of [
      "select=box:lenalidomide@-&drawer=table",
      "select=arrow:LEN-054%7CINCREASES&drawer=chains&from=lenalidomide&to=casp8",
      "drawer=chains&from=cd28&to=casp8&lang=zh",
    ]) {
      await open(`?theme=${theme}&${query}`);
      await page.locator(".drawer-body :is(tbody, .chain, .reasons)").first().waitFor();
      await page.evaluate(axe);
      const found: unknown = await page.evaluate(
        "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes[0].target].join(' ')))",
      );
      expect(found, query).toEqual([]);
    }
  });
});
