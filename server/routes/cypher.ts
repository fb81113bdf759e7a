import express, { type Response, Router } from "express";
import { createAnswerLines, LINES_TYPE } from "../answer-lines.ts";
import { type Config, limitsOf } from "../config.ts";
import { bodyBytes, readCypher } from "../request-cypher.ts";
import { givenOnce } from "../request-query.ts";
import type { ReadOptions, Store } from "../store/store.ts";
import { only } from "./only-method.ts";
import { type Clients, readRows } from "./queries.ts";

/**
 * POST /cypher {cypher, parameters}   anybody's Cypher: it reads, and passes the store's gate. As JSON, or, where the caller
 * accepts that rather, as lines of JSON that are sent as the store reads the rows.
 */
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
      response.vary("Accept");
      const inLines = request.accepts("application/json", LINES_TYPE) === LINES_TYPE;
      const lines = inLines ? createAnswerLines(response) : null;
      const told = lines !== null && { onRows: lines.add };
      const options: ReadOptions = { lane: "free", limits, client, signal, ...told };
      const answer = await clients.limits.query(client, (onCold) =>
        readRows(store, cypher, parameters, { ...options, onCold }),
      );
      if (lines === null) response.set("Cache-Control", "no-store").json(answer);
      else lines.end(answer);
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
