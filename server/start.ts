import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { RequestHandler } from "express";
import { createApp } from "./app.ts";
import { type Config, limitsOf } from "./config.ts";
import { AppError } from "./errors.ts";
import { createGraphViews } from "./graph-views.ts";
import { createLayouts } from "./layout/layouts.ts";
import type { Library } from "./library/library.ts";
import { load } from "./library/load.ts";
import { createMemory } from "./memory.ts";
import { createPictures, DEFAULT_LAYER } from "./pictures.ts";
import { rememberSearch } from "./routes/graph.ts";
import { openSources, quoteNothing } from "./source.ts";
import { openEmbedded } from "./store/embedded.ts";
import type { Store } from "./store/store.ts";

/** What the server is started from. */
export interface Start {
  readonly config: Config;
  readonly library: Library;
  readonly version: string;
  /** May still be made while the store is filled. */
  readonly viewer: RequestHandler | Promise<RequestHandler>;
  readonly report: (error: unknown, requestId: string) => void;
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
 * Opens the store, fills it where it is ours, and listens.
 * @throws AppError for what the caller can mend: a port in use, content that is wrong
 */
export async function start(parts: Start): Promise<Running> {
  const { config, library, version, report } = parts;
  // Awaited below, after what may fail sooner.
  Promise.resolve(parts.viewer).catch(() => {});
  const quote = config.sourceDir === null ? quoteNothing : await openSources(config.sourceDir);
  const { store, viewer } = await openBoth(openStore(config, library), parts.viewer);
  const layouts = createLayouts({ deadlineMs: config.layoutDeadlineMs });
  const closeParts = async () => void (await Promise.all([layouts.close(), store.close()]));
  const views = createGraphViews(store, library, limitsOf(config));
  const memory = createMemory({
    maxAgeMs: config.neo4jUri === null ? Number.POSITIVE_INFINITY : NEO4J_MEMORY_MS,
    most: MOST_REMEMBERED,
  });
  const pictures = createPictures(views, layouts, memory);
  const server = createServer(
    createApp({
      ...{ store, library, views, pictures, memory },
      ...{ quote, config, version, viewer, report },
    }),
  );
  try {
    await listen(server, config);
  } catch (error) {
    await closeParts();
    throw error;
  }
  // The first visitor asks for these; whether they can be had, that request tells.
  pictures
    .picture({ mechanism: null, layer: DEFAULT_LAYER, show: [] })
    .then(() => rememberSearch(views, memory))
    .catch(() => {});
  return {
    url: urlOf(server.address() as AddressInfo),
    engine: store.engine,
    async close() {
      await closeServer(server);
      await closeParts();
    },
  };
}

/** Where one of the two fails, the store is not left open. */
async function openBoth(opening: Promise<Store>, making: Start["viewer"]) {
  const [store, viewer] = await Promise.allSettled([opening, making]);
  if (store.status === "rejected") throw store.reason;
  if (viewer.status === "fulfilled") return { store: store.value, viewer: viewer.value };
  await store.value.close();
  throw viewer.reason;
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
