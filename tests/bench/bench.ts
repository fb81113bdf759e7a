/** `npm run bench`: every figure that the README names, each beside a peer or a bare baseline, in one run. */
import { createGraphViews } from "../../server/graph-views.ts";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import { openNeo4j } from "../../server/store/neo4j.ts";
import type { Store } from "../../server/store/store.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { findNeo4j } from "../neo4j/find-neo4j.ts";
import { makeSyntheticGraph, writeSyntheticGraph } from "../synthetic-graph.ts";
import { benchChains, busiestPair } from "./chains.ts";
import { benchEngineChild } from "./engine-child.ts";
import { benchHttp } from "./http.ts";
import { benchLayout } from "./layout.ts";
import { benchNamedQueries } from "./named-queries.ts";
import { benchPageWeight } from "./page-weight.ts";
import { benchStartUp } from "./start-up.ts";

await benchStartUp();
await benchPageWeight();
await benchHttp();

const library = await readLibrary("cypher");
const found = await findNeo4j(process.env);
if (typeof found === "string") process.stdout.write(`\nNo Neo4j to compare with: ${found}\n`);
const { store: embedded } = await openLoadedStore();
const neo4j = typeof found === "string" ? null : await openNeo4j(found.address);
if (neo4j !== null) await load(neo4j, library);
const synthetic = await openSynthetic();

await benchEngineChild(library);
await benchLayout(...(await readReview(embedded)));
await benchNamedQueries(library, embedded, neo4j);
await benchChains(library, [
  ...[embedded, ...(neo4j === null ? [] : [neo4j])].map((store) => ({
    graph: "review",
    store,
    from: "lenalidomide",
    to: "mm-apoptosis",
  })),
  { graph: "synthetic, 300 boxes", store: synthetic, ...(await busiestPair(synthetic)) },
  { graph: "synthetic, 300 boxes", store: synthetic, from: "long-0", to: "long-8" },
]);

await Promise.all([embedded.close(), synthetic.close(), neo4j?.close()]);
if (typeof found !== "string") await found.stop();

/** The review's arrows, and the names of the facets. */
async function readReview(store: Store) {
  const limits = { timeoutMs: 60_000, maxRows: 10_000, maxBytes: 20_000_000 };
  const views = createGraphViews(store, library, limits);
  const facets = (await views.terms()).filter(({ vocabulary }) => vocabulary === "facet");
  return [
    await views.arrows("review-2013"),
    new Map(facets.map((one) => [one.term, one])),
  ] as const;
}

async function openSynthetic(): Promise<Store> {
  const store = await openEmbedded();
  const size = { seed: 7, entities: 50, cells: 6, claims: 400 };
  await writeSyntheticGraph(store, library, makeSyntheticGraph(size));
  await store.seal();
  return store;
}
