import { afterAll, beforeAll, expect, it } from "vitest";
import { print } from "../../server/command.ts";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import type { Store } from "../../server/store/store.ts";
import { readCorpus, readRefusals } from "../corpus/read-corpus.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";
import { constructIn, outcomeOf } from "./same-rows.ts";

const corpus = readCorpus();
const refusals = readRefusals();

describeOnNeo4j("what researchers ask has the same answer on both stores", (address) => {
  let embedded: Store;
  let neo4j: Store;
  beforeAll(async () => {
    neo4j = await openEmptyNeo4j(address);
    await load(neo4j, await readLibrary("cypher"));
    embedded = (await openLoadedStore()).store;
  });
  afterAll(async () => {
    await neo4j?.close();
    await embedded?.close();
  });

  it("is at least 150 questions, no two alike, four of five answered by the embedded engine", () => {
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
    expect(corpus.length).toBeGreaterThanOrEqual(150);
    const titles = corpus.map(({ title }) => title);
    expect(Object.keys(refusals).filter((title) => !titles.includes(title))).toEqual([]);
    const answered = 1 - Object.keys(refusals).length / corpus.length;
    print(`${corpus.length} questions, ${Math.round(100 * answered)} % answered embedded`);
    expect(answered).toBeGreaterThanOrEqual(0.8);
  });

  it.each(corpus)("$theme: $title", async ({ title, cypher }) => {
    const there = await outcomeOf(neo4j, cypher);
    expect(there).toMatchObject({ kind: "rows" });
    const here = await outcomeOf(embedded, cypher);
    const refused =
      here.kind === "error" ? { code: here.code, construct: constructIn(here.message) } : undefined;
    expect(refused).toEqual(refusals[title]);
    if (refused === undefined) expect(here).toEqual(there);
  });
});
