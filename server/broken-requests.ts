import { randomUUID } from "node:crypto";
import { maxHeaderSize, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { AppError, bodyOf, STATUS, sendError } from "./errors.ts";
import type { Log } from "./log.ts";

/** Node looks so often for requests that are late. */
const LOOK_MS = 1_000;

/** Longer than proxies keep a line, so that it is they who close one, and never while a request is under way on it. */
const KEEP_ALIVE_MS = 75_000;

export interface BrokenRequestsOptions {
  /** Time in which a request must have come in, its body too. */
  readonly requestTimeoutMs: number;
  readonly log: Log;
}

/** How a server is made that waits for no request longer than it may take, and leaves every answer to us. */
export const serverOptions = ({
  requestTimeoutMs,
}: Pick<BrokenRequestsOptions, "requestTimeoutMs">) => ({
  requestTimeout: requestTimeoutMs,
  headersTimeout: requestTimeoutMs,
  connectionsCheckingInterval: Math.min(LOOK_MS, requestTimeoutMs),
  keepAliveTimeout: KEEP_ALIVE_MS,
  // Node's own answer to a request without it has no body.
  requireHostHeader: false,
});

/**
 * What is no HTTP, has a longer head than Node reads, or does not come to its end never reaches Express, or leaves it waiting:
 * it is answered here in the form that all errors have.
 */
export function answerBrokenRequests(server: Server, options: BrokenRequestsOptions): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on("request", ({ socket }, response) => {
    answers.set(socket, response);
    response.once("close", () => answers.get(socket) === response && answers.delete(socket));
  });
  server.on("checkExpectation", (request, response) => {
    const message = "the header Expect may be 100-continue alone";
    sendError(request, response, new AppError("bad-request", message), options.log);
  });
  server.on("connect", (_request, socket) => {
    answerRaw(socket, new AppError("bad-request", "this is no proxy: there is no CONNECT"));
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const begun = answers.get(socket);
    const broken = fromParser(error, options);
    if (begun === undefined) answerRaw(socket, broken);
    else if (begun.headersSent || begun.req.complete) {
      // What follows a request that is still being answered must not cut its answer off.
      begun.once("close", () => socket.destroy());
    } else {
      // The rest of its body will never come, and whoever reads it would wait for ever.
      begun.setHeader("Connection", "close");
      begun.once("close", () => socket.destroy());
      sendError(begun.req, begun, broken, options.log);
    }
  });
}

function answerRaw(socket: Duplex, broken: AppError): void {
  if (!socket.writable) return void socket.destroy();
  const body = JSON.stringify(bodyOf(broken, randomUUID()));
  const status = STATUS[broken.code];
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function fromParser({ code }: NodeJS.ErrnoException, options: BrokenRequestsOptions): AppError {
  if (code === "HPE_HEADER_OVERFLOW") {
    const message = `the address and the headers may have at most ${maxHeaderSize} bytes`;
    return new AppError("too-large", message);
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const message = `a request must come in whole within ${options.requestTimeoutMs} ms`;
    return new AppError("bad-request", message);
  }
  return new AppError("bad-request", `the request must be HTTP/1.1 (${code})`);
}
