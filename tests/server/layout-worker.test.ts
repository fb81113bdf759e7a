import { describe, expect, it } from "vitest";
import { createLayouts, type Layouts } from "../../server/layout/layouts.ts";
import { FACETS, LAYER, manyArrows, someArrows } from "./made-up-arrows.ts";

/** Takes seconds where a small one takes a blink. */
const HUGE = manyArrows(200);

function draw(layouts: Layouts, arrows = someArrows(3), background = false) {
  return layouts.picture({ mechanism: null, layer: LAYER, arrows, facets: FACETS, background });
}

describe("several drawings at a time", () => {
  it("are made for those who wait before those that nobody waits for", async () => {
    const layouts = createLayouts();
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const all = [
      draw(layouts, someArrows(9), true).then(note("background, begun")),
      draw(layouts, someArrows(2), true).then(note("background")),
      draw(layouts, someArrows(4), true).then(note("background, then asked for")),
      draw(layouts, someArrows(3)).then(note("asked for")),
    ];
    await draw(layouts, someArrows(4));
    await Promise.all(all);
    await layouts.close();
    expect(order).toEqual([
      "background, begun",
      "background, then asked for",
      "asked for",
      "background",
    ]);
  });

  it("do not wait for a large one that somebody else asked for", async () => {
    const layouts = createLayouts({ deadlineMs: 60_000 });
    const large = draw(layouts, HUGE).then(() => "large");
    const small = draw(layouts).then(() => "small");
    expect(await Promise.race([large, small])).toBe("small");
    expect(await large).toBe("large");
    await layouts.close();
  }, 60_000);

  it("are made once where the same is asked for twice", async () => {
    const layouts = createLayouts();
    const [one, other] = await Promise.all([draw(layouts), draw(layouts)]);
    await layouts.close();
    expect(other.boxes).toBe(one.boxes);
  });

  it("go on after one that took too long", async () => {
    const layouts = createLayouts({ deadlineMs: 6000 });
    await expect(draw(layouts, manyArrows(3000))).rejects.toMatchObject({ code: "timed-out" });
    expect((await draw(layouts, someArrows(5))).arrows).toHaveLength(5);
    await layouts.close();
  }, 30_000);
});

describe("closing", () => {
  it("refuses what is being made, what waits and what comes, and starts nothing anew", async () => {
    const layouts = createLayouts();
    const pending = [HUGE, manyArrows(155), ...[2, 3, 4].map(someArrows)].map((arrows, index) =>
      draw(layouts, arrows, index > 3),
    );
    const refused = Promise.all(
      pending.map((one) => expect(one).rejects.toMatchObject({ code: "store-down" })),
    );
    await layouts.close();
    await refused;
    await expect(draw(layouts)).rejects.toMatchObject({ code: "store-down" });
    await layouts.close();
  }, 10_000);
});
