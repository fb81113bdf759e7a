import { Router } from "express";
import type { QueryAnswer } from "../api.ts";
import type { ClientOf } from "../client-address.ts";
import type { ClientLimits } from "../client-limits.ts";
import { AppError } from "../errors.ts";
import { createKnower } from "../known-ids.ts";
import type { Library } from "../library/library.ts";
import { readParameters } from "../request-parameters.ts";
import { givenOnce } from "../request-query.ts";
import { sendableJson } from "../sendable.ts";
import type { SendKept } from "../shortcuts.ts";
import type { Limits, Parameters, ReadOptions, Store } from "../store/store.ts";
import { only } from "./only-method.ts";

/** Who asks, and what he may take. */
export interface Clients {
  readonly limits: ClientLimits;
  readonly clientOf: ClientOf;
}

interface QueryParts {
  readonly store: Store;
  readonly library: Library;
  readonly limits: Limits;
  readonly send: SendKept;
  readonly clients: Clients;
}

/**
 * GET /queries                     every named query, as the header of its file tells it
 * GET /queries/:name?drug=…        its rows; ids must be given, the rest takes its example
 */
export function queryRoutes({ store, library, limits, send, clients }: QueryParts): Router {
  const router = Router();
  const list = sendableJson([...library.queries.values()]);
  const knowsEach = createKnower(store, library, limits);
  router
    .route("/queries")
    .get(async (request, response) => {
      givenOnce(request, []);
      await list.send(request, response);
    })
    .all(only("GET"));
  router
    .route("/queries/:name")
    .get(async (request, response) => {
      const query = library.queries.get(request.params.name);
      if (!query) throw new AppError("not-found", `no query has the name "${request.params.name}"`);
      const known = query.parameters.map(({ name }) => name);
      const given = givenOnce(request, known);
      const parameters = readParameters(query, given);
      const read = async () => {
        await knowsEach(query, given);
        return sendableRows(await readRows(store, query.cypher, parameters, { limits }));
      };
      await send({ request, response }, JSON.stringify([query.name, parameters]), () =>
        clients.limits.read(clients.clientOf(request), read),
      );
    })
    .all(only("GET"));
  return router;
}

/** The same rows have the same tag, however long they took. */
const sendableRows = (answer: QueryAnswer) =>
  sendableJson(answer, JSON.stringify({ ...answer, elapsedMs: 0 }));

/** Runs a query: its rows, who answered and how long it took. */
export async function readRows(
  store: Store,
  cypher: string,
  parameters: Parameters,
  options: ReadOptions,
): Promise<QueryAnswer> {
  const start = performance.now();
  const table = await store.read(cypher, parameters, options);
  const elapsedMs = Math.round((performance.now() - start) * 10) / 10;
  return { ...table, engine: store.engine, elapsedMs };
}
