import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";

let store: Store;

beforeAll(async () => {
  store = await openEmbedded();
  await load(store, await readLibrary("cypher"));
}, 60_000);

afterAll(() => store?.close());

const rows = async (cypher: string) => (await store.read(cypher)).rows;

describe("the review as a graph", () => {
  test.each([
    ["Claim", 144],
    ["Entity", 112],
    ["State", 140],
    ["Mechanism", 7],
    ["Reference", 24],
  ])("has every %s once: %i", async (label, expected) => {
    const [row] = await rows(
      `MATCH (n:${label}) RETURN count(n) AS many, count(DISTINCT n.id) AS ids`,
    );
    expect(row).toEqual({ many: expected, ids: expected });
  });

  test("says of each entity once what kind of thing it is", async () => {
    const wrong = await rows(
      "MATCH (e:Entity) WHERE size(labels(e)) <> 2 RETURN e.id AS id, labels(e) AS labels",
    );
    expect(wrong).toEqual([]);
  });

  test("joins each state to one entity and, where it has a site, to one place", async () => {
    const states = await rows(
      `MATCH (s:State)-[:OF]->(e:Entity)
       OPTIONAL MATCH (s)-[:AT]->(p:Entity)
       RETURN s.id AS id, e.id AS entity, s.facet AS facet, s.site AS site, p.id AS place`,
    );
    expect(states).toHaveLength(140);
    for (const { id, entity, facet, site, place } of states) {
      expect(`${entity}|${facet}|${site}`).toBe(id);
      expect(place ?? "-").toBe(site);
    }
  });

  test("has claims that cross from cell to cell only where the review says so", async () => {
    const crossing = await rows(
      "MATCH (c:Claim) WHERE c.crossesCells RETURN c.id AS id ORDER BY id",
    );
    expect(crossing.map(({ id }) => id)).toEqual([
      "LEN-059",
      "LEN-060",
      "LEN-061",
      "LEN-062",
      "LEN-119",
    ]);
  });

  test("does not change when it is loaded a second time", async () => {
    const whole = async () => [
      await rows("MATCH (n) RETURN n.id AS id, labels(n) AS labels, n AS node ORDER BY id, labels"),
      await rows(
        `MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties
         ORDER BY from, type, to, toString(r.role)`,
      ),
    ];
    const once = await whole();
    await load(store, await readLibrary("cypher"));
    expect(await whole()).toEqual(once);
  });
});
