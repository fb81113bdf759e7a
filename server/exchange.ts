import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorCode } from "./api.ts";
import type { Log } from "./log.ts";

/** What is told of one request when its answer has been sent. */
export interface Told {
  readonly requestId: string;
  readonly method: string;
  /** As `/api/entities/:id`, for in an address a caller may write anything; `page` for the page's files, `none` for nothing. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** All that went out, the head included. */
  readonly bytes: number;
  /** The error's code. */
  readonly code?: ErrorCode;
  /** The caller went away before it had all. */
  readonly cut?: true;
}

type Listener = (told: Told) => void;

/** Hears of every request that has been answered. */
export type WatchExchange = (request: IncomingMessage, response: ServerResponse) => void;

/** Of a response whose route Express does not know, or whose error was told. */
interface Marks {
  requestId?: string;
  route?: string;
  code?: ErrorCode;
}

const marks = new WeakMap<ServerResponse, Marks>();

function marksOf(response: ServerResponse): Marks {
  const found = marks.get(response);
  if (found) return found;
  const made: Marks = {};
  marks.set(response, made);
  return made;
}

/** The id that the log and an error's JSON share. Ours alone: what a caller sends as one is not read. */
export function requestIdOf(response: ServerResponse): string {
  const mine = marksOf(response);
  mine.requestId ??= randomUUID();
  return mine.requestId;
}

/** Says which route answers, where it is not Express that does. */
export function markRoute(response: ServerResponse, route: string): void {
  marksOf(response).route = route;
}

/** Says which error was answered. */
export function markError(response: ServerResponse, code: ErrorCode): void {
  marksOf(response).code = code;
}

/**
 * Watches requests from their first line to the last byte of their answer. Null where nobody listens, so that nothing is spent.
 */
export function watchExchanges(listeners: readonly Listener[]): WatchExchange | null {
  if (listeners.length === 0) return null;
  return (request, response) => {
    const start = performance.now();
    const { socket } = request;
    const before = socket.bytesWritten;
    const method = request.method ?? "";
    response.once("close", () => {
      const { code } = marksOf(response);
      const told: Told = {
        requestId: requestIdOf(response),
        method,
        route: routeOf(request, response),
        status: response.statusCode,
        ms: Math.round((performance.now() - start) * 10) / 10,
        bytes: socket.bytesWritten - before,
        ...(code !== undefined && { code }),
        ...(!response.writableFinished && { cut: true }),
      };
      for (const listener of listeners) listener(told);
    });
  };
}

/** Writes a line for each request. */
export const logRequests =
  (log: Log): Listener =>
  (told) =>
    log.info({ ...told }, "request");

/** Set by Express on the request that it was given. */
interface Routed {
  readonly route?: { readonly path: unknown };
}

function routeOf(request: IncomingMessage & Routed, response: ServerResponse): string {
  const { route } = marksOf(response);
  if (route !== undefined) return route;
  // Every router of ours hangs under /api.
  if (typeof request.route?.path === "string") return `/api${request.route.path}`;
  return response.statusCode === 404 ? "none" : "page";
}
