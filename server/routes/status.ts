import { Router } from "express";
import type { Health } from "../api.ts";
import type { GraphViews } from "../graph-views.ts";
import { givenOnce } from "../request-query.ts";
import { only } from "./only-method.ts";

/**
 * GET /health   the process is alive, whatever the store does
 * GET /ready    a query succeeded
 */
export function statusRoutes(views: GraphViews, version: string): Router {
  const router = Router();
  router
    .route("/health")
    .get((request, response) => {
      givenOnce(request, []);
      response.set("Cache-Control", "no-store");
      response.json({ status: "alive", version } satisfies Health);
    })
    .all(only("GET"));
  router
    .route("/ready")
    .get(async (request, response) => {
      givenOnce(request, []);
      const ready = await views.ready();
      response.set("Cache-Control", "no-store").json(ready);
    })
    .all(only("GET"));
  return router;
}
