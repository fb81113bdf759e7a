import type { RequestHandler } from "express";
import { PREFLIGHT_HEADERS } from "../secure-headers.ts";

/** A browser asks before its page may send to another origin: it is told that it may read. */
export const answerPreflight: RequestHandler = (request, response, next) => {
  const asked = request.headers["access-control-request-method"];
  if (request.method !== "OPTIONS" || asked === undefined) return next();
  for (const [name, value] of PREFLIGHT_HEADERS) response.setHeader(name, value);
  response.status(204).end();
};
