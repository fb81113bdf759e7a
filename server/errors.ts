import type { IncomingMessage, ServerResponse } from "node:http";
import type { ErrorRequestHandler } from "express";
import { isAnswerLines } from "./answer-lines.ts";
import type { ErrorBody, ErrorCode } from "./api.ts";
import { markError, requestIdOf } from "./exchange.ts";
import type { Log } from "./log.ts";

/** The status of each error. */
export const STATUS = {
  "bad-request": 400,
  "bad-cypher": 400,
  "unsupported-here": 400,
  "read-only": 403,
  "not-found": 404,
  "too-large": 413,
  "too-many": 429,
  bug: 500,
  "store-down": 503,
  "store-failed": 503,
  "timed-out": 504,
} as const satisfies Record<ErrorCode, number>;

export interface AppErrorOptions extends ErrorOptions {
  /** Line and column in the caller's Cypher, from 1. */
  readonly at?: { readonly line: number; readonly column: number };
  /** Seconds after which the caller may try again; becomes the header Retry-After. */
  readonly retryAfterS?: number;
  /** The methods that the address takes, where it is not the one that came; becomes the header Allow, and the status 405. */
  readonly allow?: string;
}

/** A failure that the caller can act on. Anything else that is thrown is a bug of ours. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly at: AppErrorOptions["at"];
  readonly retryAfterS: number | undefined;
  readonly allow: string | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.at = options.at;
    this.retryAfterS = options.retryAfterS;
    this.allow = options.allow;
  }
}

/** Answers what went wrong in Express, in the one form that errors have. */
export function answerError(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (isAnswerLines(response)) endLines(response, error, log);
    else if (response.headersSent) next(error);
    else sendError(request, response, error, log);
  };
}

/** Of an answer whose first rows are gone, the error is the last line. */
function endLines(response: ServerResponse, error: unknown, log: Log): void {
  const body = JSON.stringify(tell(response, error, log).body);
  if (!response.destroyed) response.end(`${body}\n`);
}

/** Where an error becomes a response of its own: JSON always, and never a stack. */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  log: Log,
): void {
  const told = tell(response, error, log);
  const { known } = told;
  const body = JSON.stringify(told.body);
  if (known.retryAfterS !== undefined) response.setHeader("Retry-After", known.retryAfterS);
  if (known.allow !== undefined) response.setHeader("Allow", known.allow);
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.setHeader("Cache-Control", "no-store");
  response.statusCode = known.allow === undefined ? STATUS[known.code] : 405;
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Tells the log, and the figures, of an error. */
function tell(response: ServerResponse, error: unknown, log: Log) {
  const known = error instanceof AppError ? error : fromExpress(error);
  const requestId = requestIdOf(response);
  markError(response, known.code);
  if (known.code === "bug") log.error({ requestId, error }, "a mistake of the program");
  if (known.code === "store-failed") {
    log.warn({ requestId, error: known }, "the store failed to answer");
  }
  return { known, body: bodyOf(known, requestId) };
}

/** The JSON of an error. */
export const bodyOf = ({ code, message, at }: AppError, requestId: string): ErrorBody => ({
  error: { code, message, requestId, ...(at && { at }) },
});

/** Express's own errors (a body that is no JSON, a path that does not decode) carry a 4xx status. */
function fromExpress(error: unknown): AppError {
  const { status, type, limit, message } = detailsOf(error);
  if (type === "entity.too.large") {
    return new AppError("too-large", `the body may have at most ${limit} bytes`);
  }
  if (type === "encoding.unsupported") {
    return new AppError("bad-request", `the body must come without Content-Encoding: ${message}`);
  }
  if (type === "entity.parse.failed") {
    return new AppError("bad-request", `the body must be JSON: ${message}`);
  }
  return status >= 400 && status < 500
    ? new AppError("bad-request", message)
    : new AppError("bug", "the server made a mistake; its log has the rest");
}

function detailsOf(error: unknown) {
  // Some have their status from their class: a copy of the error would lose it.
  const given = (error instanceof Error ? error : {}) as Partial<Record<string, unknown>>;
  return {
    status: Number(given.status ?? 500),
    type: String(given.type),
    limit: Number(given.limit),
    message: error instanceof Error ? error.message : "",
  };
}
