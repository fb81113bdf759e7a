import type { RequestHandler } from "express";

/** The console open, an empty picture, and nothing beside them, where the address does not say otherwise. */
const OPENED = { drawer: "console", mechanism: "none", side: "closed" };

/** GET /console   the console as a page of its own: the same page, otherwise arranged */
export const consolePage: RequestHandler = (request, response, next) => {
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (request.path !== "/console" || !isRead) return next();
  const asked = new URLSearchParams(request.url.split("?")[1]);
  if (!asked.has("drawer")) {
    const opened = new URLSearchParams({ ...OPENED, ...Object.fromEntries(asked) });
    return void response.redirect(302, `/console?${opened}`);
  }
  request.url = request.url.replace("/console", "/");
  next();
};
