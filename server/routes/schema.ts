import { Router } from "express";
import type { Library } from "../library/library.ts";
import type { Memory } from "../memory.ts";
import { givenOnce } from "../request-query.ts";
import { readSchema } from "../schema-view.ts";
import { sendableJson } from "../sendable.ts";
import type { Store } from "../store/store.ts";
import { only } from "./only-method.ts";

/** GET /schema   labels, relationship types and properties, counted in the store, and a hash of what it holds */
export function schemaRoutes(store: Store, library: Library, memory: Memory): Router {
  const router = Router();
  router
    .route("/schema")
    .get(async (request, response) => {
      givenOnce(request, []);
      const answer = await memory.remember("GET /schema", async () =>
        sendableJson(await readSchema(store, library)),
      );
      await answer.send(request, response);
    })
    .all(only("GET"));
  return router;
}
