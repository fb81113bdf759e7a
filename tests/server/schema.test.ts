import { afterAll, expect, it } from "vitest";
import type { Schema } from "../../server/api.ts";
import { readSchema } from "../../server/schema-view.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { runServer } from "../running-server.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

const schema = await readSchema(store, library);
const label = (name: string) => schema.labels.find((one) => one.name === name);
const relationship = (type: string) => schema.relationships.find((one) => one.type === type);

it("counts every kind of node, and tells a kind within a wider one", async () => {
  const { rows } = await store.read("MATCH (n:Entity) RETURN count(n) AS entities");
  expect(label("Entity")).toMatchObject({ amount: rows[0]?.entities, within: null });
  expect(label("Drug")).toMatchObject({ amount: 2, within: "Entity" });
  expect(label("Claim")).toMatchObject({ amount: 144, within: null });
});

it("tells what each kind holds, and of which type", () => {
  const properties = label("Claim")?.properties ?? [];
  expect(properties).toContainEqual({ name: "statementZh", amount: 144, type: "text" });
  expect(properties.find(({ name }) => name === "conditions")?.type).toBe("list");
  expect(properties).toContainEqual({ name: "crossesCells", amount: 144, type: "boolean" });
  expect(properties.find(({ name }) => name === "start")?.type).toBe("integer");
});

it("counts what joins what, wider kinds for narrower ones", () => {
  expect(relationship("SUBJECT")).toMatchObject({
    amount: 144,
    ends: [{ from: "Claim", to: "State", amount: 144 }],
  });
  expect(relationship("OF")?.ends).toEqual([{ from: "State", to: "Entity", amount: 140 }]);
});

it("gives another graph another hash, and the same graph the same", async () => {
  const again = await openLoadedStore();
  expect((await readSchema(again.store, again.library)).content).toBe(schema.content);
  await again.store.close();
  const changed = {
    ...store,
    read: async (...question: Parameters<typeof store.read>) => {
      const table = await store.read(...question);
      return { ...table, rows: table.rows.slice(1) };
    },
  };
  expect((await readSchema(changed, library)).content).not.toBe(schema.content);
  expect(schema.countedOnly).toBe(false);
});

it("is served as JSON, made once", async () => {
  const server = await runServer();
  try {
    const response = await server.get("/api/schema");
    expect(response.headers.get("content-type")).toMatch("application/json");
    expect((await response.json()) as Schema).toEqual(schema);
    const again = await server.get("/api/schema");
    expect(again.headers.get("etag")).toBe(response.headers.get("etag"));
    expect((await server.get("/api/schema?all=1")).status).toBe(400);
  } finally {
    await server.close();
  }
});
