import { get } from "node:http";
import { afterAll, expect, it } from "vitest";
import type {
  ClaimDetail,
  EntityDetail,
  Mechanism,
  NamedQuery,
  Picture,
  QueryAnswer,
  SearchAnswer,
  Vocabulary,
} from "../../server/api.ts";
import { runServer } from "../running-server.ts";

const server = await runServer();
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

it("is alive and ready with the release of the content", async () => {
  expect(await server.json("/api/health")).toEqual({ status: "alive", version: "test" });
  expect(await server.json("/api/ready")).toEqual({
    status: "ready",
    engine: server.engine,
    empty: false,
    release: "1.0.0",
  });
});

it("tells the terms from which the legend is made", async () => {
  const { terms } = await server.json<Vocabulary>("/api/vocabulary");
  expect(terms).toContainEqual(
    expect.objectContaining({
      vocabulary: "relationship",
      term: "DECREASES",
      walked: true,
      lineEnd: "bar",
    }),
  );
  expect(new Set(terms.map(({ vocabulary }) => vocabulary))).toEqual(
    new Set("relationship relation facet kind status weight layer label section".split(" ")),
  );
});

it("lists the mechanisms in order, with the question that each answers", async () => {
  const mechanisms = await server.json<Mechanism[]>("/api/mechanisms");
  expect(mechanisms).toHaveLength(7);
  expect(mechanisms.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(mechanisms.every(({ question, questionZh }) => question && questionZh)).toBe(true);
  expect(mechanisms.reduce((sum, { claims }) => sum + claims, 0)).toBe(144);
});

it("draws the whole review: 80 walked arrows between 66 boxes", async () => {
  const picture = await server.json<Picture>("/api/picture");
  expect(picture).toMatchObject({ mechanism: null, layer: "review-2013" });
  expect(picture.counts).toMatchObject({ walkedArrows: 80, walkedBoxes: 66, boxes: 84 });
  expect(picture.arrows.map(({ id }) => id)).toContain("LEN-054|INCREASES");
  expect(picture.compartments.map(({ id }) => id)).toContain("cell:t-cell");
});

it("draws one mechanism: every claim that it draws belongs to it", async () => {
  const picture = await server.json<Picture>("/api/picture?mechanism=t-cell-costimulation");
  const claims = picture.arrows.flatMap(({ claim }) => claim ?? []);
  expect(claims.length).toBeGreaterThan(5);
  expect(new Set(claims.map(({ mechanism }) => mechanism))).toEqual(
    new Set(["t-cell-costimulation"]),
  );
  expect(picture.boxes.map(({ id }) => id)).toContain("cd28@t-cell");
});

it("keeps what carries over inside a box where both of its states are drawn", async () => {
  const picture = await server.json<Picture>("/api/picture?mechanism=apoptosis-direct-antitumour");
  const states = new Set(picture.boxes.flatMap(({ ports }) => ports.map(({ state }) => state)));
  const inferred = picture.arrows.filter(({ rule }) => rule === "carries-over");
  expect(inferred.map(({ from }) => from.entity)).toContain("flip");
  for (const { from, to } of inferred) {
    expect([states.has(from.id), states.has(to.id)]).toEqual([true, true]);
  }
});

it("starts empty and grows by the boxes that are named", async () => {
  const empty = await server.json<Picture>("/api/picture?mechanism=none");
  expect([empty.boxes, empty.arrows]).toEqual([[], []]);
  const one = await server.json<Picture>("/api/picture?mechanism=none&show=lenalidomide@-");
  expect(one.boxes.map(({ id }) => id)).toEqual(["lenalidomide@-"]);
  expect(one.arrows).toEqual([]);
  const two = await server.json<Picture>(
    "/api/picture?mechanism=none&show=cd28@t-cell,lenalidomide@-",
  );
  expect(two.arrows.map(({ id }) => id)).toEqual([
    "LEN-050|DOES_NOT_INCREASE",
    "LEN-054|INCREASES",
  ]);
});

it("adds a box to a mechanism with every arrow that joins it", async () => {
  const query = "/api/picture?mechanism=t-cell-costimulation";
  const before = await server.json<Picture>(query);
  const after = await server.json<Picture>(`${query}&show=angiogenesis@-`);
  const added = after.arrows.filter(({ id }) => before.arrows.every((arrow) => arrow.id !== id));
  expect(added.length).toBeGreaterThan(0);
  for (const { fromBox, toBox } of added) expect([fromBox, toBox]).toContain("angiogenesis@-");
});

it("answers the same picture with the same tag, and nothing where the browser has it", async () => {
  const first = await server.get("/api/picture", { "accept-encoding": "br" });
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("content-encoding")).toBe("br");
  expect(await statusWith(tag)).toBe(304);
  expect(await statusWith('"another"')).toBe(200);
  const plain = await server.get("/api/picture", { "accept-encoding": "identity" });
  expect(await plain.json()).toEqual(await first.json());
});

