import { type Request, Router } from "express";
import type { SearchAnswer, Vocabulary } from "../api.ts";
import type { GraphViews } from "../graph-views.ts";
import type { Memory } from "../memory.ts";
import { givenOnce, readQuery, textField } from "../request-query.ts";
import { soundText } from "../request-text.ts";
import { createSearch, type Search } from "../search.ts";
import { sendableJson } from "../sendable.ts";
import type { SendKept } from "../shortcuts.ts";
import type { Quote } from "../source.ts";
import { only } from "./only-method.ts";
import type { Clients } from "./queries.ts";

/** What may be asked of the search. */
export const SEARCH_QUERY = { q: textField(200).meta({ description: "what to search for" }) };

/** The index of the search, made once for a graph. */
export const rememberSearch = (views: GraphViews, memory: Memory): Promise<Search> =>
  memory.remember("search", async () => createSearch(await views.searchable()));

interface GraphParts {
  readonly views: GraphViews;
  readonly memory: Memory;
  readonly quote: Quote;
  readonly clients: Clients;
  /** For what there is one of. */
  readonly send: SendKept;
  /** For what there is one of for each id. */
  readonly sendEach: SendKept;
}

/**
 * GET /vocabulary      every term of every closed vocabulary
 * GET /mechanisms      the chapters, in order
 * GET /entities/:id    an entity with its states, its claims, and what it is joined to
 * GET /claims/:id      a claim in full, quoted where the source is at hand
 * GET /search?q=       entities by name, synonym, identifier or pinyin
 */
export function graphRoutes({ views, memory, quote, send, sendEach, clients }: GraphParts): Router {
  const router = Router();
  const { limits, clientOf } = clients;
  const inTurn = <T>(request: Request, work: () => Promise<T>) =>
    limits.read(clientOf(request), work);

  router
    .route("/vocabulary")
    .get(async (request, response) => {
      givenOnce(request, []);
      await send({ request, response }, "GET /vocabulary", async () =>
        sendableJson({ terms: await views.terms() } satisfies Vocabulary),
      );
    })
    .all(only("GET"));

  router
    .route("/mechanisms")
    .get(async (request, response) => {
      givenOnce(request, []);
      await send({ request, response }, "GET /mechanisms", async () =>
        sendableJson(await views.mechanisms()),
      );
    })
    .all(only("GET"));

  router
    .route("/entities/:id")
    .get(async (request, response) => {
      givenOnce(request, []);
      const id = soundText("the id", request.params.id);
      await sendEach({ request, response }, `GET /entities/${id}`, async () =>
        sendableJson(await inTurn(request, () => views.entity(id))),
      );
    })
    .all(only("GET"));

  router
    .route("/claims/:id")
    .get(async (request, response) => {
      givenOnce(request, []);
      const id = soundText("the id", request.params.id);
      await sendEach({ request, response }, `GET /claims/${id}`, async () =>
        sendableJson(await inTurn(request, () => views.claim(id, quote))),
      );
    })
    .all(only("GET"));

  router
    .route("/search")
    .get(async (request, response) => {
      const { q } = readQuery(request, SEARCH_QUERY);
      const search = await rememberSearch(views, memory);
      const results = await inTurn(request, async () => search(q));
      const answer: SearchAnswer = { query: q, results };
      await sendableJson(answer).send(request, response);
    })
    .all(only("GET"));

  return router;
}
