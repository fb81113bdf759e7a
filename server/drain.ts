import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { AppError, sendError } from "./errors.ts";
import type { Log } from "./log.ts";

/** For so long a server that is told to end takes what comes, and says each time that its connection ends with the answer. */
const FAREWELL_MS = 300;
/** After this whoever still waits for an answer is told to ask again, and half a second later what is still sent is cut. */
const GIVE_UP_MS = 6_500;
const CUT_MS = 7_000;
const LOOK_MS = 50;
const RETRY_AFTER_S = 5;

/**
 * Watches the answers of a server, so that it can end without cutting one off.
 * @returns what ends it: lets every answer that was begun be finished, and those that are asked for meanwhile
 */
export function endable(server: Server, log: Log): () => Promise<void> {
  const open = new Map<ServerResponse, IncomingMessage>();
  let ending = false;
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    open.set(response, request);
    response.once("close", () => open.delete(response));
    if (ending) response.setHeader("Connection", "close");
  });

  function giveUp(): void {
    const message = "the server is being stopped; ask again";
    const error = new AppError("store-down", message, { retryAfterS: RETRY_AFTER_S });
    for (const [response, request] of open) {
      if (!response.headersSent) sendError(request, response, error, log);
    }
  }

  return async () => {
    ending = true;
    for (const response of open.keys()) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    const late = setTimeout(giveUp, GIVE_UP_MS);
    // Closed at once, a connection between two requests would take the second with it, which may be under way.
    await new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
    await close(server);
    clearTimeout(late);
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that is kept alive falls idle only after its answer.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const late = setTimeout(() => server.closeAllConnections(), CUT_MS - FAREWELL_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
