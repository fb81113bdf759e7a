import { Router } from "express";
import type { NamedQuery } from "../api.ts";
import { describeApi } from "../openapi/document.ts";
import { givenOnce } from "../request-query.ts";
import { sendableJson } from "../sendable.ts";
import { only } from "./only-method.ts";

/** GET /openapi.json   what there is to ask, for programs */
export function openapiRoute(queries: Iterable<NamedQuery>, version: string): Router {
  const router = Router();
  const description = sendableJson(describeApi(queries, version));
  router
    .route("/openapi.json")
    .get(async (request, response) => {
      givenOnce(request, []);
      await description.send(request, response);
    })
    .all(only("GET"));
  return router;
}
