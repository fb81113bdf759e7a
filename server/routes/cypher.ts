import express, { Router } from "express";
import type { ClientOf } from "../client-address.ts";
import type { ClientLimits } from "../client-limits.ts";
import { type Config, limitsOf } from "../config.ts";
import { bodyBytes, readCypher } from "../request-cypher.ts";
import { givenOnce } from "../request-query.ts";
import type { Store } from "../store/store.ts";
import { only } from "./only-method.ts";
import { answerRows } from "./queries.ts";

/** Who asks, and what he may take. */
interface Clients {
  readonly limits: ClientLimits;
  readonly clientOf: ClientOf;
}

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
      await clients.limits.query(client, () =>
        answerRows(response, store, cypher, parameters, { lane: "free", limits, client }),
      );
    })
    .all(only("POST"));
  return router;
}
