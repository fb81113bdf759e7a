import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { curated, type Json, readClaims, rebuilt } from "./content-rebuilt.ts";

const BIOLOGY = "../shared/biology";
const present = existsSync(`${BIOLOGY}/claims.json`);
if (!present) process.stdout.write(`content rows not compared: ${BIOLOGY} is not there\n`);

const readJson = (name: string): Json => JSON.parse(readFileSync(`${BIOLOGY}/${name}`, "utf8"));

let store: Store;

beforeAll(async () => {
  if (present) ({ store } = await openLoadedStore());
}, 60_000);

afterAll(() => store?.close());

const rows = async (cypher: string) => (await store.read(cypher)).rows;

describe.skipIf(!present)("the curated rows of the review", () => {
  test("come back whole from the graph alone: ends, context, modifiers, notes", async () => {
    const source = readJson("claims.json").claims as Json[];
    const graph = await readClaims(store);
    expect(graph.map(({ ends }) => ends.id)).toEqual(source.map(({ id }) => id));
    for (const [index, row] of source.entries()) {
      const entry = graph[index];
      expect(entry && rebuilt(entry), String(row.id)).toEqual(curated(row));
    }
  });

  test("lend every entity its verified identifiers, each with how well it fits", async () => {
    const source = readJson("entities.json").entities as {
      key: string;
      primary_id: string | null;
      primary_match: string | null;
      ids: { id: string; match: string; verified: boolean }[];
    }[];
    const entities = await rows(
      "MATCH (e:Entity) RETURN e.id AS key, e.curie AS curie, e.curieMatch AS fit, e.xrefs AS xrefs, e.xrefMatches AS fits",
    );
    for (const { key, curie, fit, xrefs, fits } of entities) {
      const known = source.find((entity) => entity.key === key);
      const verified = known?.ids.filter((identifier) => identifier.verified);
      expect(xrefs, `${key}`).toEqual(verified?.map(({ id }) => id));
      expect(fits, `${key}`).toEqual(verified?.map(({ match }) => match));
      expect([curie, fit], `${key}`).toEqual([known?.primary_id, known?.primary_match]);
    }
  });
});