it("opens IL-6 with its names, identifiers, states, neighbours and claims", async () => {
  const entity = await server.json<EntityDetail>("/api/entities/il6");
  expect(entity).toMatchObject({ id: "il6", name: "IL-6", label: "Protein", curie: "HGNC:6018" });
  expect(entity.identifiers).toContainEqual({
    curie: "UniProtKB:P05231",
    match: "exact",
    url: "https://www.uniprot.org/uniprotkb/P05231",
  });
  expect(entity.states.every(({ entity: of }) => of === "il6")).toBe(true);
  expect(entity.incoming.map(({ id }) => id)).toContain("LEN-031|DECREASES");
  expect(entity.incoming.every(({ to }) => to.entity === "il6")).toBe(true);
  expect(entity.outgoing.every(({ from }) => from.entity === "il6")).toBe(true);
  expect(entity.claims.map(({ id }) => id)).toContain("LEN-031");
});

it("opens the claim that lenalidomide phosphorylates CD28, with what it cites", async () => {
  const claim = await server.json<ClaimDetail>("/api/claims/LEN-054");
  expect(claim).toMatchObject({
    id: "LEN-054",
    sign: 1,
    direct: true,
    section: "1.1.2",
    references: [3, 4, 5],
    subject: { entity: "lenalidomide", site: null },
    object: { id: "cd28|phospho|t-cell", siteKind: "cell" },
    arrows: [{ id: "LEN-054|INCREASES", type: "INCREASES" }],
    source: null,
  });
  expect(claim.citations.map(({ marker }) => marker)).toEqual([3, 4, 5]);
});

it("draws no arrow from a claim that is rejected", async () => {
  const { rows } = await server.json<QueryAnswer>("/api/queries/reconstructed-and-rejected");
  const rejected = rows.filter(({ status }) => status === "rejected").map((row) => row.claim);
  expect(rejected.length).toBeGreaterThan(0);
  for (const id of rejected) {
    const claim = await server.json<ClaimDetail>(`/api/claims/${id}`);
    expect(claim).toMatchObject({ status: "rejected", arrows: [] });
  }
});

it("finds caspase-8 by a name with a typo", async () => {
  const { query, results } = await server.json<SearchAnswer>("/api/search?q=casapse-8");
  expect(query).toBe("casapse-8");
  expect(results[0]).toMatchObject({ id: "casp8", label: "Protein", drawn: true });
});

it("finds nothing where nothing is typed", async () => {
  expect(await server.json("/api/search?q=")).toEqual({ query: "", results: [] });
});

it("lists the named queries with their parameters", async () => {
  const queries = await server.json<NamedQuery[]>("/api/queries");
  const chains = queries.find(({ name }) => name === "chains");
  expect(chains?.parameters.map(({ name }) => name)).toEqual(["from", "to", "layer", "maxClaims"]);
  expect(chains?.cypher).not.toContain("//");
});

it("answers a named query: through FLIP, caspase-8 is raised and not lowered", async () => {
  const answer = await server.json<QueryAnswer>("/api/queries/chains?from=flip&to=casp8");
  expect(answer).toMatchObject({ engine: server.engine, truncated: false });
  expect(answer.elapsedMs).toBeGreaterThanOrEqual(0);
  const through = await server.json<QueryAnswer>(
    "/api/queries/chains?from=lenalidomide&to=casp8&maxClaims=8",
  );
  const signs = through.rows
    .filter((row) => JSON.stringify(row.states).includes("flip|"))
    .map(({ sign }) => sign);
  expect(signs.length).toBeGreaterThan(0);
  expect(new Set(signs)).toEqual(new Set([1]));
});

it("answers anybody's Cypher with parameters", async () => {
  const response = await server.cypher({
    cypher: "MATCH (e:Entity {id: $id})<-[:OF]-(s:State) RETURN count(s) AS states",
    parameters: { id: "il6" },
  });
  expect(response.status).toBe(200);
  const answer = (await response.json()) as QueryAnswer;
  expect(answer).toMatchObject({ columns: ["states"], truncated: false, engine: server.engine });
  expect(answer.rows[0]?.states).toBeGreaterThan(1);
});

it("says that rows were left off", async () => {
  const response = await server.cypher({ cypher: "UNWIND range(1, 3000) AS n RETURN n" });
  const answer = (await response.json()) as QueryAnswer;
  expect(answer.rows).toHaveLength(2000);
  expect(answer.truncated).toBe(true);
});

it("sends headers that let nothing foreign in", async () => {
  const { headers } = await server.get("/api/health");
  expect(headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-powered-by")).toBeNull();
});

/** The status for a browser that has the answer of this tag. `fetch` would ask past every cache. */
function statusWith(tag: string): Promise<number | undefined> {
  const headers = { "if-none-match": tag, "accept-encoding": "br" };
  return new Promise((resolve, reject) => {
    get(`${server.url}/api/picture`, { headers }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    }).on("error", reject);
  });
}
