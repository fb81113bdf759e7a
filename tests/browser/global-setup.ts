import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { buildAside, servePage } from "./served-page.ts";

/** What the tests of the page share: pictures are laid out once, not once a file. */
export interface Served {
  readonly url: string;
  /** Where the page was built to, for a test that wants a server of its own. */
  readonly folder: string;
  /** Whether the server has the user's copy of the review. */
  readonly withSource: boolean;
}

declare module "vitest" {
  interface ProvidedContext {
    served: Served;
  }
}

const SOURCES = fileURLToPath(new URL("../../../shared/source", import.meta.url));

/** Builds the page and serves it, once for all test files; a mistake that the server reports fails the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const page = await buildAside();
  const withSource = existsSync(SOURCES);
  // A busy machine is slow at queries too; what is tested here is the page.
  const server = await servePage(page.folder, {
    QUERY_TIMEOUT_MS: "60000",
    ...(withSource && { SOURCE_DIR: SOURCES }),
  });
  project.provide("served", { url: server.url, folder: page.folder, withSource });
  return async () => {
    await server.close();
    await page.remove();
    if (server.bugs.length > 0) throw new AggregateError(server.bugs, "the server reported bugs");
  };
}
