import express, { Router } from "express";
import { type Config, limitsOf } from "../config.ts";
import { bodyBytes, readCypher } from "../request-cypher.ts";
import { givenOnce } from "../request-query.ts";
import type { Store } from "../store/store.ts";
import { only } from "./only-method.ts";
import { answerRows } from "./queries.ts";

/** POST /cypher {cypher, parameters}   anybody's Cypher: it reads, and passes the store's gate */
export function cypherRoutes(store: Store, config: Config): Router {
  const router = Router();
  const limits = limitsOf(config);
  const json = express.json({ limit: bodyBytes(config), inflate: false, strict: false });
  router
    .route("/cypher")
    .post(json, async (request, response) => {
      givenOnce(request, []);
      const { cypher, parameters } = readCypher(request, config);
      await answerRows(response, store, cypher, parameters, { lane: "free", limits });
    })
    .all(only("POST"));
  return router;
}
