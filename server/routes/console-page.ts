import type { RequestHandler } from "express";

/** The page with the console open, an empty picture, and nothing beside them. */
const OPENED = "/console?drawer=console&mechanism=none&side=closed";

/** GET /console   the console as a page of its own: the same page, otherwise arranged */
export const consolePage: RequestHandler = (request, response, next) => {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (request.path !== "/console" || !isRead) return next();
  if (!request.url.includes("drawer=")) return void response.redirect(302, OPENED);
  request.url = request.url.replace("/console", "/");
  next();
};
