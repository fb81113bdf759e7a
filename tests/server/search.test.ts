import { afterAll, describe, expect, it } from "vitest";
import { createGraphViews } from "../../server/graph-views.ts";
import { createSearch } from "../../server/search.ts";
import { isOneTypo } from "../../server/search-grade.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
const limits = { timeoutMs: 5000, maxRows: 2000, maxBytes: 5_000_000 };
const entities = await createGraphViews(store, library, limits).searchable();
const search = createSearch(entities);
afterAll(() => store.close());

const ids = (query: string) => search(query).map(({ id }) => id);
const best = (query: string) => search(query)[0];

describe("the best match", () => {
  it.each([
    // By name, in any case, and by how it begins.
    ["lenalidomide", "lenalidomide", "name"],
    ["LENALIDOMIDE", "lenalidomide", "name"],
    ["lenal", "lenalidomide", "name"],
    ["caspase-8", "casp8", "name"],
    ["caspase 8", "casp8", "name"],
    ["caspase8", "casp8", "name"],
    ["cathepsin", "ctsk", "name"],
    ["il6", "il6", "name"],
    ["IL 6", "il6", "name"],
    ["il-12", "il12", "name"],
    ["t cell", "t-cell", "name"],
    ["vegf", "vegf", "name"],
    // By a synonym.
    ["Revlimid", "lenalidomide", "synonym"],
    ["cc5013", "lenalidomide", "synonym"],
    ["natural killer", "nk", "synonym"],
    ["killer natural", "nk", "synonym"],
    ["CD95", "fas", "synonym"],
    ["interleukin 6", "il6", "synonym"],
    // By an identifier, with its prefix and without.
    ["HGNC:1653", "cd28", "identifier"],
    ["hgnc:1653", "cd28", "identifier"],
    ["hgnc 1653", "cd28", "identifier"],
    ["1653", "cd28", "identifier"],
    ["CHEBI:63791", "lenalidomide", "identifier"],
    ["63791", "lenalidomide", "identifier"],
    ["P05231", "il6", "identifier"],
    ["GO:0001525", "angiogenesis", "identifier"],
    // In Chinese: whole, from the middle, mixed with Latin.
    ["来那度胺", "lenalidomide", "nameZh"],
    ["那度", "lenalidomide", "nameZh"],
    ["骨髓瘤细胞", "mm-cell", "nameZh"],
    ["血管生成", "angiogenesis", "nameZh"],
    ["T细胞", "t-cell", "nameZh"],
    ["反应停", "thalidomide", "synonym"],
    // By pinyin: joined, spaced, with tones, from the middle, by initials, a syllable left out, a homophone.
    ["lainaduan", "lenalidomide", "pinyin"],
    ["lai na du an", "lenalidomide", "pinyin"],
    ["lái nà dù ān", "lenalidomide", "pinyin"],
    ["lainadu", "lenalidomide", "pinyin"],
    ["laiduan", "lenalidomide", "pinyin"],
    ["lnda", "lenalidomide", "pinyin"],
    ["lainadouan", "lenalidomide", "pinyin"],
    ["gusuiliuxibao", "mm-cell", "pinyin"],
    ["gslxb", "mm-cell", "pinyin"],
    ["xueguanshengcheng", "angiogenesis", "pinyin"],
    ["t xibao", "t-cell", "pinyin"],
    ["来那度安", "lenalidomide", "pinyin"],
    // With a typo: a letter wrong, missing, too many, or two changed about.
    ["lenalidomid", "lenalidomide", "synonym"],
    ["lenalidomyde", "lenalidomide", "name"],
    ["lenalidommide", "lenalidomide", "name"],
    ["casapse", "casp8", "name"],
    ["casapse-8", "casp8", "name"],
    ["angigenesis", "angiogenesis", "name"],
    ["osteoclst", "osteoclast", "name"],
    ["natural kilelr cell", "nk", "synonym"],
    // Greek letters, as they are and as people type them.
    ["NF-κB", "nfkb", "name"],
    ["nf-kb", "nfkb", "name"],
    ["nfkb", "nfkb", "name"],
    ["nf kappa b", "nfkb", "name"],
    ["TNF-α", "tnf", "name"],
    ["tnf-a", "tnf", "name"],
    ["tnf alpha", "tnf", "name"],
    ["tnfa", "tnf", "name"],
    ["avb3", "avb3", "synonym"],
    ["αvβ3", "avb3", "synonym"],
    ["alphavbeta3", "avb3", "synonym"],
    ["a-galcer", "alpha-galcer", "synonym"],
  ])("for %s is %s, as %s", (query, id, matchedAs) => {
    expect(best(query)).toMatchObject({ id, matchedAs });
  });
});

it("tells the text that matched", () => {
  expect(best("cc5013")?.matched).toBe("CC-5013");
  expect(best("lnda")).toMatchObject({ matched: "来那度胺", name: "lenalidomide" });
});

it("puts the same before what begins so, and that before a typo", () => {
  expect(ids("NK cell").slice(0, 3)).toEqual(["nk", "nk-activation", "nk-cytotoxicity"]);
  expect(ids("osteoclast")[0]).toBe("osteoclast");
  expect(ids("caspase-8")).toEqual(["casp8", "flip"]);
});

it("says whether an entity has a box in the picture", () => {
  expect(best("lenalidomide")?.drawn).toBe(true);
  expect(best("wound healing")?.drawn).toBe(false);
});

it("never takes one number for another", () => {
  expect(ids("il-2")).not.toContain("il6");
  expect(ids("il-2")).not.toContain("il12");
  expect(ids("HGNC:1654")).toEqual([]);
  expect(ids("caspase-9")).toEqual([]);
});

it.each(["", " ", "-", "%", "。", "\t\n"])("finds nothing for %j", (query) => {
  expect(search(query)).toEqual([]);
});

it.each(["qqqqq", "zzzzzz", "你好世界", "hello world", "brotezomib", "xyzzy", "🦠"])(
  "finds nothing for the nonsense %s",
  (query) => {
    expect(search(query)).toEqual([]);
  },
);

it("answers at most twenty, each entity once", () => {
  const found = ids("cell");
  expect(found).toHaveLength(20);
  expect(new Set(found).size).toBe(20);
  expect(ids("a")).toHaveLength(20);
});

it("finds every entity by its own name, in both languages", () => {
  const missed = entities.filter(
    ({ id, name, nameZh }) => !ids(name).includes(id) || !ids(nameZh).includes(id),
  );
  expect(missed).toEqual([]);
});

it("finds every entity by each of its identifiers", () => {
  const missed = entities.flatMap(({ id, identifiers }) =>
    identifiers.filter((curie) => !ids(curie).includes(id)),
  );
  expect(missed).toEqual([]);
});

it.each([
  ["caspase", "casapse", true],
  ["caspase", "caspse", true],
  ["caspase", "casspase", true],
  ["caspase", "cazpase", true],
  ["caspase", "casapes", false],
  ["caspase", "apsac", false],
  ["caspase8", "caspase9", false],
  ["ab", "ba", true],
])("one typo away from %s is %s: %s", (right, typed, expected) => {
  expect(isOneTypo(right, typed)).toBe(expected);
});
