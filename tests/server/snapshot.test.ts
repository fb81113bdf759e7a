import { expect, it } from "vitest";
import type { Row } from "../../server/api.ts";
import { compare, snapshotOf } from "../../server/library/curated.ts";

/** One of several relationships between the same ends. */
const twin = (role: string, release = "1.0.0"): Row => ({
  ...{ thing: "relationship", kind: "IN_CONTEXT", id: null, from: "LEN-100", to: "burkitt" },
  ...{ labels: [], properties: { release, role } },
});
const differenceOf = (before: readonly Row[], after: readonly Row[]) => {
  const { added, changed, removed } = compare(snapshotOf(before), snapshotOf(after));
  return [added, changed, removed].map(({ relationships }) => relationships);
};

it("takes relationships between the same ends for the same, in whatever order they are told", () => {
  const [cell, disease] = [twin("cell"), twin("disease")];
  expect(differenceOf([cell, disease], [disease, cell])).toEqual([0, 0, 0]);
  expect(differenceOf([cell, disease], [twin("disease", "1.1.0"), cell])).toEqual([0, 0, 0]);
});

it("tells one that came, that says something else, or that is gone", () => {
  const [cell, disease] = [twin("cell"), twin("disease")];
  expect(differenceOf([cell], [disease, cell])[0]).toBe(1);
  expect(differenceOf([cell], [disease])).toEqual([0, 1, 0]);
  expect(differenceOf([cell, disease], [disease])[2]).toBe(1);
});
