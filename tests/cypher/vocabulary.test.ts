import { existsSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { Row } from "../../server/api.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

const { rows: terms } = await store.read(library.queries.get("terms")?.cypher ?? "");
const of = (vocabulary: string) => terms.filter((term) => term.vocabulary === vocabulary);
const relationship = (name: string) => of("relationship").find(({ term }) => term === name) ?? {};

it("has a word for everything that a claim can be", () => {
  const size = (vocabulary: string) => of(vocabulary).length;
  expect(size("relation")).toBe(36);
  expect(size("facet")).toBe(8);
  expect(size("kind")).toBe(9);
  expect(of("status").map(({ term }) => term)).toEqual(["asserted", "reconstructed", "rejected"]);
  expect(of("weight").map(({ term }) => term)).toEqual(["core", "supporting", "rejected"]);
  expect(of("label")).toHaveLength(15);
});

it("explains every word in English and in Chinese", () => {
  const silent = terms.filter(({ name, nameZh, meaning, meaningZh }) =>
    [name, nameZh, meaning, meaningZh].some((text) => typeof text !== "string" || text === ""),
  );
  expect(silent).toEqual([]);
  const notChinese = terms.filter(({ meaningZh }) => !/\p{Script=Han}/u.test(String(meaningZh)));
  expect(notChinese).toEqual([]);
});

it("says of every verb which relationship it becomes, and knows that relationship", async () => {
  const { rows } = await store.read(
    "MATCH (term:Term {vocabulary: 'relation'}) RETURN term.term AS relation, term.relationship AS type ORDER BY relation",
  );
  const known = of("relationship").map(({ term }) => term);
  const drawnByNone = rows.filter(({ type }) => type === null).map(({ relation }) => relation);
  expect(drawnByNone).toEqual(["dose_dependent"]);
  expect(rows.filter(({ type }) => type !== null && !known.includes(type))).toEqual([]);
});

it("lets a chain pass what raises, what lowers and what is carried over, and nothing else", () => {
  const walked = of("relationship").filter((term) => term.walked);
  expect(walked.map(({ term }) => term)).toEqual(["INCREASES", "DECREASES", "CARRIES_OVER"]);
});

it("draws unasked only what a chain passes, what is needed or denied, and who carries it out", () => {
  const drawn = of("relationship").filter((term) => term.drawn);
  expect(drawn.map(({ term }) => term)).toEqual([
    "INCREASES",
    "DECREASES",
    "CARRIES_OVER",
    "REQUIRES",
    "DOES_NOT_INCREASE",
    "INDEPENDENT_OF",
    "MEDIATES",
    "PRIMES",
  ]);
});

it("tells every line that is drawn unasked apart without its colour", () => {
  // A denied effect is struck through, whatever its end.
  const denied = ["DOES_NOT_INCREASE", "INDEPENDENT_OF"];
  const looks = of("relationship")
    .filter((term) => term.drawn)
    .map(({ term, lineEnd, lineStyle }) =>
      [lineEnd, lineStyle, denied.includes(String(term))].join(" "),
    );
  expect(new Set(looks).size).toBe(looks.length);
});

it("draws raising as an arrow and lowering as a bar, and dashes only what is inferred", () => {
  expect(relationship("INCREASES")).toMatchObject({ lineEnd: "arrow", lineStyle: "solid" });
  expect(relationship("DECREASES")).toMatchObject({ lineEnd: "bar", lineStyle: "solid" });
  const styled = (style: string) =>
    of("relationship")
      .filter(({ lineStyle }) => lineStyle === style)
      .map(({ term }) => term);
  expect(styled("dashed")).toEqual(["CARRIES_OVER"]);
  expect(styled("dotted")).toEqual(["REQUIRES"]);
  expect(of("status").find(({ term }) => term === "reconstructed")).toMatchObject({
    lineStyle: "hatched",
  });
});

describe("every colour", () => {
  const coloured = terms.filter(({ colour }) => colour !== null);

  it("stands out from a light ground and from a dark one, three to one", () => {
    const faint = coloured.filter(
      ({ colour, colourDark }) =>
        contrast(String(colour), "#ffffff") < 3 || contrast(String(colourDark), "#12161c") < 3,
    );
    expect(coloured.length).toBeGreaterThan(20);
    expect(faint).toEqual([]);
  });

  it.each(["colour", "colourDark"])(
    "tells raising from lowering to colour-blind eyes: %s",
    (key) => {
      const [raises, lowers] = ["INCREASES", "DECREASES"].map((type) =>
        String(relationship(type)[key]),
      );
      for (const eye of Object.values(EYES)) {
        expect(distance(seenBy(eye, raises ?? ""), seenBy(eye, lowers ?? ""))).toBeGreaterThan(
          0.35,
        );
      }
    },
  );
});

const SOURCE = "../shared/source/lenalidomide-review-2013.txt";
if (!existsSync(SOURCE)) process.stdout.write(`sections are not compared: no ${SOURCE}\n`);

it.skipIf(!existsSync(SOURCE))("lists the reference numbers that each section prints", () => {
  const printed = markersBySection(readFileSync(SOURCE, "utf8"));
  const numbered = of("section").filter(({ term }) => /^\d/.test(String(term)));
  expect(Object.fromEntries(numbered.map(({ term, references }) => [term, references]))).toEqual(
    Object.fromEntries(numbered.map(({ term }: Row) => [term, printed.get(String(term)) ?? []])),
  );
});

/** The numbers in square brackets, by the section under whose heading they stand. */
function markersBySection(text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let section = "";
  for (const line of text.split("\n")) {
    section =
      /^ ?(\d(?:\.\d)*) {2,}\S|^ ?(\d\.\d\.\d) /.exec(line)?.slice(1).find(Boolean) ?? section;
    for (const [, first = "", last = first] of line.matchAll(/[[［](\d+)(?:-(\d+))?[\]］]/g)) {
      const numbers = found.get(section) ?? [];
      for (let number = Number(first); number <= Number(last); number++) {
        if (!numbers.includes(number)) numbers.push(number);
      }
      found.set(section, numbers);
    }
  }
  return found;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Linear light from `#rrggbb`, after the definition of relative luminance in WCAG 2. */
const toLight = (hex: string): Colour => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
};

const luminance = ([red, green, blue]: Colour) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other]
    .map((hex) => luminance(toLight(hex)))
    .sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

// Machado, Oliveira and Fernandes 2009, severity 1, doi:10.1109/TVCG.2009.113.
const EYES = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;

const seenBy = (eye: (typeof EYES)[keyof typeof EYES], hex: string): readonly number[] => {
  const light = toLight(hex);
  return eye.map((row) => {
    const seen = row.reduce((sum, weight, at) => sum + weight * (light[at] ?? 0), 0);
    return Math.min(1, Math.max(0, seen)) ** (1 / 2.2);
  });
};

const distance = (one: readonly number[], other: readonly number[]) =>
  Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
