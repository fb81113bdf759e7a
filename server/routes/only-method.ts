import type { RequestHandler } from "express";
import { AppError } from "../errors.ts";

/** Stands last on a path: whoever comes here came with another method. */
export const only = (method: "GET" | "POST"): RequestHandler => {
  const allow = method === "GET" ? "GET, HEAD" : "POST";
  return (request) => {
    const path = request.baseUrl + request.path;
    const message = `there is no ${request.method} ${path}; it takes ${method}`;
    throw new AppError("not-found", message, { allow });
  };
};
