import { afterAll, describe, expect, it } from "vitest";
import type { NamedQuery, Row, Value } from "../../server/api.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

const queries = [...library.queries.values()];
const layer = "review-2013";

const examplesOf = ({ parameters }: NamedQuery) =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));

async function ask(name: string, parameters: Record<string, Value> = {}): Promise<readonly Row[]> {
  const query = library.queries.get(name);
  if (!query) throw new Error(`cypher/queries/${name}.cypher is missing`);
  return (await store.read(query.cypher, { ...examplesOf(query), ...parameters })).rows;
}

describe.each(queries)("$title ($name)", (query) => {
  it("answers as its header says", async () => {
    const { columns, rows } = await store.read(query.cypher, examplesOf(query));
    expect(columns).toEqual(query.returns.map(({ name }) => name));
    const [column = "", ...expected] = (query.example ?? "").split(" = ");
    if (query.example !== null) {
      expect(rows.map((row) => row[column])).toContainEqual(JSON.parse(expected.join(" = ")));
    }
  });

  it("gives the same rows in the same order when it is asked again", async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => store.read(query.cypher, examplesOf(query))),
    );
    expect(second).toEqual(first);
  });
});

it("has an example for every question", () => {
  const without = queries.filter(({ example }) => example === null).map(({ name }) => name);
  expect(without).toEqual([]);
});

it("has a Chinese title, and says who asks, for every question", () => {
  const without = queries.filter(({ titleZh, asker }) => titleZh === null || asker === null);
  expect(without.map(({ name }) => name)).toEqual([]);
});

describe("what lenalidomide changes in a cell", () => {
  const changes = async (cell: string) =>
    (await ask("what-changes-in-cell", { cell })).map(({ entity, sign, through }) => [
      entity,
      sign,
      through,
    ]);

  it("is in myeloma cells eleven effects of the drug itself, and one on what joins them to stroma", async () => {
    const named = async (cell: string) =>
      (await ask("what-changes-in-cell", { cell })).filter((row) => row.named === "context");
    const rows = await changes("mm-cell");
    expect(rows).toHaveLength(12);
    expect(await named("mm-cell")).toMatchObject([
      { claim: "LEN-144", state: "mm-bmsc-adhesion|process|mm" },
    ]);
    expect(await named("bmsc")).toMatchObject([{ claim: "LEN-144" }]);
    expect(rows).toContainEqual(["nfkb", -1, null]);
    expect(rows).toContainEqual(["casp8", 1, null]);
  });

  it("is in Th1 cells the secretion that the source puts down to costimulation by the drug", async () => {
    const through = "t-costimulation|process|t-cell";
    expect(await changes("th1")).toEqual([
      ["ifn", 1, through],
      ["il2", 1, through],
    ]);
  });

  it("is in TRAP-positive osteoclasts what the claim names them for, though its state is at osteoclasts", async () => {
    const rows = await ask("what-changes-in-cell", { cell: "trap-osteoclast" });
    expect(rows).toMatchObject([{ claim: "LEN-126", named: "context", sign: -1, through: null }]);
    const atOsteoclasts = await ask("what-changes-in-cell", { cell: "osteoclast" });
    expect(atOsteoclasts).toContainEqual(
      expect.objectContaining({ claim: "LEN-126", named: "site" }),
    );
  });

  it("is nothing in a cell about which the source is silent", async () => {
    expect(await changes("endothelial")).toEqual([]);
  });
});

it("lowers TNF-α, IL-1, IL-6 and IL-12, and raises IL-2, IL-10 and interferon", async () => {
  const rows = await ask("cytokines-changed");
  const changed = (sign: number) => [
    ...new Set(rows.filter((row) => row.sign === sign).map(({ entity }) => entity)),
  ];
  expect(changed(-1)).toEqual(["il1", "il12", "il6", "tnf"]);
  expect(changed(1)).toEqual(["ifn", "il10", "il2"]);
});

it("denies that CD28 and B7 are raised, and that two effects need immune cells", async () => {
  const rows = await ask("negative-findings");
  expect(rows.map(({ claim }) => claim)).toEqual(["LEN-050", "LEN-051", "LEN-092", "LEN-095"]);
});

it("finds five effects that pass from one cell to another", async () => {
  const rows = await ask("crossing-cells");
  expect(rows.map(({ fromCell, toCell }) => `${fromCell} > ${toCell}`)).toEqual([
    "osteoclast > mm-cell",
    "t-cell > naive-t",
    "t-cell > nk",
    "t-cell > th1",
    "t-cell > th1",
  ]);
});

it("shows a garbled sentence as six reconstructed and two rejected claims, each with its reason", async () => {
  const rows = await ask("reconstructed-and-rejected");
  const of = (status: string) => rows.filter((row) => row.status === status);
  expect(of("reconstructed")).toHaveLength(6);
  expect(of("rejected").map(({ claim, arrows }) => [claim, arrows])).toEqual([
    ["LEN-132", []],
    ["LEN-133", []],
  ]);
  expect(rows.every(({ note, noteZh }) => Boolean(note) && Boolean(noteZh))).toBe(true);
});

