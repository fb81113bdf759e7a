import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import express, { type Express, type RequestHandler, Router } from "express";
import { type ClientOf, createClientOf } from "./client-address.ts";
import { type ClientLimits, createClientLimits } from "./client-limits.ts";
import type { Config } from "./config.ts";
import { limitsOf } from "./config.ts";
import { AppError, answerError, sendError } from "./errors.ts";
import { logRequests, watchExchanges } from "./exchange.ts";
import type { GraphViews } from "./graph-views.ts";
import type { Library } from "./library/library.ts";
import type { Log } from "./log.ts";
import type { Memory } from "./memory.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import type { Pictures } from "./pictures.ts";
import { answerPreflight } from "./routes/cross-origin.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { graphRoutes } from "./routes/graph.ts";
import { metricsRoute } from "./routes/metrics.ts";
import { pictureRoutes } from "./routes/picture.ts";
import { queryRoutes } from "./routes/queries.ts";
import { schemaRoutes } from "./routes/schema.ts";
import { statusRoutes } from "./routes/status.ts";
import { setSecureHeaders } from "./secure-headers.ts";
import type { Quote } from "./source.ts";
import type { Store } from "./store/store.ts";

/** Everything that the HTTP surface is made of. */
export interface Parts {
  readonly store: Store;
  readonly library: Library;
  readonly views: GraphViews;
  readonly pictures: Pictures;
  /** What was answered before, as long as the graph cannot have changed. */
  readonly memory: Memory;
  readonly quote: Quote;
  readonly config: Config;
  readonly version: string;
  readonly viewer: RequestHandler;
  /** Told of every error that is a bug of ours, with the id that the caller was given. */
  readonly log: Log;
  /** Answers what needs no Express, with READ_HEADERS of its own, and tells whether it did. It has been logged and counted. */
  readonly swift?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * The whole HTTP surface, from its parts. Reads no environment and opens nothing. In front of Express stands what every request
 * passes: the log and the figures, the limit of requests, and the answers that need no Express.
 * @throws AppError `bad-request` for a TRUST_PROXY that names no address
 */
export function createApp(parts: Parts): RequestListener {
  const { config, log } = parts;
  const clientOf = createClientOf(config.trustProxy);
  const limits = createClientLimits(config);
  const metrics = config.metrics === "on" ? createMetrics(() => gaugesOf(parts.store)) : null;
  const watch = watchExchanges([
    ...(config.logRequests === "on" ? [logRequests(log)] : []),
    ...(metrics === null ? [] : [metrics.count]),
  ]);
  const { swift = () => false } = parts;
  const app = createRoutes(parts, { limits, clientOf, metrics });
  return (request, response) => {
    watch?.(request, response);
    const refusal = limits.admit(clientOf(request));
    if (refusal === null && swift(request, response)) return;
    setSecureHeaders(request, response);
    if (refusal === null) app(request, response);
    else sendError(request, response, refusal, log);
  };
}

interface Guards {
  readonly limits: ClientLimits;
  readonly clientOf: ClientOf;
  readonly metrics: Metrics | null;
}

function createRoutes(parts: Parts, { limits, clientOf, metrics }: Guards): Express {
  const { store, library, views, pictures, memory, quote, config } = parts;
  const app = express().disable("x-powered-by");
  app.use(answerPreflight);
  if (metrics !== null) app.use(metricsRoute(metrics));
  const api = Router();
  api.use(statusRoutes(views, parts.version));
  api.use(graphRoutes(views, memory, quote));
  api.use(pictureRoutes(pictures));
  api.use(queryRoutes(store, library, limitsOf(config)));
  api.use(schemaRoutes(store, library, memory));
  api.use(cypherRoutes(store, config, { limits, clientOf }));
  api.use(notFound);
  app.use("/api", api);
  app.use(parts.viewer);
  app.use(notFound);
  app.use(answerError(parts.log));
  return app;
}

const gaugesOf = (store: Store) => store.gauges?.() ?? {};

const notFound: RequestHandler = (request) => {
  const path = request.baseUrl + request.path;
  throw new AppError("not-found", `there is no ${request.method} ${path}`);
};
