import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { CYPHER_FOLDER } from "../../server/command.ts";
import { readConfig } from "../../server/config.ts";
import { readLibrary } from "../../server/library/library.ts";
import { start } from "../../server/start.ts";
import { builtViewer } from "../../server/viewer.ts";

/** The real program, its page built aside, so that tests neither need nor touch `dist`. */
export interface ServedPage {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page, starts the server on a free port, and loads the review. */
export async function servePage(): Promise<ServedPage> {
  const folder = await mkdtemp(join(tmpdir(), "mechgraph-page-"));
  await build({
    root: fileURLToPath(new URL("../../client", import.meta.url)),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  const running = await start({
    config: readConfig({ PORT: "0" }),
    library: await readLibrary(CYPHER_FOLDER),
    version: "test",
    viewer: builtViewer(folder),
    report: () => undefined,
  });
  return {
    url: running.url,
    async close() {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
