import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Arrow, Picture, Term } from "../../server/api.ts";
import { createGraphViews } from "../../server/graph-views.ts";
import { createLayouts, type Layouts } from "../../server/layout/layouts.ts";
import type { FacetNames } from "../../server/layout/state-box.ts";
import { chooseArrows } from "../../server/picture-choice.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { faultsOf } from "./layout-faults.ts";
import { made, manyArrows, state } from "./made-up-arrows.ts";

const LAYER = "review-2013";
const LIMITS = { timeoutMs: 20_000, maxRows: 10_000, maxBytes: 20_000_000 };
const MECHANISMS = [
  "overview",
  "cytokines",
  "t-cell-costimulation",
  "nk-adcc",
  "anti-angiogenesis",
  "apoptosis-direct-antitumour",
  "bone-marrow-microenvironment",
];

let layouts: Layouts;
let review: readonly Arrow[];
let facets: FacetNames;

beforeAll(async () => {
  layouts = createLayouts();
  const { store, library } = await openLoadedStore();
  const views = createGraphViews(store, library, LIMITS);
  review = await views.arrows(LAYER);
  facets = facetNames(await views.terms());
  await store.close();
}, 60_000);

afterAll(() => layouts.close());

function facetNames(terms: readonly Term[]): FacetNames {
  return new Map(
    terms.filter(({ vocabulary }) => vocabulary === "facet").map((term) => [term.term, term]),
  );
}

function draw(mechanism: string | null, from: Layouts = layouts): Promise<Picture> {
  const arrows = chooseArrows(review, { mechanism, show: [] });
  return from.picture({ mechanism, layer: LAYER, arrows, facets });
}

/** Everything but the crossings must be none. */
function expectSound(name: string, picture: Picture, mostCrossings: number): void {
  const { crossings, ...faults } = faultsOf(picture);
  const size = `${picture.width} × ${picture.height}`;
  process.stdout.write(
    `${name}: ${picture.boxes.length} boxes, ${picture.arrows.length} lines, ${size}, ${crossings} crossings\n`,
  );
  expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((fault) => [fault, 0])));
  expect(crossings).toBeLessThanOrEqual(mostCrossings);
}

describe("the drawing of the whole review", () => {
  it("shows all boxes and lines, none over another, on a landscape page", async () => {
    const picture = await draw(null);
    expectSound("whole review", picture, 65);
    expect(picture.counts).toMatchObject({ boxes: 84, walkedBoxes: 66, walkedArrows: 80 });
    expect(picture.width / picture.height).toBeGreaterThan(1.3);
    expect(picture.width / picture.height).toBeLessThan(1.9);
    expect(picture.width).toBeLessThanOrEqual(2000);
    expect(picture.height).toBeLessThanOrEqual(1300);
  }, 60_000);

  it("has the drugs above everything else", async () => {
    const { compartments } = await draw(null);
    const drugs = compartments.find(({ id }) => id === "drugs");
    const others = compartments.filter(({ id }) => id !== "drugs");
    expect(others.length).toBeGreaterThan(10);
    const bottom = (drugs?.y ?? 0) + (drugs?.height ?? 0);
    expect(others.filter(({ y }) => y < bottom)).toEqual([]);
  }, 60_000);

  it("is the same whenever it is made, in whatever order the arrows come", async () => {
    const other = createLayouts();
    const first = await draw(null);
    const again = await other.picture({
      mechanism: null,
      layer: LAYER,
      arrows: [...review].reverse(),
      facets,
    });
    await other.close();
    expect(again.key).toBe(first.key);
    expect(again.boxes).toEqual(first.boxes);
    expect([...again.arrows].reverse()).toEqual(first.arrows);
  }, 60_000);

  it("is not made anew for the same arrows", async () => {
    const [first, again] = [await draw(null), await draw(null)];
    expect(again.boxes).toBe(first.boxes);
  });
});

describe("the drawing of a mechanism", () => {
  it.each(MECHANISMS)(
    "%s is sound",
    async (mechanism) => {
      const picture = await draw(mechanism);
      expectSound(mechanism, picture, 16);
      expect(picture.width / picture.height).toBeGreaterThan(0.6);
      expect(picture.width / picture.height).toBeLessThan(2.4);
    },
    30_000,
  );
});

describe("a made-up drawing", () => {
  it("of loops, of a state that acts on itself and of opposite effects is sound", async () => {
    const [a, b, c] = [state("a|activity|x"), state("b|activity|x"), state("c|activity|y")];
    const arrows = [
      made("1", "INCREASES", a, b),
      made("2", "DECREASES", a, b),
      made("3", "INCREASES", b, a),
      made("4", "INCREASES", b, c),
      made("5", "DECREASES", c, a),
      made("6", "INCREASES", a, a),
      made("7", "INCREASES", a, b),
    ];
    const picture = await layouts.picture({ mechanism: null, layer: LAYER, arrows, facets });
    expectSound("loops", picture, 8);
  }, 30_000);

  it("of a state that no arrow reaches shows its box alone", async () => {
    const states = [state("a|activity|x"), state("a|amount|x")];
    const picture = await layouts.picture({
      mechanism: null,
      layer: LAYER,
      arrows: [],
      states,
      facets,
    });
    expect(picture.boxes.map(({ id, ports }) => [id, ports.length])).toEqual([["a@x", 2]]);
  }, 30_000);

  it("of 150 boxes and 200 lines, too many for one page, is sound but for lines through other cells", async () => {
    const patient = createLayouts({ deadlineMs: 110_000 });
    const arrows = manyArrows(200);
    const picture = await patient.picture({ mechanism: null, layer: LAYER, arrows, facets });
    await patient.close();
    const { crossings, linesThroughOtherCompartments, ...faults } = faultsOf(picture);
    process.stdout.write(
      `150 boxes: ${crossings} crossings, ${linesThroughOtherCompartments} lines through another cell\n`,
    );
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((fault) => [fault, 0])));
    expect(crossings).toBeLessThanOrEqual(4000);
  }, 120_000);

  it("that takes longer than its deadline is refused as timed out", async () => {
    const hasty = createLayouts({ deadlineMs: 1 });
    await expect(draw(null, hasty)).rejects.toMatchObject({ code: "timed-out" });
    await hasty.close();
  });
});
