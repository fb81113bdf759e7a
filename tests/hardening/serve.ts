/** The server in a process of its own, so that what it takes can be told from what the tests take. */
import { runServer } from "../running-server.ts";

/** What is sent once it listens. */
export interface Served {
  readonly url: string;
  readonly engine: string;
}

/** What is answered to any message. */
export interface ServerState {
  readonly rssBytes: number;
  /** Mistakes of the program that it has reported. */
  readonly bugs: readonly string[];
}

const server = await runServer(JSON.parse(process.argv[2] ?? "{}"));
process.on("message", () => {
  const bugs = server.bugs.map((bug) => (bug instanceof Error ? String(bug.stack) : String(bug)));
  process.send?.({ rssBytes: process.memoryUsage.rss(), bugs } satisfies ServerState);
});
process.on("disconnect", async () => {
  await server.close();
  process.exit();
});
process.send?.({ url: server.url, engine: server.engine } satisfies Served);
