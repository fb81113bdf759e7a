import { expect, inject, it } from "vitest";
import type { Picture } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { describeVisits, settled } from "./visit.ts";

const LINK = "?view=diagram&mechanism=nk-adcc&lang=en";
const LANGUAGES = [
  ["en", "raises"],
  ["zh", "升高"],
] as const;

await describeVisits("the diagram in the page that the server sends", (visits) => {
  it.each(LANGUAGES)(
    "can be read without any script in %s, legend and all",
    async (lang, raises) => {
      const { page } = await visits.another({ javaScriptEnabled: false });
      const url = `${inject("served").url}/${LINK.replace("lang=en", `lang=${lang}`)}`;
      await page.goto(url, { timeout: 90_000 });
      const picture = await ask<Picture>("picture?mechanism=nk-adcc");
      const drawn = page.locator("#drawn [data-kind=box]");
      expect(await drawn.count()).toBe(picture.boxes.length);
      expect(await page.locator("#drawn [data-kind=line]").count()).toBe(picture.arrows.length);
      expect(await page.locator(".legend", { hasText: raises }).isVisible()).toBe(true);
      expect(await drawn.first().isVisible()).toBe(true);
    },
  );

  it("is taken over by the script without a jump", async () => {
    const { page, open } = visits.visit;
    const without = await visits.another({ javaScriptEnabled: false });
    await without.page.goto(`${inject("served").url}/${LINK}`);
    await open(LINK);
    await settled(page);
    expect(await page.locator("#drawn").count()).toBe(0);
    const { boxes } = await ask<Picture>("picture?mechanism=nk-adcc");
    const jumps: number[] = [];
    for (const { id } of boxes) {
      const place = `[data-kind=box][data-id="${id}"]`;
      const before = await without.page.locator(`#drawn ${place}`).boundingBox();
      const after = await page.locator(`#stage ${place}`).boundingBox();
      jumps.push(
        Math.hypot((before?.x ?? 0) - (after?.x ?? 99), (before?.y ?? 0) - (after?.y ?? 99)),
      );
    }
    process.stdout.write(`the largest jump of a box: ${Math.max(...jumps).toFixed(1)} CSS px\n`);
    expect(Math.max(...jumps)).toBeLessThan(3);
  });

  it("is the page that says what is wrong where there is nothing to draw", async () => {
    const { page, expectTrouble } = visits.visit;
    await page.goto(`${inject("served").url}/?view=diagram&mechanism=nothing&lang=en`);
    await page.waitForSelector(".state, .notice");
    expect(await page.locator("#drawn").count()).toBe(0);
    expectTrouble(/404/);
  });
});
