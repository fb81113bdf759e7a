import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { describeVisits, painted, settled, type Visit } from "./visit.ts";

const LINK = "?view=diagram&mechanism=nk-adcc&lang=en";
const BOX = "adcc@nk";

const outline = (box: string) => `#stage [data-kind=box][data-id="${box}"] > path`;

/** Where a box stands, in drawing units. */
const placeOf = (page: Page, box = BOX) =>
  page
    .locator(outline(box))
    .first()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getBBox();
      return [Math.round(x), Math.round(y)];
    });

/** Waits for the tools, without which nothing can be moved. */
async function openDiagram({ page, open }: Visit, link = LINK): Promise<void> {
  await open(link);
  await page.locator(".hand-tools button").first().waitFor();
  await settled(page);
}

async function drag(page: Page, box: string, dx: number, dy: number): Promise<void> {
  const found = await page.locator(outline(box)).first().boundingBox();
  if (!found) throw new Error(`${box} is not drawn`);
  const [x, y] = [found.x + found.width / 2, found.y + found.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
  await settled(page);
}

/** The lines whose ends do not stand on the outline of a box: a step on they must be in it, a step back outside. */
const undocked = (page: Page) =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll<SVGPathElement>("#stage [data-kind=box] > path")];
    const isInBox = (x: number, y: number) =>
      boxes.some((box) => box.isPointInFill(new DOMPoint(x, y)));
    const lines = [...document.querySelectorAll("#stage .line:not(.inside)")];
    const wrong = lines.filter((line) => {
      const path = line.querySelector<SVGPathElement>(".hit");
      if (!path) return true;
      const length = path.getTotalLength();
      const ends = [
        [0, 4],
        [length, length - 4],
      ] as const;
      return ends.some(([at, back]) => {
        const [end, before] = [path.getPointAtLength(at), path.getPointAtLength(back)];
        const beyond = [2 * end.x - before.x, 2 * end.y - before.y] as const;
        return !isInBox(...beyond) || isInBox(before.x, before.y);
      });
    });
    return wrong.map((line) => line.getAttribute("data-id"));
  });

