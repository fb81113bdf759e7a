import { readdir, readFile } from "node:fs/promises";
import { afterAll, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type * as api from "../../server/api.ts";
import { ClaimDetail, EntityDetail } from "../../server/openapi/details.ts";
import { ErrorBody } from "../../server/openapi/errors.ts";
import * as graph from "../../server/openapi/graph.ts";
import { Picture } from "../../server/openapi/picture.ts";
import * as questions from "../../server/openapi/questions.ts";
import { type AnswerLine, QueryAnswer } from "../../server/openapi/values.ts";
import { runServer } from "../running-server.ts";

const server = await runServer();
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

interface Operation {
  readonly parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    schema: { examples?: readonly unknown[] };
  }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const description = await server.json<Description>("/api/openapi.json");

/** What nobody may change, all the way down. */
type Fixed<T> = api.Value extends T
  ? T
  : T extends readonly unknown[] | object
    ? { readonly [K in keyof T]: Fixed<T[K]> }
    : T;
type Described<Schema extends z.ZodType> = Fixed<z.infer<Schema>>;

it("describes each answer as the client's types do, field by field", () => {
  expectTypeOf<Described<typeof graph.Health>>().toEqualTypeOf<Fixed<api.Health>>();
  expectTypeOf<Described<typeof graph.Ready>>().toEqualTypeOf<Fixed<api.Ready>>();
  expectTypeOf<Described<typeof graph.Vocabulary>>().toEqualTypeOf<Fixed<api.Vocabulary>>();
  expectTypeOf<Described<typeof graph.Mechanism>>().toEqualTypeOf<Fixed<api.Mechanism>>();
  expectTypeOf<Described<typeof graph.SearchAnswer>>().toEqualTypeOf<Fixed<api.SearchAnswer>>();
  expectTypeOf<Described<typeof EntityDetail>>().toEqualTypeOf<Fixed<api.EntityDetail>>();
  expectTypeOf<Described<typeof ClaimDetail>>().toEqualTypeOf<Fixed<api.ClaimDetail>>();
  expectTypeOf<Described<typeof Picture>>().toEqualTypeOf<Fixed<api.Picture>>();
  expectTypeOf<Described<typeof questions.Schema>>().toEqualTypeOf<Fixed<api.Schema>>();
  expectTypeOf<Described<typeof questions.NamedQuery>>().toEqualTypeOf<Fixed<api.NamedQuery>>();
  expectTypeOf<Described<typeof QueryAnswer>>().toEqualTypeOf<Fixed<api.QueryAnswer>>();
  expectTypeOf<Described<typeof AnswerLine>>().toEqualTypeOf<Fixed<api.AnswerLine>>();
  expectTypeOf<Described<typeof ErrorBody>>().toEqualTypeOf<Fixed<api.ErrorBody>>();
});

it.each([
  ["/api/health", graph.Health],
  ["/api/ready", graph.Ready],
  ["/api/vocabulary", graph.Vocabulary],
  ["/api/mechanisms", graph.Mechanism.array()],
  ["/api/search?q=caspase", graph.SearchAnswer],
  ["/api/entities/il6", EntityDetail],
  ["/api/claims/LEN-054", ClaimDetail],
  ["/api/picture", Picture],
  ["/api/picture?mechanism=none", Picture],
  ["/api/schema", questions.Schema],
  ["/api/queries", questions.NamedQuery.array()],
  ["/api/queries/chains?from=lenalidomide&to=casp8", QueryAnswer],
  ["/api/entities/nothing", ErrorBody],
])("answers %s with what is described, and no field more", async (path, schema) => {
  expect(schema.safeParse(await server.json(path)).error).toBeUndefined();
});

it("describes every named query at its address, with the parameters of its header", async () => {
  const queries = await server.json<api.NamedQuery[]>("/api/queries");
  for (const { name, parameters } of queries) {
    const described = description.paths[`/api/queries/${name}`]?.get?.parameters ?? [];
    const asked = described.filter((each) => each.in === "query").map((each) => each.name);
    expect(asked).toEqual(parameters.map((parameter) => parameter.name));
  }
  expect(queries.length).toBeGreaterThan(30);
});

it("describes nothing that there is not: every path that is read answers its examples", async () => {
  expect(description.openapi).toBe("3.1.0");
  for (const [path, { get }] of Object.entries(description.paths)) {
    if (get === undefined) continue;
    const { status } = await server.get(exampleOf(path, get));
    expect(status, path).toBe(200);
    expect(Object.keys(get.responses)).toEqual(
      expect.arrayContaining(["200", "400", "429", "500"]),
    );
  }
});

it("describes every path that a router of ours takes", async () => {
  const folder = new URL("../../server/routes/", import.meta.url);
  const files = await readdir(folder);
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  const taken = sources.flatMap((source) =>
    [...source.matchAll(/\.route\("([^"]+)"\)/g)].map(([, path = ""]) => path),
  );
  // Each named query has an address of its own; the figures are for whoever runs the server.
  const told = taken.filter((path) => path !== "/queries/:name" && path !== "/metrics");
  expect(told.length).toBeGreaterThan(10);
  for (const path of told) {
    expect(description.paths).toHaveProperty([`/api${path.replace(/:(\w+)/g, "{$1}")}`]);
  }
});

/** The address, with what the description gives as examples. */
function exampleOf(path: string, { parameters = [] }: Operation): string {
  const search = new URLSearchParams();
  let filled = path;
  for (const { name, in: where, required, schema } of parameters) {
    const example = String(schema.examples?.[0]);
    if (where === "path") filled = filled.replace(`{${name}}`, example);
    else if (required) search.set(name, example);
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}
