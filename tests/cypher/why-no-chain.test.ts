import { afterAll, describe, expect, it } from "vitest";
import type { Row } from "../../server/api.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

/** Asks about two entities in the review. */
async function ask(name: string, from: string, to: string): Promise<readonly Row[]> {
  const query = library.queries.get(name);
  if (!query) throw new Error(`cypher/queries/${name}.cypher is missing`);
  const parameters = { from, to, layer: "review-2013" };
  const more = name === "chains" ? { maxClaims: 8 } : {};
  return (await store.read(query.cypher, { ...parameters, ...more })).rows;
}

const only = (rows: readonly Row[], ...columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => row[column]));

it.each([
  ["immunomodulation", "angiogenesis"],
  ["immune-effector-cells", "mm-proliferation"],
  ["lenalidomide", "vegf"],
  ["lenalidomide", "refractory-growth"],
  ["il2", "adcc"],
  ["osteoclast", "mm-growth"],
  ["ctsk", "bone-resorption"],
])("no chain leads from %s to %s", async (from, to) => {
  expect(await ask("chains", from, to)).toEqual([]);
});

describe("a denied effect beside the question", () => {
  it("is that the antiangiogenic effect does not depend on immunomodulation", async () => {
    const rows = await ask("denials-around", "immunomodulation", "angiogenesis");
    expect(only(rows, "claim", "touches", "relation")).toEqual([
      ["LEN-092", "from", "independent_of"],
    ]);
  });

  it("is that the direct effect on proliferation does not depend on immune effector cells", async () => {
    const rows = await ask("denials-around", "immune-effector-cells", "mm-proliferation");
    expect(only(rows, "claim", "touches")).toEqual([["LEN-095", "from"]]);
  });

  it("touches also a cell at which it is denied, and a drug that is named as the cause", async () => {
    const rows = await ask("denials-around", "t-cell", "lenalidomide");
    expect(only(rows, "claim", "touches")).toEqual([
      ["LEN-050", "both"],
      ["LEN-051", "to"],
      ["LEN-095", "to"],
    ]);
  });

  it("is not there where nothing is denied of either", async () => {
    expect(await ask("denials-around", "osteoclast", "mm-growth")).toEqual([]);
  });
});

describe("what is said of another drug or of the class", () => {
  it("is of VEGF said of thalidomide and of the class, not of lenalidomide", async () => {
    const rows = await ask("said-of-others", "lenalidomide", "vegf");
    expect(only(rows, "claim", "drug", "class", "sign")).toEqual([
      ["LEN-083", "thalidomide", false, -1],
      ["LEN-085", "imid-class", true, -1],
    ]);
  });

  it("is of the growth of refractory plasma cells said of the class", async () => {
    const rows = await ask("said-of-others", "lenalidomide", "refractory-growth");
    expect(only(rows, "claim", "class")).toEqual([["LEN-097", true]]);
  });

  it("is asked of drugs alone, and is never what is said of the drug itself", async () => {
    expect(await ask("said-of-others", "il2", "vegf")).toEqual([]);
    const drugs = only(await ask("said-of-others", "thalidomide", "vegf"), "drug");
    expect(drugs).toEqual([["imid-class"]]);
  });
});

