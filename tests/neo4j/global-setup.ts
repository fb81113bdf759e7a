import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { findNeo4j } from "./find-neo4j.ts";
import type { FoundNeo4j, Neo4jHandle } from "./found-neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j of this run, or why there is none. */
    neo4j: Neo4jAddress | { readonly missing: string };
    /** What was started for this run, if anything was. */
    neo4jHandle: Neo4jHandle | null;
  }
}

/** The Neo4j of this run, and how many projects of tests use it; each has this file to itself, but not the process. */
interface Shared {
  found?: Promise<FoundNeo4j | string>;
  projects: number;
}

const SHARED = Symbol.for("mechgraph: the Neo4j of the tests");

/** Starts one Neo4j for all tests that want one, and ends it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = sharedByAll();
  shared.projects += 1;
  shared.found ??= findNeo4j(process.env);
  const found = await shared.found;
  if (typeof found !== "string") {
    project.provide("neo4j", found.address);
    project.provide("neo4jHandle", found.handle);
    return async () => {
      shared.projects -= 1;
      if (shared.projects === 0) await found.stop();
    };
  }
  if (process.env.CI === "true") throw new Error(`the tests need a Neo4j here: ${found}`);
  process.stderr.write(`The tests on Neo4j are skipped: ${found}.\n`);
  project.provide("neo4j", { missing: found });
  project.provide("neo4jHandle", null);
  return async () => {};
}

function sharedByAll(): Shared {
  const all = globalThis as { [SHARED]?: Shared };
  all[SHARED] ??= { projects: 0 };
  return all[SHARED];
}
