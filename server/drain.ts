import type { Server, ServerResponse } from "node:http";

/** For so long a server that is told to end takes what comes, and says each time that its connection ends with the answer. */
const FAREWELL_MS = 300;
/** After this an answer that is still being sent is cut. */
const CUT_MS = 8_000;
const LOOK_MS = 50;

/**
 * Watches the answers of a server, so that it can end without cutting one off.
 * @returns what ends it: lets every answer that was begun be finished, and those that are asked for meanwhile
 */
export function endable(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let ending = false;
  server.prependListener("request", (_, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    if (ending) response.setHeader("Connection", "close");
  });
  return async () => {
    ending = true;
    for (const response of open) {
      if (!response.headersSent) response.setHeader("Connection", "close");
    }
    // Closed at once, a connection between two requests would take the second with it, which may be under way.
    await new Promise((resolve) => setTimeout(resolve, FAREWELL_MS));
    await close(server);
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