await describeVisits("working on the diagram", (visits) => {
  it("moves a box by dragging it, its lines with it, and neither pans nor opens it", async () => {
    const { visit } = visits;
    const { page, link, linkSays } = visit;
    await openDiagram(visit);
    const [before, other] = [await placeOf(page), await placeOf(page, "nk-activation@nk")];
    await drag(page, BOX, 120, 60);
    const [x = 0, y = 0] = await placeOf(page);
    expect(x - (before[0] ?? 0)).toBeGreaterThan(60);
    expect(y - (before[1] ?? 0)).toBeGreaterThan(30);
    expect(await placeOf(page, "nk-activation@nk")).toEqual(other);
    expect(await undocked(page)).toEqual([]);
    await linkSays("place", /^adcc@nk:\d+,\d+$/);
    expect([link("at"), link("select")]).toEqual([null, null]);
  });

  it("undoes and redoes moves, by buttons and by keys, and tidies all of them up at once", async () => {
    const { visit } = visits;
    const { page, linkSays } = visit;
    await openDiagram(visit);
    const laidOut = await placeOf(page);
    await drag(page, BOX, 120, 60);
    const once = await placeOf(page);
    await drag(page, BOX, 0, -90);
    const twice = await placeOf(page);
    expect(twice).not.toEqual(once);
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await placeOf(page)).toEqual(once);
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await placeOf(page)).toEqual(laidOut);
    await linkSays("place", null);
    await page.keyboard.press("Control+Shift+Z");
    await page.getByRole("button", { name: "Redo" }).click();
    expect(await placeOf(page)).toEqual(twice);
    await page.getByRole("button", { name: "Tidy up" }).click();
    expect(await placeOf(page)).toEqual(laidOut);
    await linkSays("place", null);
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await placeOf(page)).toEqual(twice);
  });

  it("moves the selected box by Shift and the arrow keys, a run of presses being one step", async () => {
    const { visit } = visits;
    const { page, linkSays } = visit;
    await openDiagram(visit, `${LINK}&select=box:${BOX}`);
    const [x = 0, y = 0] = await placeOf(page);
    await page.locator("#stage").focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) {
      await page.keyboard.press(`Shift+${key}`);
    }
    await settled(page);
    expect(await placeOf(page)).toEqual([x + 16, y + 8]);
    expect(await undocked(page)).toEqual([]);
    await linkSays("place", /^adcc@nk:/);
    await linkSays("select", `box:${BOX}`);
    await page.keyboard.press("Control+z");
    await settled(page);
    expect(await placeOf(page)).toEqual([x, y]);
  });

  it("keeps the moved box in its cell and off other boxes, however far it is dragged", async () => {
    const { visit } = visits;
    const { page } = visit;
    await openDiagram(visit);
    const frame = () =>
      page.locator('#stage [data-id="cell:nk"].compartment').evaluate((rect: SVGRectElement) => {
        const { x, y, width, height } = rect.getBBox();
        return { left: x, right: x + width, top: y, bottom: y + height };
      });
    for (const [dx, dy] of [
      [-700, 0],
      [-200, 60],
      [0, 300],
    ] as const) {
      await drag(page, BOX, dx, dy);
      const [x = 0, y = 0] = await placeOf(page);
      const { left, right, top, bottom } = await frame();
      expect(x > left && x < right && y > top && y < bottom, `${dx},${dy}`).toBe(true);
      expect(await undocked(page)).toEqual([]);
    }
  });

  it("opens a link with the boxes where they were put, also after another question", async () => {
    const { visit } = visits;
    const { page, linkSays } = visit;
    await openDiagram(visit);
    await drag(page, BOX, 120, 60);
    const moved = await placeOf(page);
    await linkSays("place", /^adcc@nk:/);
    await page.reload();
    await painted(page);
    expect(await placeOf(page)).toEqual(moved);
    await page.goto(`${page.url()}&only-sign=raises`);
    await painted(page);
    expect(await placeOf(page)).toEqual(moved);
    const { page: plain } = await visits.another();
    await plain.goto(page.url().replace("&only-sign=raises", "&show=t-activation@t-cell"));
    await painted(plain);
    await plain.locator(".hand-tools button").first().waitFor();
    expect(new URL(plain.url()).searchParams.get("place")).toMatch(/^adcc@nk:/);
    expect(await undocked(plain)).toEqual([]);
  });

  it.each([
    ["en", "place=adcc@nk:1,x", "Not understood"],
    ["zh", "place=nobody@nk:1,1", "链接"],
  ])("says in %s that a link's place is none, and draws as laid out", async (lang, place) => {
    const { visit } = visits;
    await openDiagram(visit);
    const laidOut = await placeOf(visit.page);
    await openDiagram(visit, `${LINK.replace("lang=en", `lang=${lang}`)}&${place}`);
    const notice = visit.page.locator(".notice");
    await notice.waitFor();
    expect(await notice.textContent()).toContain(place.replace(/:1,1$/, ""));
    expect(await placeOf(visit.page)).toEqual(laidOut);
  });

  it("says in the export that a file has the boxes where they were laid out", async () => {
    const { visit } = visits;
    await openDiagram(visit, `${LINK}&place=adcc@nk:45,1`);
    await visit.page.getByRole("button", { name: "Export" }).click();
    const said = visit.page.getByText(
      "Boxes that you moved stand in the file where they were laid out",
    );
    await said.waitFor();
  });

  it.each([
    ["en", "title", "legend"],
    ["zh", "标题", "图例"],
  ])(
    "leaves title and legend off, in the link and in an export, in %s",
    async (lang, title, legend) => {
      const { visit } = visits;
      const { page, linkSays } = visit;
      await openDiagram(visit, LINK.replace("lang=en", `lang=${lang}`));
      const [heading, marks] = [page.locator(".heading h2"), page.locator(".about-marks")];
      expect([await heading.isVisible(), await marks.isVisible()]).toEqual([true, true]);
      await page.getByLabel(title, { exact: true }).uncheck();
      await page.getByLabel(legend, { exact: true }).uncheck();
      expect([await heading.isVisible(), await marks.isVisible()]).toEqual([false, false]);
      await linkSays("legend", "off");
      await linkSays("title", "off");
      const { page: plain } = await visits.another({ javaScriptEnabled: false });
      await plain.goto(page.url());
      expect(await plain.locator("h2").isVisible()).toBe(false);
      expect(await plain.locator("svg.legend").isVisible()).toBe(false);
      await page.getByRole("button", { name: /^(Export|导出)$/ }).click();
      const download = page.getByRole("link", { name: /^(Download|下载)$/ });
      expect(await download.getAttribute("href")).toMatch(/legend=off&title=off/);
    },
  );

  it("is not for exploring, where dragging a box pans", async () => {
    const { page, open, link, linkSays } = visits.visit;
    await open("?painter=svg&mechanism=nk-adcc&lang=en");
    const before = await placeOf(page);
    await drag(page, BOX, 100, 40);
    await linkSays("at", /./);
    expect(await placeOf(page)).toEqual(before);
    expect(link("place")).toBeNull();
    expect(await page.locator(".hand-tools").count()).toBe(0);
  });
});
