import { expect, it } from "vitest";
import type { Picture } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { difference, takeStage } from "./screenshot.ts";
import { describeVisits, PATIENCE, painted, textOf, type Visit } from "./visit.ts";

const PAINTERS = ["sigma", "svg"] as const;

/** One value of each filter, and which arrows of the review it lets through. */
const FILTERS = [
  { facet: "Mechanism", name: "mechanism", value: "cytokines" },
  { facet: "Cell", name: "cell", value: "osteoclast" },
  { facet: "Effect", name: "sign", value: "denied" },
  { facet: "Kind of claim", name: "kind", value: "condition" },
  { facet: "Status", name: "status", value: "reconstructed" },
] as const;

const lines = ({ page }: Visit) =>
  page
    .locator("#stage .line")
    .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.id ?? "").sort());

function lets(
  name: (typeof FILTERS)[number]["name"],
  value: string,
  arrow: Picture["arrows"][number],
) {
  if (!arrow.claim) return false;
  if (name === "cell") return arrow.from.site === value || arrow.to.site === value;
  if (name === "sign") return arrow.claim.sign === 0;
  return arrow.claim[name] === value;
}

await describeVisits("filters, links, languages and the table", (visits) => {
  it.each(FILTERS)(
    "keeps to the arrows of one $name by its filter, and lets go again",
    async (filter) => {
      const { visit } = visits;
      const { page, open, linkSays } = visit;
      await open("?painter=svg");
      const { arrows } = await ask<Picture>("picture");
      const expected = arrows.filter((arrow) => lets(filter.name, filter.value, arrow));
      expect(expected.length).toBeGreaterThan(0);
      const facet = page
        .locator(".facet")
        .filter({ has: page.getByText(filter.facet, { exact: true }) });
      if (!(await facet.evaluate((one) => (one as HTMLDetailsElement).open))) {
        await facet.locator("summary").click();
      }
      const boxes = facet.locator("input");
      // The page names the value in words; the link names it as the graph does.
      for (let index = 0; index < (await boxes.count()); index += 1) {
        await boxes.nth(index).check();
        await linkSays(`only-${filter.name}`, /./);
        if (visit.link(`only-${filter.name}`) === filter.value) break;
        await boxes.nth(index).uncheck();
        await linkSays(`only-${filter.name}`, null);
      }
      await linkSays(`only-${filter.name}`, filter.value);
      const claimed = async () => (await lines(visit)).filter((id) => id.startsWith("LEN-"));
      await expect.poll(claimed, PATIENCE).toEqual(expected.map(({ id }) => id).sort());
      expect(await textOf(page, ".counts")).toMatch(/\d+ of \d+ lines shown/);
      await page.locator(".tokens button").first().click();
      await linkSays(`only-${filter.name}`, null);
      await expect.poll(async () => (await lines(visit)).length, PATIENCE).toBe(arrows.length);
    },
  );

  it("resets all filters at once", async () => {
    const { visit } = visits;
    const { page, open, linkSays } = visit;
    await open("?painter=svg&only-sign=lowers&only-cell=osteoclast");
    expect(await page.locator(".tokens button").count()).toBe(2);
    await page.getByRole("button", { name: "Reset filters" }).click();
    await linkSays("only-sign", null);
    await linkSays("only-cell", null);
    expect(await page.locator(".tokens button").count()).toBe(0);
  });

  it.each(PAINTERS)(
    "opens a copied link as the same picture elsewhere, painted by %s",
    async (painter) => {
      const { visit } = visits;
      const { page, open, linkSays } = visit;
      await open(`?painter=${painter}&mechanism=cytokines`);
      await page.keyboard.press("/");
      await page.keyboard.type("IL-10");
      await page.locator("[role=option]", { hasText: "IL-10" }).first().waitFor(PATIENCE);
      await page.keyboard.press("Enter");
      await linkSays("select", /^box:/);
      await page.getByRole("button", { name: /中文/ }).click();
      await page.getByRole("button", { name: "深色" }).click();
      await linkSays("at", /,/);
      const near = visit.link("at");
      await page.locator("#stage").focus();
      await page.keyboard.press("-");
      await expect.poll(() => visit.link("at"), PATIENCE).not.toBe(near);
      await linkSays("lang", "zh");
      await linkSays("theme", "dark");
      await page.locator("#stage").blur();
      const link = page.url();
      const other = await visits.another({ locale: "en-GB", colorScheme: "light" });
      await other.open(new URL(link).search);
      expect(other.page.url()).toBe(link);
      await other.page.locator("#details h2", { hasText: "IL-10" }).waitFor(PATIENCE);
      expect(await textOf(other.page, "#details .actions")).toContain("上游");
      // Fewer than one pixel in a hundred: the smoothing of a line may round either way.
      await expect
        .poll(async () => difference(await takeStage(page), await takeStage(other.page)), PATIENCE)
        .toBeLessThan(0.01);
    },
  );

  it("leaves out what a link says wrongly, and tells it quietly", async () => {
    const { visit } = visits;
    const { page, open, linkSays } = visit;
    await open(
      "?mechanism=alchemy&colour=red&only-sign=up&at=here&select=box:no-such@box&lang=tlh",
    );
    await expect.poll(() => textOf(page, ".notices"), PATIENCE).toMatch(/colour=red.*at=here/);
    for (const name of ["mechanism", "colour", "only-sign", "at", "select"])
      await linkSays(name, null);
    expect(await textOf(page, ".counts")).toMatch(/^66 boxes joined by 80 arrows/);
    expect(await page.locator("[role=alert]").count()).toBe(0);
    const dismiss = page.locator(".notice button");
    for (let left = await dismiss.count(); left > 0; left -= 1) {
      expect(await dismiss.count()).toBe(left);
      await dismiss.first().click();
    }
    expect(await textOf(page, ".notices")).toBe("");
    visit.expectTrouble(/40[04]/);
  });

  it("changes language and theme at once and everywhere, back and forth", async () => {
    const { page, open } = visits.visit;
    await open("?painter=svg&theme=light&drawer=table&select=box:cd28@t-cell");
    await page.locator("#details h2").waitFor(PATIENCE);
    const look = () =>
      page.evaluate(() => ({
        lang: document.documentElement.lang,
        theme: document.documentElement.dataset.theme,
        title: document.title,
        ground: getComputedStyle(document.body).backgroundColor,
        painted: document.querySelector("#stage .ground")?.getAttribute("fill"),
        box: document.querySelector('#stage .box[data-id="lenalidomide@-"] text')?.textContent,
      }));
    const before = await look();
    expect(before).toMatchObject({ lang: "en", theme: "light", box: "lenalidomide" });
    await page.getByRole("button", { name: /中文/ }).click();
    await page.getByRole("button", { name: "深色" }).click();
    const after = await look();
    expect(after).toMatchObject({ lang: "zh-CN", theme: "dark", box: "来那度胺" });
    expect(after.title).toMatch(/药物/);
    expect(after.ground).not.toBe(before.ground);
    expect(after.painted).not.toBe(before.painted);
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("button", { name: "Light" }).click();
    expect(await look()).toEqual(before);
  });

  it("follows the reader's own language and theme where the link says neither", async () => {
    const other = await visits.another({ locale: "zh-CN", colorScheme: "dark" });
    await other.open();
    expect(await other.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await other.page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  });

  it("sorts the table by every column, both ways", async () => {
    const { page, open, linkSays } = visits.visit;
    await open("?mechanism=cytokines&drawer=table");
    await page.locator("tbody tr").first().waitFor(PATIENCE);
    const columns = await page.locator("th button").count();
    expect(columns).toBe(8);
    for (let column = 0; column < columns; column += 1) {
      const button = page.locator("th button").nth(column);
      // What has no value stands last, whichever way.
      const cells = async () =>
        (await page.locator(`tbody td:nth-child(${column + 1})`).allTextContents()).filter(
          (cell) => !["–", "not stated", "inferred by rule"].includes(cell),
        );
      await button.click();
      await page.locator(`th:nth-child(${column + 1})[aria-sort=ascending]`).waitFor(PATIENCE);
      const up = await cells();
      await button.click();
      await page.locator(`th:nth-child(${column + 1})[aria-sort=descending]`).waitFor(PATIENCE);
      const down = await cells();
      expect(down).toEqual([...up].reverse());
      if (column === 7) expect(up).toEqual([...up].sort());
    }
    await linkSays("sort", "-claim");
  });

  it.each(PAINTERS)(
    "selects the same arrow in the table and in the picture, painted by %s",
    async (painter) => {
      const { page, open, linkSays } = visits.visit;
      await open(`?painter=${painter}&mechanism=cytokines&drawer=table`);
      const { arrows } = await ask<Picture>("picture?mechanism=cytokines");
      await page.locator("tbody tr").first().waitFor(PATIENCE);
      expect(await page.locator("tbody tr").count()).toBe(arrows.length);
      const before = await takeStage(page);
      await page.locator("tbody tr").nth(2).locator("button").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const chosen = await page.locator("tbody tr").nth(3).getAttribute("data-arrow");
      await linkSays("select", `arrow:${chosen}`);
      await page.locator(`tr[data-selected=true][data-arrow="${chosen}"]`).waitFor(PATIENCE);
      await page.locator("#details .statement").waitFor(PATIENCE);
      await expect
        .poll(async () => difference(before, await takeStage(page)), PATIENCE)
        .toBeGreaterThan(0.001);
      // And back: what is opened elsewhere is marked in the table.
      const other = arrows.find(({ id, claim }) => id !== chosen && claim);
      await page.goto(
        `${page.url().replace(/select=[^&]*/, `select=arrow:${encodeURIComponent(other?.id ?? "")}`)}`,
      );
      await painted(page);
      await page.locator(`tr[data-selected=true][data-arrow="${other?.id}"]`).waitFor(PATIENCE);
    },
  );
});
