import { afterAll, describe, expect, it } from "vitest";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

const ask = async (name: string, parameters: Record<string, string | number>) => {
  const query = library.queries.get(name);
  if (!query) throw new Error(`cypher/queries/${name}.cypher is missing`);
  return (await store.read(query.cypher, parameters)).rows;
};
const layer = "review-2013";
const chains = (from: string, to: string) => ask("chains", { from, to, layer, maxClaims: 8 });
const count = async (cypher: string) => (await store.read(cypher)).rows[0]?.amount;

describe("the arrows of the review", () => {
  it("are 80, each from one claim, between 66 boxes", async () => {
    const { rows } = await store.read(
      "MATCH (from:State)-[arrow:INCREASES|DECREASES]->(to:State) RETURN arrow.claim AS claim, from.id AS start, to.id AS end",
    );
    const box = (state: unknown) => String(state).replace(/\|[^|]*\|/, "@");
    expect(rows).toHaveLength(80);
    expect(new Set(rows.map(({ claim }) => claim)).size).toBe(80);
    expect(new Set(rows.flatMap(({ start, end }) => [box(start), box(end)])).size).toBe(66);
  });

  it("are joined, where drawn unasked, by 15 lines that no chain passes", async () => {
    const rows = await ask("arrows", { layer });
    expect(rows.filter(({ walked, claim }) => walked && claim !== null)).toHaveLength(80);
    expect(rows.filter(({ walked }) => !walked)).toHaveLength(15);
    expect(rows.filter(({ rule }) => rule === "carries-over")).toHaveLength(8);
  });

  it("carry the dose that another claim tells of", async () => {
    const rows = await ask("arrows", { layer });
    const dose = rows.filter(({ doseDependent }) => doseDependent === true).map(({ id }) => id);
    expect(dose).toEqual(expect.arrayContaining(["LEN-027|INCREASES", "LEN-065|INCREASES"]));
    expect(dose).not.toContain("LEN-054|INCREASES");
  });

  it("come again the same when the projection is run again", async () => {
    const arrows = "MATCH (:State)-[arrow]->(:State) RETURN count(arrow) AS amount";
    const before = await count(arrows);
    const again = await openEmbedded();
    await load(again, library);
    await again.write(async (writer) => {
      for (const { statements } of library.projection) {
        for (const statement of statements) await writer.run(statement);
      }
    });
    const { rows } = await again.read(arrows);
    await again.close();
    expect(rows).toEqual([{ amount: before }]);
  });
});

describe("what is inferred", () => {
  it("is carried from more of a thing to more of its action, in one place, and is nowhere else", async () => {
    const { rows } = await store.read(
      "MATCH (much:State)-[arrow:CARRIES_OVER]->(active:State) RETURN much.id AS much, active.id AS active, arrow.layer AS layer, arrow.sign AS sign",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row).toMatchObject({ layer: "inference", sign: 1 });
      expect(String(row.much)).toMatch(/\|(amount|expression|secretion|unspecified)\|[^-]/);
      expect(row.active).toBe(String(row.much).replace(/\|[^|]*\|/, "|activity|"));
    }
  });

  it("does not join the expression of p21 to its activity, because no place is stated", async () => {
    expect(await chains("lenalidomide", "cdk")).toEqual([]);
    const [reason] = await ask("why-no-chain", { from: "lenalidomide", to: "cdk", layer });
    expect(reason).toMatchObject({ reason: "another-facet", entity: "p21" });
  });
});