describe("the neighbours of IL-6", () => {
  it("downstream are what its activity in myeloma changes", async () => {
    const rows = await ask("downstream", { entity: "il6", depth: 1 });
    const claims = rows.flatMap(({ claim }) => (claim === null ? [] : [claim]));
    expect(claims).toEqual(["LEN-040", "LEN-041", "LEN-122", "LEN-123"]);
  });

  it("upstream of myeloma growth begin with IL-6 and go back to the drug in two claims", async () => {
    const near = await ask("upstream", { entity: "mm-growth", depth: 1 });
    expect(near.map(({ claim }) => claim)).toContain("LEN-122");
    expect(near.map(({ claim }) => claim)).not.toContain("LEN-042");
    const far = await ask("upstream", { entity: "mm-growth", depth: 2 });
    expect(far.find(({ claim }) => claim === "LEN-042")).toMatchObject({ claims: 2, sign: -1 });
  });

  it("are what chains of the same length lead to", async () => {
    const rows = await ask("downstream", { entity: "lenalidomide", depth: 8 });
    for (const state of new Set(rows.map(({ toState }) => String(toState)))) {
      const to = state.split("|")[0] ?? "";
      expect(await ask("chains", { from: "lenalidomide", to, maxClaims: 8 })).not.toEqual([]);
    }
  });
});

describe("claims", () => {
  it("of a section come in the order of the text", async () => {
    const rows = await ask("claims-of-section", { section: "1.1.2" });
    expect(rows).toHaveLength(18);
    const starts = rows.map(({ start }) => Number(start));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it("that cite a reference all stand in a section that prints it", async () => {
    const rows = await ask("claims-citing", { reference: 12 });
    expect(rows).toHaveLength(20);
    expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(["1.2"]));
  });

  it("of an entity are also those that draw no arrow, and those about states in it", async () => {
    const ids = async (entity: string) =>
      (await ask("claims-of-entity", { entity })).map(({ id }) => id);
    expect(await ids("cd28")).toEqual(expect.arrayContaining(["LEN-050", "LEN-052", "LEN-054"]));
    expect(await ids("nk")).toEqual(expect.arrayContaining(["LEN-066", "LEN-027"]));
    expect(await ids("lenalidomide")).toContain("LEN-068");
  });

  it("that a chain passes are found from the ids of its arrows", async () => {
    const chains = await ask("chains", { to: "mm-growth" });
    const arrows = chains
      .flatMap((chain) => chain.arrows as string[])
      .filter((id) => !id.startsWith("carries-over|"));
    expect(arrows.length).toBeGreaterThan(1);
    for (const arrow of arrows) {
      const claim = arrow.split("|")[0] ?? "";
      expect(await ask("arrows-of-claim", { claim })).toContainEqual(
        expect.objectContaining({ id: arrow }),
      );
      expect(await ask("claim", { claim })).toHaveLength(1);
    }
  });

  it("tell their dose also where another claim says it", async () => {
    expect(await ask("claim", { claim: "LEN-027" })).toMatchObject([{ doseDependent: true }]);
    expect(await ask("claim", { claim: "LEN-054" })).toMatchObject([{ doseDependent: null }]);
  });
});

describe("two entities", () => {
  it("share caspase-8 as a target, FLIP and cIAP2, and agree on it", async () => {
    expect(await ask("shared-targets", { one: "flip", other: "ciap2", layer })).toMatchObject([
      { state: "casp8|activity|mm-cell", oneSign: -1, otherSign: -1, agree: true },
    ]);
  });

  it("share angiogenesis as a target, lenalidomide and thalidomide", async () => {
    const rows = await ask("shared-targets", { one: "lenalidomide", other: "thalidomide", layer });
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(["angiogenesis|process|-"]));
  });
});

describe("an unknown id", () => {
  it.each(["entity", "states-of-entity", "arrows-of-entity", "claims-of-entity", "downstream"])(
    "is known to have nothing: %s",
    async (name) => {
      expect(await ask(name, { entity: "nobody" })).toEqual([]);
    },
  );

  it("leads to no chain and to no reason", async () => {
    expect(await ask("chains", { from: "nobody", to: "casp8" })).toEqual([]);
    expect(await ask("chains", { from: "casp8", to: "nobody" })).toEqual([]);
  });
});

it("shows an unknown layer as empty, and two layers with a comma as both", async () => {
  expect(await ask("arrows", { layer: "nothing" })).toEqual([]);
  const review = await ask("arrows", { layer });
  expect(await ask("arrows", { layer: "later-evidence,review-2013" })).toEqual(review);
});
