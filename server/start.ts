import { createServer } from "node:http";
import type { RequestHandler } from "express";
import { createApp } from "./app.ts";
import { answerBrokenRequests, serverOptions } from "./broken-requests.ts";
import type { Config } from "./config.ts";
import { endable } from "./drain.ts";
import { createLayouts } from "./layout/layouts.ts";
import type { Library } from "./library/library.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { type Graph, openGraph } from "./open-graph.ts";
import { openSources, quoteNothing } from "./source.ts";

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
  /** Who answers, for people: "Neo4j 2026.08.1"; "Neo4j" alone before it has ever answered. */
  readonly engine: string;
  /** Ends with the first attempt to reach the store: whether it answers. A Neo4j that does not is looked for until it does. */
  readonly tried: Promise<boolean>;
  /** Lets every answer that was begun be finished, then closes all that was opened. */
  close(): Promise<void>;
}

/**
 * Opens the store, fills and checks it where it is ours, and listens. A Neo4j may be away: then this listens all the same.
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
  const opening = openGraph(config, library, layouts, log);
  const { graph, viewer } = await openBoth(opening, parts.viewer).catch(async (error: unknown) => {
    await layouts.close();
    throw error;
  });
  const { store, tried } = graph;
  const closeParts = async () => void (await Promise.all([layouts.close(), store.close()]));
  const app = createApp({ ...graph, ...{ library, quote, config, version, viewer, log } });
  const server = createServer(serverOptions(config), app);
  const endServer = endable(server, log);
  answerBrokenRequests(server, { ...config, log });
  const url = await listen(server, config).catch(async (error: unknown) => {
    await closeParts();
    throw error;
  });
  return {
    url,
    tried,
    get engine() {
      return store.engine;
    },
    async close() {
      await endServer();
      await closeParts();
    },
  };
}

/** Where one of the two fails, the store is not left open. */
async function openBoth(opening: Promise<Graph>, making: Start["viewer"]) {
  const [graph, viewer] = await Promise.allSettled([opening, making]);
  if (graph.status === "rejected") throw graph.reason;
  if (viewer.status === "fulfilled") return { graph: graph.value, viewer: viewer.value };
  await graph.value.store.close();
  throw viewer.reason;
}
