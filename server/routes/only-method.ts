import type { RequestHandler } from "express";
import { AppError } from "../errors.ts";

/** Stands last on a path: whoever comes here came with another method. */
export const only =
  (method: "GET" | "POST"): RequestHandler =>
  (request, response) => {
    response.set("Allow", method === "GET" ? "GET, HEAD" : method);
    const path = request.baseUrl + request.path;
    throw new AppError("not-found", `there is no ${request.method} ${path}; it takes ${method}`);
  };
