import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figure, Paper } from "../../client/scene/figure.ts";
import type { Language } from "../../client/scene/scene.ts";
import { qualityOf } from "../layout-quality.ts";
import { MECHANISMS, openReviewFigures, type ReviewFigures } from "../review-figures.ts";
import { faultsOf } from "./layout-faults.ts";

const LEAST_POINTS = 9;
/** The same layout as the paper has; `own` is the screen's. */
const PAPERS: readonly Paper[] = ["own", "slide", "a4"];
const FORMATS = { own: "screen", slide: "slide", a4: "page" } as const;

let figures: ReviewFigures;
const rows: (readonly string[])[] = [];

beforeAll(async () => {
  figures = await openReviewFigures();
}, 60_000);

afterAll(async () => {
  await figures.close();
  const head = [
    "drawing",
    "for",
    "in",
    "size",
    "aspect",
    "crossings",
    "bends",
    "apart",
    "smallest",
  ];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((r) => r[column]?.length ?? 0)),
  );
  for (const row of [head, ...rows]) {
    process.stdout.write(`  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")}\n`);
  }
});

/** Points that the smallest text of a figure has on its page, credits aside: they are read once. */
function smallestText({ scene, title, legend, pointsPerUnit }: Figure): number {
  const texts = [
    ...scene.boxes.flatMap((box) => [...box.texts, ...box.ports.map(({ text }) => text)]),
    ...scene.compartments.flatMap((one) => one.title),
    ...title,
    ...legend.map(({ text }) => text),
  ];
  return Math.min(...texts.map(({ size }) => size)) * pointsPerUnit;
}

/** The whole review is no slide: only the screen and, further down, a poster hold it. */
const CASES = MECHANISMS.flatMap((mechanism) =>
  PAPERS.filter((paper) => mechanism !== null || paper === "own").flatMap((paper) =>
    (["en", "zh"] as const).map((language) => ({ mechanism, paper, language })),
  ),
);

describe("every drawing of the review", () => {
  it.each(CASES)("has nothing over anything: $mechanism for $paper in $language", async (one) => {
    const { mechanism, paper, language } = one;
    const figure = await figures.figure(mechanism, one);
    const picture = await figures.picture(mechanism, FORMATS[paper as "own"]);
    const frames = new Map(picture.boxes.map(({ id, compartment }) => [id, compartment]));
    const { crossings, bends, leastDistance, aspect, ...faults } = qualityOf(figure.scene, frames);
    const smallest = smallestText(figure);
    rows.push([
      mechanism ?? "whole",
      paper,
      language,
      `${picture.width} × ${picture.height}`,
      aspect.toFixed(2),
      String(crossings),
      String(bends),
      String(leastDistance),
      paper === "own" ? "" : `${smallest.toFixed(1)} pt`,
    ]);
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((fault) => [fault, 0])));
    const { crossings: _, ...placed } = faultsOf(picture);
    expect(placed).toEqual(Object.fromEntries(Object.keys(placed).map((fault) => [fault, 0])));
    expect(leastDistance).toBeGreaterThanOrEqual(8);
    if (paper !== "own") expect(smallest).toBeGreaterThanOrEqual(LEAST_POINTS);
  });
});

describe("an A3 poster", () => {
  it.each(["overview", null])("holds %s", async (mechanism) => {
    const languages: readonly Language[] = ["en", "zh"];
    for (const language of languages) {
      const figure = await figures.figure(mechanism, { paper: "a3", language });
      const smallest = smallestText(figure);
      rows.push([
        mechanism ?? "whole",
        "a3",
        language,
        "",
        "",
        "",
        "",
        "",
        `${smallest.toFixed(1)} pt`,
      ]);
      if (mechanism !== null) expect(smallest).toBeGreaterThanOrEqual(LEAST_POINTS);
      // The whole review is a map to be stepped up to.
      expect(smallest).toBeGreaterThanOrEqual(6.5);
    }
  });
});
