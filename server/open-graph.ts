import { type Config, limitsOf } from "./config.ts";
import { createGraphViews, type GraphViews } from "./graph-views.ts";
import type { Layouts } from "./layout/layouts.ts";
import type { Library } from "./library/library.ts";
import { load } from "./library/load.ts";
import { mustBeSound } from "./library/run-checks.ts";
import type { Log } from "./log.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createPictures, DEFAULT_LAYER, type Pictures } from "./pictures.ts";
import { rememberSearch } from "./routes/graph.ts";
import { openEmbedded } from "./store/embedded.ts";
import type { Store } from "./store/store.ts";

/** The store, and what is asked of it. */
export interface Graph {
  readonly store: Store;
  readonly views: GraphViews;
  readonly memory: Memory;
  readonly pictures: Pictures;
  /** Ends with the first attempt to reach the store: whether it answers. One that does not is looked for further on. */
  readonly tried: Promise<boolean>;
}

/** Nothing but a load changes a Neo4j, so what was asked seconds ago still holds. */
const NEO4J_MEMORY_MS = 5000;
const MOST_REMEMBERED = 96;

/**
 * The graph that the settings name: a Neo4j, which is only read and may be away, or the embedded store, filled and checked.
 * @throws AppError for content that is wrong, and where the embedded engine has no binary
 */
export function openGraph(
  config: Config,
  library: Library,
  layouts: Layouts,
  log: Log,
): Promise<Graph> {
  return config.neo4jUri === null
    ? openOwn(config, library, layouts)
    : openNeo4jGraph({ ...config, neo4jUri: config.neo4jUri }, library, layouts, log);
}

/** Ours to fill. */
async function openOwn(config: Config, library: Library, layouts: Layouts): Promise<Graph> {
  const store = await openEmbedded({ memoryMb: config.consoleMemoryMb, ...freeOf(config) });
  try {
    await load(store, library);
    await store.seal();
    await mustBeSound(store, library);
  } catch (error) {
    await store.close();
    throw error;
  }
  const memory = createMemory({ maxAgeMs: Number.POSITIVE_INFINITY, most: MOST_REMEMBERED });
  const graph = graphOver(store, memory, { config, library, layouts });
  prepare(graph).catch(() => {});
  return graph;
}

async function openNeo4jGraph(
  config: Config & { readonly neo4jUri: string },
  library: Library,
  layouts: Layouts,
  log: Log,
): Promise<Graph> {
  const { awaitNeo4j } = await import("./store/neo4j.ts");
  const address = {
    uri: config.neo4jUri,
    user: config.neo4jUser,
    password: config.neo4jPassword,
    database: config.neo4jDatabase,
  };
  let warming: Promise<void> | null = null;
  const onUp = () => {
    if (warming !== null) return;
    warming = warm(graph, library).finally(() => {
      warming = null;
    });
  };
  const store = awaitNeo4j(address, { ...freeOf(config), log, onUp });
  const memory = createMemory({ maxAgeMs: NEO4J_MEMORY_MS, most: MOST_REMEMBERED });
  const tried = store.tried.then((failure) => failure === null);
  const graph: Graph = { ...graphOver(store, memory, { config, library, layouts }), tried };
  return graph;
}

const freeOf = ({ consoleChildren, consoleQueue }: Config) => ({
  freeAtOnce: consoleChildren,
  freeWaiting: consoleQueue,
});

interface Around {
  readonly config: Config;
  readonly library: Library;
  readonly layouts: Layouts;
}

function graphOver(store: Store, memory: Memory, { config, library, layouts }: Around): Graph {
  const views = createGraphViews(store, library, limitsOf(config));
  const pictures = createPictures(views, layouts, memory);
  return { store, views, memory, pictures, tried: Promise.resolve(true) };
}

/** What the first visitor asks for, and then what he may ask next. Whether it can be had, his own request tells. */
async function prepare({ views, memory, pictures }: Graph): Promise<void> {
  const whole = { mechanism: null, layer: DEFAULT_LAYER, show: [] };
  await pictures.picture(whole);
  await rememberSearch(views, memory);
  for (const { id } of await views.mechanisms()) {
    await pictures.prepare({ ...whole, mechanism: id });
  }
}

/**
 * Neo4j plans a question when it is first asked, and again after each start, the longest for seconds: better now than when
 * somebody waits.
 */
async function warm(graph: Graph, library: Library): Promise<void> {
  await prepare(graph).catch(() => {});
  for (const { cypher, parameters } of library.queries.values()) {
    const examples = parameters.map(({ name, example }) => [name, example]);
    // Where it fails, whoever asks is told.
    await graph.store.read(cypher, Object.fromEntries(examples)).catch(() => {});
  }
}
