import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrast } from "../../client/scene/colour.ts";
import type { Figure } from "../../client/scene/figure.ts";
import type { Language, SceneLine, Theme } from "../../client/scene/scene.ts";
import { difference, type Sight, seenBy } from "../colour-sight.ts";
import { MECHANISMS, openReviewFigures, type ReviewFigures } from "../review-figures.ts";

const SIGHTS: readonly Sight[] = ["deuteranopia", "protanopia", "tritanopia", "grey"];
const THEMES: readonly Theme[] = ["light", "dark", "print"];
const LANGUAGES: readonly Language[] = ["en", "zh"];

let figures: ReviewFigures;

beforeAll(async () => {
  figures = await openReviewFigures();
}, 60_000);

afterAll(() => figures.close());

/** One line that raises and one that lowers, as the whole review draws them. */
function signsOf({ scene }: Figure): readonly [SceneLine, SceneLine] {
  const find = (end: string) =>
    scene.lines.find((line) => line.end === end && line.style === "solid" && !line.struck);
  const [raises, lowers] = [find("arrow"), find("bar")];
  if (raises === undefined || lowers === undefined) throw new Error("the review lacks a sign");
  return [raises, lowers];
}

describe.each(THEMES)("in the theme %s", (theme) => {
  it.each(SIGHTS)(
    "raising and lowering are told apart by their ends, and seen, with %s",
    async (sight) => {
      const figure = await figures.figure(null, { paper: "own", language: "en", theme });
      const [raises, lowers] = signsOf(figure).map((line) => seenBy(sight, line.colour));
      const grounds = [
        figure.scene.background,
        ...figure.scene.compartments.map(({ fill }) => fill),
      ].map((ground) => seenBy(sight, ground));
      const apart = difference(raises ?? "", lowers ?? "");
      const least = Math.min(
        ...grounds.flatMap((ground) =>
          [raises, lowers].map((colour) => contrast(colour ?? "", ground)),
        ),
      );
      process.stdout.write(
        `${theme}, ${sight}: ΔE of the signs ${apart.toFixed(0)}, least contrast on a ground ${least.toFixed(1)}\n`,
      );
      // In grey only their lightness is left.
      expect(apart).toBeGreaterThan(sight === "grey" ? 12 : 50);
      expect(least).toBeGreaterThanOrEqual(3);
      const [up, down] = signsOf(figure);
      expect(up.end).not.toBe(down.end);
    },
  );

  it("no two kinds of lines differ by colour alone", async () => {
    const { scene } = await figures.figure(null, { paper: "own", language: "en", theme });
    const looks = scene.legend.flatMap(({ sample }) =>
      sample.kind === "line"
        ? [`${sample.line.end} ${sample.line.style} ${sample.line.struck}`]
        : [],
    );
    // "Mediates" alone has no end, "struck through" is no line by itself but a mark on one.
    expect(looks.length).toBeGreaterThan(6);
    const twice = looks.filter((look, index) => looks.indexOf(look) !== index);
    expect(twice.filter((look) => !look.endsWith("true"))).toEqual([]);
  });

  it.each(LANGUAGES)(
    "every text of every drawing reads with a contrast of 4.5 in %s",
    async (language) => {
      const drawn = await Promise.all(
        MECHANISMS.map((mechanism) => figures.figure(mechanism, { paper: "own", language, theme })),
      );
      const texts = drawn.flatMap(groundsOf);
      expect(texts.length).toBeGreaterThan(400);
      expect(texts.filter(([{ colour }, ground]) => contrast(colour, ground) < 4.5)).toEqual([]);
    },
  );
});

function groundsOf({ scene, title, legend, credits }: Figure) {
  return [
    ...scene.boxes.flatMap((box) => box.texts.map((text) => [text, box.fill] as const)),
    ...scene.boxes.flatMap((box) => box.ports.map((port) => [port.text, port.fill] as const)),
    ...scene.compartments.flatMap((one) => one.title.map((text) => [text, one.fill] as const)),
    ...[...title, ...credits, ...legend.map(({ text }) => text)].map(
      (text) => [text, scene.background] as const,
    ),
  ];
}
