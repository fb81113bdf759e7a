import { expect, it } from "vitest";
import type { Mechanism, Picture } from "../../server/api.ts";
import { ask } from "./asking.ts";
import { linesThroughBoxes } from "./labels.ts";
import { describeVisits, textOf } from "./visit.ts";

const PAINTERS = ["sigma", "svg"] as const;
await describeVisits("what a newcomer sees first", (visits) => {
  it.each(PAINTERS)("counts boxes and arrows as the graph does, painted by %s", async (painter) => {
    const { page, open } = visits.visit;
    await open(`?painter=${painter}`);
    const { counts } = await ask<Picture>("picture");
    expect(counts).toMatchObject({ walkedBoxes: 66, walkedArrows: 80 });
    const told = (await textOf(page, ".counts")).match(/\d+/g)?.map(Number);
    expect(told).toEqual([
      counts.walkedBoxes,
      counts.walkedArrows,
      counts.inferredArrows,
      counts.boxes - counts.walkedBoxes,
      counts.otherLines,
    ]);
  });

  it("paints each box and each line of the review once", async () => {
    const { page, open } = visits.visit;
    await open("?painter=svg");
    const picture = await ask<Picture>("picture");
    const ids = (selector: string) =>
      page
        .locator(`#stage ${selector}`)
        .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.id ?? "").sort());
    expect(await ids(".box")).toEqual(picture.boxes.map(({ id }) => id).sort());
    expect(await ids(".line")).toEqual(picture.arrows.map(({ id }) => id).sort());
    expect(await linesThroughBoxes(page, picture)).toEqual([]);
  });

  it("explains itself: the mechanisms with their questions, how to read, and a legend", async () => {
    const { page, open } = visits.visit;
    await open();
    const mechanisms = await ask<Mechanism[]>("mechanisms");
    expect(mechanisms).toHaveLength(7);
    for (const { name, question } of mechanisms) {
      const button = page.locator(".mechanism", { hasText: question });
      expect(await button.textContent()).toContain(name);
    }
    expect(await textOf(page, "#legend-title + p")).toMatch(/arrowhead raises, a bar lowers/);
    const legend = await page.locator(".legend li").allInnerTexts();
    for (const mark of ["raises", "lowers", "requires", "does not raise", "reconstructed"]) {
      expect(legend.map((text) => text.trim())).toContain(mark);
    }
  });
});
