import express, { type Response, Router } from "express";
import { type Config, limitsOf } from "../config.ts";
import { bodyBytes, readCypher } from "../request-cypher.ts";
import { givenOnce } from "../request-query.ts";
import type { ReadOptions, Store } from "../store/store.ts";
import { only } from "./only-method.ts";
import { type Clients, readRows } from "./queries.ts";

/** POST /cypher {cypher, parameters}   anybody's Cypher: it reads, and passes the store's gate */
export function cypherRoutes(store: Store, config: Config, clients: Clients): Router {
  const router = Router();
  const limits = limitsOf(config);
  const json = express.json({ limit: bodyBytes(config), inflate: false, strict: false });
  router
    .route("/cypher")
    .post(json, async (request, response) => {
      givenOnce(request, []);
      const { cypher, parameters } = readCypher(request, config);
      const client = clients.clientOf(request);
      const signal = untilGone(response);
      const options: ReadOptions = { lane: "free", limits, client, signal };
      const answer = await clients.limits.query(client, (onCold) =>
        readRows(store, cypher, parameters, { ...options, onCold }),
      );
      response.set("Cache-Control", "no-store").json(answer);
    })
    .all(only("POST"));
  return router;
}

/** Aborted when the caller goes away before it has its answer, as one does that cancels. */
function untilGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
