import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { readPrimer } from "../../client/console/primer.ts";
import { FREE_LIMITS } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store } = await openLoadedStore();
afterAll(() => store.close());

const partsOf = async (file: string) => readPrimer(await readFile(file, "utf8"));
const english = await partsOf("docs/cypher-primer.md");
const chinese = await partsOf("docs/cypher-primer.zh.md");
const queries = english.filter(({ kind }) => kind === "query").map(({ text }) => text);

// A busy machine is slow; what is asked for here is an answer.
const limits = { ...FREE_LIMITS, timeoutMs: 60_000 };

describe.each(queries)("the primer's example %#", (cypher) => {
  it("is answered with rows, as anybody's query is", async () => {
    const parameters = cypher.includes("$cell") ? { cell: "t-cell" } : {};
    const { rows, truncated } = await store.read(cypher, parameters, { lane: "free", limits });
    expect(rows).not.toEqual([]);
    expect(truncated).toBe(false);
  }, 120_000);
});

it("says the same in Chinese, example by example", () => {
  expect(queries).toHaveLength(11);
  const kinds = (parts: typeof english) =>
    parts.map(({ kind, text }) => (kind === "query" ? text : kind));
  expect(kinds(chinese)).toEqual(kinds(english));
});
