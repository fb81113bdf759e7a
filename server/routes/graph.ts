import { Router } from "express";
import type { SearchAnswer, Vocabulary } from "../api.ts";
import { AppError } from "../errors.ts";
import type { GraphViews } from "../graph-views.ts";
import type { Memory } from "../memory.ts";
import { givenOnce, readQuery, textField } from "../request-query.ts";
import { soundText } from "../request-text.ts";
import { createSearch, type Search } from "../search.ts";
import { sendableJson } from "../sendable.ts";
import type { Quote } from "../source.ts";
import { only } from "./only-method.ts";

const LONGEST_SEARCH = 200;

/** The index of the search, made once for a graph. */
export const rememberSearch = (views: GraphViews, memory: Memory): Promise<Search> =>
  memory.remember("search", async () => createSearch(await views.searchable()));

/**
 * GET /vocabulary      every term of every closed vocabulary
 * GET /mechanisms      the chapters, in order
 * GET /entities/:id    an entity with its states, its claims, and what it is joined to
 * GET /claims/:id      a claim in full, quoted where the source is at hand
 * GET /search?q=       entities by name, synonym, identifier or pinyin
 */
export function graphRoutes(views: GraphViews, memory: Memory, quote: Quote): Router {
  const router = Router();

  router
    .route("/vocabulary")
    .get(async (request, response) => {
      givenOnce(request, []);
      const answer = await memory.remember("GET /vocabulary", async () =>
        sendableJson({ terms: await views.terms() } satisfies Vocabulary),
      );
      await answer.send(request, response);
    })
    .all(only("GET"));

  router
    .route("/mechanisms")
    .get(async (request, response) => {
      givenOnce(request, []);
      const answer = await memory.remember("GET /mechanisms", async () =>
        sendableJson(await views.mechanisms()),
      );
      await answer.send(request, response);
    })
    .all(only("GET"));

  router
    .route("/entities/:id")
    .get(async (request, response) => {
      givenOnce(request, []);
      response.json(await views.entity(soundText("the id", request.params.id)));
    })
    .all(only("GET"));

  router
    .route("/claims/:id")
    .get(async (request, response) => {
      givenOnce(request, []);
      response.json(await views.claim(soundText("the id", request.params.id), quote));
    })
    .all(only("GET"));

  router
    .route("/search")
    .get(async (request, response) => {
      const { q } = readQuery(request, { q: textField(LONGEST_SEARCH) });
      if (q === undefined) throw new AppError("bad-request", '"q" is missing: what to search for');
      const search = await rememberSearch(views, memory);
      response.json({ query: q, results: search(q) } satisfies SearchAnswer);
    })
    .all(only("GET"));

  return router;
}
