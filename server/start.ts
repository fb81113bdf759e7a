import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { createApp } from "./app.ts";
import { type Config, limitsOf } from "./config.ts";
import { AppError, answerBrokenRequests } from "./errors.ts";
import { createGraphViews, type GraphViews } from "./graph-views.ts";
import { createLayouts, type Layouts } from "./layout/layouts.ts";
import type { Library } from "./library/library.ts";
import { load } from "./library/load.ts";
import { mustBeSound } from "./library/run-checks.ts";
import type { Log } from "./log.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createPictures, DEFAULT_LAYER, type Pictures } from "./pictures.ts";
import { rememberSearch } from "./routes/graph.ts";
import { openSources, quoteNothing } from "./source.ts";
import { openEmbedded } from "./store/embedded.ts";
import type { Store } from "./store/store.ts";

/** What the server is started from. */
export interface Start {
  readonly config: Config;
  readonly library: Library;
  readonly version: string;
  /** Where layouts are kept from one start to the next; without it they are made anew. */
  readonly layoutFolder?: string;
  /** May still be made while the store is filled. */
  readonly viewer: RequestHandler | Promise<RequestHandler>;
  readonly log: Log;
}

/** A server that listens. */
export interface Running {
  readonly url: string;
  readonly engine: string;
  /** Lets every answer that was begun be finished, then closes all that was opened. */
  close(): Promise<void>;
}

/** Nothing but a load changes a Neo4j, so what was asked seconds ago still holds. */
const NEO4J_MEMORY_MS = 5000;
const MOST_REMEMBERED = 96;
/** After this an answer that is still being sent is cut. */
const CLOSE_MS = 8000;

/**
 * Opens the store, fills and checks it where it is ours, and listens.
 * @throws AppError for what the caller can mend: a port in use, content that is wrong
 */
export async function start(parts: Start): Promise<Running> {
  const { config, library, version, log } = parts;
  // Awaited below, after what may fail sooner.
  Promise.resolve(parts.viewer).catch(() => {});
  const quote = config.sourceDir === null ? quoteNothing : await openSources(config.sourceDir);
  const layouts = createLayouts({
    deadlineMs: config.layoutDeadlineMs,
    ...(parts.layoutFolder !== undefined && { folder: parts.layoutFolder }),
  });
  const { graph, viewer } = await openBoth(openGraph(config, library, layouts), parts.viewer).catch(
    async (error: unknown) => {
      await layouts.close();
      throw error;
    },
  );
  const { store } = graph;
  const closeParts = async () => void (await Promise.all([layouts.close(), store.close()]));
  const server = createServer(
    createApp({ ...graph, ...{ library, quote, config, version, viewer, log } }),
  );
  answerBrokenRequests(server);
  try {
    await listen(server, config);
  } catch (error) {
    await closeParts();
    throw error;
  }
  if (config.neo4jUri !== null) void askOnce(store, library);
  return {
    url: urlOf(server.address() as AddressInfo),
    engine: store.engine,
    async close() {
      await closeServer(server);
      await closeParts();
    },
  };
}

/** Neo4j plans a question when it is first asked, the longest for seconds: better now than when somebody waits. */
async function askOnce(store: Store, library: Library): Promise<void> {
  for (const { cypher, parameters } of library.queries.values()) {
    const examples = parameters.map(({ name, example }) => [name, example]);
    // Where it fails, whoever asks is told.
    await store.read(cypher, Object.fromEntries(examples)).catch(() => {});
  }
}

/** Where one of the two fails, the store is not left open. */
async function openBoth(opening: Promise<Graph>, making: Start["viewer"]) {
  const [graph, viewer] = await Promise.allSettled([opening, making]);
  if (graph.status === "rejected") throw graph.reason;
  if (viewer.status === "fulfilled") return { graph: graph.value, viewer: viewer.value };
  await graph.value.store.close();
  throw viewer.reason;
}

/** The store, and what is asked of it. */
interface Graph {
  readonly store: Store;
  readonly views: GraphViews;
  readonly memory: Memory;
  readonly pictures: Pictures;
}

async function openGraph(config: Config, library: Library, layouts: Layouts): Promise<Graph> {
  const store = await openStore(config, library);
  const views = createGraphViews(store, library, limitsOf(config));
  const memory = createMemory({
    maxAgeMs: config.neo4jUri === null ? Number.POSITIVE_INFINITY : NEO4J_MEMORY_MS,
    most: MOST_REMEMBERED,
  });
  const graph = { store, views, memory, pictures: createPictures(views, layouts, memory) };
  prepare(graph).catch(() => {});
  return graph;
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

/** A Neo4j is only read; the embedded store is ours to fill. */
async function openStore(config: Config, library: Library): Promise<Store> {
  const free = { freeAtOnce: config.consoleChildren, freeWaiting: config.consoleQueue };
  if (config.neo4jUri !== null) {
    const { openNeo4j } = await import("./store/neo4j.ts");
    const address = {
      uri: config.neo4jUri,
      user: config.neo4jUser,
      password: config.neo4jPassword,
      database: config.neo4jDatabase,
    };
    return openNeo4j(address, free);
  }
  const store = await openEmbedded({ memoryMb: config.consoleMemoryMb, ...free });
  try {
    await load(store, library);
    await store.seal();
    await mustBeSound(store, library);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Server = ReturnType<typeof createServer>;

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(new AppError("bad-request", whyNot(cause, port, host), { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function whyNot({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === "EADDRINUSE") return `port ${port} on ${host} is in use; set PORT to another`;
  if (code === "EACCES") return `port ${port} may not be opened; set PORT to one above 1023`;
  return `HOST ${host} is no address of this machine (${code})`;
}

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept alive falls idle only after its answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