describe("a condition that is no cause", () => {
  it("is IL-2 for ADCC: named in a condition, and needed by what refines that claim", async () => {
    const rows = await ask("conditions-between", "il2", "adcc");
    expect(only(rows, "sort", "claim")).toEqual([
      ["condition", "LEN-065"],
      ["refines", "LEN-068"],
    ]);
    expect(rows[0]?.conditions).toContain("requires IL-2");
  });

  it("is no other interleukin for ADCC, and not what itself needs IL-2", async () => {
    for (const other of ["il1", "il12", "il6", "il10", "nk-cytotoxicity"]) {
      expect(await ask("conditions-between", other, "adcc"), other).toEqual([]);
    }
  });

  it("is IL-2 for the cytotoxicity of NK cells, in either direction", async () => {
    const there = await ask("conditions-between", "il2", "nk-cytotoxicity");
    expect(only(there, "sort", "claim")).toEqual([["requires", "LEN-068"]]);
    expect(await ask("conditions-between", "nk-cytotoxicity", "il2")).toEqual(there);
  });

  it("is named in the plural too, and may be an absence", async () => {
    const primed = await ask("conditions-between", "dc", "nkt-expansion");
    expect(only(primed, "sort", "claim")).toEqual([
      ["condition", "LEN-069"],
      ["condition", "LEN-070"],
    ]);
    const absent = await ask("conditions-between", "immune-effector-cells", "mm-proliferation");
    expect(only(absent, "claim", "conditions")).toEqual([
      ["LEN-094", ["absence of immune effector cells"]],
    ]);
  });

  it("is named by whole words: a condition that names IL-12 names neither IL-1 nor IL-2", async () => {
    const other = await openEmbedded();
    try {
      await load(other, library);
      const cypher =
        "MATCH (c:Claim {id: 'LEN-065'}) SET c.conditions = ['needs il-12, or the IFNs']";
      await other.write(async (writer) => void (await writer.run({ cypher })));
      const named = async (from: string) => {
        const query = library.queries.get("conditions-between")?.cypher ?? "";
        const { rows } = await other.read(query, { from, to: "adcc", layer: "review-2013" });
        return rows.some(({ sort }) => sort === "condition");
      };
      expect(await Promise.all(["il12", "ifn"].map(named))).toEqual([true, true]);
      expect(await Promise.all(["il1", "il2", "il10"].map(named))).toEqual([false, false, false]);
    } finally {
      await other.close();
    }
  });

  it("is a context where the claim names the one as what the other is compared with", async () => {
    const rows = await ask("conditions-between", "thalidomide", "neuro-toxicity");
    expect(only(rows, "sort", "claim", "role")).toEqual([["context", "LEN-011", "comparator"]]);
  });
});

describe("a way that no chain may pass", () => {
  it("leads from osteoclasts to myeloma growth by the factors that they secrete", async () => {
    const rows = await ask("joined-otherwise", "osteoclast", "mm-growth");
    expect(only(rows, "claims", "types", "through")).toEqual([
      [["LEN-118", "LEN-119"], ["SECRETES", "INCREASES"], ["oc-mm-factors"]],
    ]);
  });

  it("leads from cathepsin K to bone resorption by matrix degradation, a part of it", async () => {
    const rows = await ask("joined-otherwise", "ctsk", "bone-resorption");
    expect(only(rows, "claims", "types")).toContainEqual([
      ["LEN-136", "LEN-137"],
      ["INCREASES", "PART_OF"],
    ]);
  });

  it("leads from the drug to bone resorption in three claims and the one inference", async () => {
    const rows = await ask("joined-otherwise", "lenalidomide", "bone-resorption");
    expect(only(rows, "claims")).toContainEqual([["LEN-131", "LEN-136", "LEN-137"]]);
  });

  it("follows a requirement from what is needed to what needs it", async () => {
    const there = await ask("joined-otherwise", "lenalidomide", "primary-tumour");
    expect(only(there, "claims")).toEqual([[["LEN-001", "LEN-073"]]]);
    expect(await ask("joined-otherwise", "primary-tumour", "lenalidomide")).toEqual([]);
  });

  it("is not made of what two proteins share, nor out of one cell into another", async () => {
    expect(await ask("joined-otherwise", "ctsk", "trap")).toEqual([]);
    expect(await ask("joined-otherwise", "cd28", "casp8")).toEqual([]);
  });

  it("tells every claim in both languages", async () => {
    const [row] = await ask("joined-otherwise", "osteoclast", "mm-growth");
    for (const column of ["statements", "statementsZh", "types"]) {
      expect(row?.[column]).toHaveLength(2);
    }
  });
});