describe("what a right graph answers", () => {
  it("NF-κB rises in T cells through CD28 and falls in myeloma cells", async () => {
    const rows = await ask("effects-on-entity", { entity: "nfkb", layer });
    expect(rows.map(({ site, sign, fromState }) => [site, sign, fromState])).toEqual([
      ["mm-cell", -1, "lenalidomide|presence|-"],
      ["t-cell", 1, "cd28|phospho|t-cell"],
    ]);
  });

  it("no chain leads from CD28 in T cells to anything in a myeloma cell", async () => {
    const { rows } = await store.read(
      "MATCH (entity:Entity)<-[:OF]-(state:State)-[:AT]->(:Cell {id: 'mm-cell'}) RETURN DISTINCT entity.id AS entity",
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { entity } of rows) {
      const found = await chains("cd28", String(entity));
      expect(found.filter(({ cells }) => (cells as string[]).includes("mm-cell"))).toEqual([]);
    }
  });

  it("lenalidomide raises neither CD28 nor B7; what rises is the phosphorylation of CD28", async () => {
    const cd28 = await ask("effects-on-entity", { entity: "cd28", layer });
    expect(cd28.map(({ facet, sign }) => [facet, sign])).toEqual([
      ["expression", 0],
      ["phospho", 1],
    ]);
    const b7 = await ask("effects-on-entity", { entity: "b7", layer });
    expect(b7.map(({ facet, sign }) => [facet, sign])).toEqual([["expression", 0]]);
    expect(await chains("lenalidomide", "b7")).toEqual([]);
    const why = await ask("why-no-chain", { from: "lenalidomide", to: "b7", layer });
    expect(why).toContainEqual(expect.objectContaining({ reason: "denied", claim: "LEN-051" }));
  });

  it("through FLIP caspase-8 rises, minus times minus, as the direct claim says", async () => {
    const found = await chains("lenalidomide", "casp8");
    const through = (state: string) =>
      found.filter(({ states }) => (states as string[]).includes(state)).map(({ sign }) => sign);
    expect(through("flip|expression|mm-cell")).toEqual([1]);
    expect(found[0]).toMatchObject({ arrows: ["LEN-109|INCREASES"], sign: 1, claims: 1 });
    expect(found.every(({ sign }) => sign === 1)).toBe(true);
  });

  it("cathepsin K falls; the literal reading of the garbled sentence is no line at all", async () => {
    const effects = await ask("effects-on-entity", { entity: "ctsk", layer });
    expect(effects.map(({ sign, status, arrow }) => [sign, status, arrow])).toEqual([
      [-1, "reconstructed", "LEN-131|DECREASES"],
    ]);
    expect(await chains("avb3", "ctsk")).toEqual([]);
    const amount = "RETURN count(line) AS amount";
    expect(
      await count(`MATCH ()-[line]->() WHERE line.claim IN ['LEN-132', 'LEN-133'] ${amount}`),
    ).toBe(0);
    const why = await ask("why-no-chain", { from: "avb3", to: "ctsk", layer });
    expect(why).toContainEqual(expect.objectContaining({ reason: "rejected", claim: "LEN-132" }));
  });

  it("the review names no target that lenalidomide binds, and cereblon is not in it", async () => {
    const { rows } = await store.read(
      "MATCH (:Entity {id: 'lenalidomide'})<-[:OF]-(drug:State) MATCH (drug)-[line]->(:State) RETURN DISTINCT type(line) AS type",
    );
    expect(rows.map(({ type }) => type)).not.toContain("BINDS");
    expect(await count("MATCH (target:Entity {id: 'crbn'}) RETURN count(target) AS amount")).toBe(
      0,
    );
  });

  it("IL-2 is needed for the killing by NK cells and is no cause of it", async () => {
    expect(await chains("il2", "nk-cytotoxicity")).toEqual([]);
    const why = await ask("why-no-chain", { from: "il2", to: "nk-cytotoxicity", layer });
    expect(why).toContainEqual(expect.objectContaining({ reason: "condition", claim: "LEN-068" }));
  });

  it("what is said of thalidomide or of the class stays with them", async () => {
    const { rows } = await store.read(
      "MATCH (:Entity {id: 'lenalidomide'})<-[:OF]-(drug:State) MATCH (drug)-[:INCREASES|DECREASES]->(state:State {id: 'vegf|expression|mm'}) RETURN state.id AS id",
    );
    expect(rows).toEqual([]);
    expect(await chains("thalidomide", "vegf")).toHaveLength(1);
  });
});
