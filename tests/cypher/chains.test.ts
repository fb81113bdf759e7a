import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Library, readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";
import { readWalk, told } from "../chain-walk.ts";
import { makeSyntheticGraph, writeSyntheticGraph } from "../synthetic-graph.ts";

const library = await readLibrary("cypher");
const unbounded = { timeoutMs: 60_000, maxRows: 200_000, maxBytes: 200_000_000 };

async function ask(store: Store, from: string, to: string, maxClaims = 8) {
  const cypher = library.queries.get("chains")?.cypher ?? "";
  const parameters = { from, to, maxClaims, layer: "review-2013" };
  return (await store.read(cypher, parameters, { limits: unbounded })).rows;
}

async function openWith(fill: (store: Store, library: Library) => Promise<unknown>) {
  const store = await openEmbedded();
  await fill(store, library);
  await store.seal();
  return { store, walk: await readWalk(store) };
}

describe("in the review", () => {
  let review: Awaited<ReturnType<typeof openWith>>;
  beforeAll(async () => {
    review = await openWith(load);
  });
  afterAll(() => review.store.close());

  it("every chain from every drug is found, and no other", async () => {
    const { store, walk } = review;
    let found = 0;
    for (const from of ["lenalidomide", "thalidomide", "imid-class"]) {
      for (const to of walk.entities) {
        const chains = walk.chains(from, to, 8);
        expect([from, to, told(await ask(store, from, to))]).toEqual([from, to, chains]);
        found += chains.length;
      }
    }
    expect(found).toBeGreaterThan(60);
  });

  it("every chain that leads to a process of the disease is found, and no other", async () => {
    const { store, walk } = review;
    for (const to of ["mm-growth", "mm-apoptosis", "osteoclast-growth", "casp8", "nk-activation"]) {
      for (const from of walk.entities) {
        const chains = walk.chains(from, to, 8);
        expect([from, to, told(await ask(store, from, to))]).toEqual([from, to, chains]);
      }
    }
  });

  it("chains that pass a reconstructed claim, cross cells or infer say so", async () => {
    const [bone] = await ask(review.store, "lenalidomide", "osteoclast-activation");
    expect(bone).toMatchObject({ reconstructed: true, inferences: 1, sign: -1 });
    const [nk] = await ask(review.store, "t-costimulation", "nk-activation");
    expect(nk).toMatchObject({
      crossesCells: true,
      cells: ["t-cell", "nk"],
      layers: ["review-2013"],
    });
    expect(nk).toMatchObject({ reconstructed: false, inferences: 0 });
  });
});

describe("in a made-up graph of 300 boxes with loops, long chains and opposite signs", () => {
  const graph = makeSyntheticGraph({ seed: 20130618, entities: 60, cells: 5, claims: 600 });
  let made: Awaited<ReturnType<typeof openWith>>;
  beforeAll(async () => {
    made = await openWith((store) => writeSyntheticGraph(store, library, graph));
  });
  afterAll(() => made.store.close());

  it("every chain between forty pairs of entities is found, and no other", async () => {
    const { store, walk } = made;
    const lengths = new Set<unknown>();
    let signs = 0;
    for (let index = 0; index < 40; index++) {
      const from = `entity-${(index * 7) % 60}`;
      const to = `entity-${(index * 11 + 3) % 60}`;
      const rows = await ask(store, from, to);
      expect([from, to, told(rows)]).toEqual([from, to, walk.chains(from, to, 8)]);
      for (const { claims } of rows) lengths.add(claims);
      if (new Set(rows.map(({ sign }) => sign)).size === 2) signs++;
    }
    expect([...lengths].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(signs).toBeGreaterThan(10);
  });

  it.each([1, 2, 5])("none is longer than %i claims when no more is asked for", async (most) => {
    const { store, walk } = made;
    for (const [from, to] of [
      ["entity-0", "entity-5"],
      ["entity-35", "entity-10"],
    ] as const) {
      const rows = await ask(store, from, to, most);
      expect(told(rows)).toEqual(walk.chains(from, to, most));
    }
  });

  it("loops that leave an entity and come back to another state of it are found", async () => {
    const { store, walk } = made;
    let found = 0;
    for (const entity of walk.entities.slice(0, 30)) {
      const chains = walk.chains(entity, entity, 8);
      expect(told(await ask(store, entity, entity))).toEqual(chains);
      found += chains.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it("a chain of eight claims is found, and one of nine is not", async () => {
    const rows = await ask(made.store, "long-0", "long-8");
    expect(rows).toMatchObject([{ claims: 8, inferences: 0, sign: 1 }]);
    expect(await ask(made.store, "long-0", "long-9")).toEqual([]);
  });

  it("two chains of opposite net sign stand side by side", async () => {
    const rows = await ask(made.store, "fork-start", "fork-end");
    expect(rows.map(({ sign }) => sign).toSorted()).toEqual([-1, 1]);
  });

  it("the shortest come first, and the order is always the same", async () => {
    const rows = await ask(made.store, "entity-35", "entity-10");
    const claims = rows.map((row) => Number(row.claims));
    expect(claims).toEqual(claims.toSorted((a, b) => a - b));
    expect(await ask(made.store, "entity-35", "entity-10")).toEqual(rows);
  });
});
