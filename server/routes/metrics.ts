import { Router } from "express";
import type { Metrics } from "../metrics.ts";
import { givenOnce } from "../request-query.ts";
import { only } from "./only-method.ts";

/** GET /metrics   figures for Prometheus */
export function metricsRoute(metrics: Metrics): Router {
  const router = Router();
  router
    .route("/metrics")
    .get(async (request, response) => {
      givenOnce(request, []);
      const text = await metrics.text();
      response.set({ "Content-Type": metrics.contentType, "Cache-Control": "no-store" });
      response.end(text);
    })
    .all(only("GET"));
  return router;
}
