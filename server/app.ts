import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express, { type Express, type RequestHandler, Router } from "express";
import { type ClientOf, createClientOf } from "./client-address.ts";
import { type ClientLimits, createClientLimits } from "./client-limits.ts";
import type { Config } from "./config.ts";
import { limitsOf } from "./config.ts";
import { citationOnce } from "./diagram/citation.ts";
import { diagramsOf } from "./diagram/diagrams.ts";
import { drawnPage } from "./drawn-page.ts";
import { embedRoutes } from "./embed-page.ts";
import { AppError, answerError, sendError } from "./errors.ts";
import { logRequests, watchExchanges } from "./exchange.ts";
import { galleryRoutes } from "./gallery-page.ts";
import type { GraphViews } from "./graph-views.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log.ts";
import { createMemory, type Memory } from "./memory.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Pictures } from "./pictures.ts";
import { consolePage } from "./routes/console-page.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { diagramRoutes } from "./routes/diagram.ts";
import { graphRoutes } from "./routes/graph.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { openapiRoute } from "./routes/openapi.ts";
import { pictureRoutes } from "./routes/picture.ts";
import { queryRoutes } from "./routes/queries.ts";
import { schemaRoutes } from "./routes/schema.ts";
import { statusRoutes } from "./routes/status.ts";
import { setSecureHeaders, shareReading } from "./secure-headers.ts";
import { createShortcuts, type Shortcuts } from "./shortcuts.ts";
import type { Quote } from "./source.ts";
import type { Store } from "./store/store.ts";
import type { Viewer } from "./viewer.ts";

/** Everything that the HTTP surface is made of. */
export interface Parts {
  readonly store: Store;
  readonly library: Library;
  readonly views: GraphViews;
  readonly pictures: Pictures;
  /** What is known of the whole graph, as long as that cannot have changed. */
  readonly memory: Memory;
  readonly quote: Quote;
  readonly config: Config;
  readonly version: string;
  readonly viewer: Viewer;
  /** Told of every error that is a bug of ours, with the id that the caller was given. */
  readonly log: Log;
}

/**
 * The whole HTTP surface, from its parts. Reads no environment and opens nothing. In front of Express stands what every request
 * passes: the log and the figures, the limit of requests, and the answers that need no Express.
 * @throws AppError `bad-request` for a TRUST_PROXY that names no address
 */
export function createApp(parts: Parts): RequestListener {
  const { config, log } = parts;
  const shortcuts = createShortcuts();
  const clientOf = createClientOf(config.trustProxy);
  const limits = createClientLimits(config);
  const metrics = config.metrics === "on" ? createMetrics(() => gaugesOf(parts.store)) : null;
  const watch = watchExchanges([
    ...(config.logRequests === "on" ? [logRequests(log)] : []),
    ...(metrics === null ? [] : [metrics.count]),
  ]);
  const app = createRoutes(parts, { limits, clientOf, metrics, shortcuts });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    watch?.(request, response);
    const refusal = (await limits.admit(clientOf(request))) ?? unreadable(request);
    // What follows its head may have been no HTTP, and that be answered already.
    if (response.headersSent) return;
    if (refusal === null && shortcuts.answer(request, response)) return;
    setSecureHeaders(request, response);
    if (refusal === null) app(request, response);
    else sendError(request, response, refusal, log);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(request, response, error, log);
    });
  };
}

/** What Express would answer in a form of its own. */
function unreadable({ headers, httpVersion, url = "" }: IncomingMessage): AppError | null {
  if (headers.host === undefined && httpVersion === "1.1") {
    return new AppError("bad-request", "the header Host is missing");
  }
  const whole = /^[^/*]/.test(url);
  return whole && !URL.canParse(url) ? new AppError("bad-request", "the address is none") : null;
}

interface Guards {
  readonly limits: ClientLimits;
  readonly clientOf: ClientOf;
  readonly metrics: Metrics | null;
  readonly shortcuts: Shortcuts;
}

function createRoutes(parts: Parts, guards: Guards): Express {
  const { store, library, views, pictures, memory, quote, config } = parts;
  const { limits, clientOf, metrics, shortcuts } = guards;
  const clients = { limits, clientOf };
  const send = shortcuts.sendingFrom(memory);
  const sendEach = shortcuts.sendingFrom(createAnswerMemory(config));
  // Whatever has a tag has one of ours.
  const app = express().disable("x-powered-by").disable("etag");
  app.options(/.*/, shareReading);
  if (metrics !== null) app.use(metricsRoute(metrics));
  const api = Router();
  api.use(statusRoutes(views, parts.version));
  api.use(graphRoutes({ views, memory, quote, send, sendEach, clients }));
  api.use(pictureRoutes(pictures, send));
  api.use(diagramRoutes(diagramsOf(parts), { limits, clientOf, publicUrl: config.publicUrl }));
  api.use(queryRoutes({ store, library, limits: limitsOf(config), send: sendEach, clients }));
  api.use(schemaRoutes(store, library, memory));
  api.use(openapiRoute(library.queries.values(), parts.version));
  api.use(cypherRoutes(store, config, clients));
  api.use(notFound);
  app.use("/api", api);
  const sources = { views, pictures, memory, citation: citationOnce() };
  app.use(embedRoutes(sources));
  app.use(galleryRoutes(views, memory));
  app.use(drawnPage(parts.viewer, sources));
  app.use(consolePage);
  app.use(parts.viewer);
  app.use(notFound);
  app.use(answerError(parts.log));
  return app;
}

/** A Neo4j may change, and may go away: each asks it anew. */
function createAnswerMemory({ neo4jUri, answerMemoryMb }: Config): Memory | null {
  if (neo4jUri !== null || answerMemoryMb === 0) return null;
  const forGood = { maxAgeMs: Number.POSITIVE_INFINITY, most: MOST_ANSWERS };
  return createMemory({ ...forGood, mostBytes: answerMemoryMb * 2 ** 20 });
}

const MOST_ANSWERS = 5_000;

const gaugesOf = (store: Store) => store.gauges?.() ?? {};

const notFound: RequestHandler = (request) => {
  const path = request.baseUrl + request.path;
  throw new AppError("not-found", `there is no ${request.method} ${path}`);
};
