import express, { type Express, type RequestHandler, Router } from "express";
import type { Config } from "./config.ts";
import { limitsOf } from "./config.ts";
import { AppError, answerError } from "./errors.ts";
import type { GraphViews } from "./graph-views.ts";
import type { Library } from "./library/library.ts";
import type { Memory } from "./memory.ts";
import type { Pictures } from "./pictures.ts";
import { cypherRoutes } from "./routes/cypher.ts";
import { graphRoutes } from "./routes/graph.ts";
import { pictureRoutes } from "./routes/picture.ts";
import { queryRoutes } from "./routes/queries.ts";
import { statusRoutes } from "./routes/status.ts";
import { secureHeaders } from "./secure-headers.ts";
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
  readonly report: (error: unknown, requestId: string) => void;
}

/** The whole HTTP surface, from its parts. Reads no environment and opens nothing. */
export function createApp(parts: Parts): Express {
  const { store, library, views, pictures, memory, quote, config } = parts;
  const app = express().disable("x-powered-by");
  app.use(secureHeaders);
  const api = Router();
  api.use(statusRoutes(views, parts.version));
  api.use(graphRoutes(views, memory, quote));
  api.use(pictureRoutes(pictures));
  api.use(queryRoutes(store, library, limitsOf(config)));
  api.use(cypherRoutes(store, config));
  api.use(notFound);
  app.use("/api", api);
  app.use(parts.viewer);
  app.use(notFound);
  app.use(answerError(parts.report));
  return app;
}

const notFound: RequestHandler = (request) => {
  const path = request.baseUrl + request.path;
  throw new AppError("not-found", `there is no ${request.method} ${path}`);
};
