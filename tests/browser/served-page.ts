import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { builtViewer } from "../../server/viewer.ts";
import { type RunningServer, runServer } from "../running-server.ts";

/** Builds the page into a folder of its own, so that tests neither need nor touch `dist`. */
export async function buildAside(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "mechgraph-page-"));
  await build({
    root: fileURLToPath(new URL("../../client", import.meta.url)),
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The real program over the embedded store, with the page built into `folder`. */
export async function servePage(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  return runServer(env, await builtViewer(folder));
}
