import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { findNeo4j } from "./find-neo4j.ts";
import type { Neo4jHandle } from "./found-neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The Neo4j of this run, or why there is none. */
    neo4j: Neo4jAddress | { readonly missing: string };
    /** What was started for this run, if anything was. */
    neo4jHandle: Neo4jHandle | null;
  }
}

/** Starts one Neo4j for all tests that want one, and ends it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findNeo4j(process.env);
  if (typeof found !== "string") {
    project.provide("neo4j", found.address);
    project.provide("neo4jHandle", found.handle);
    return found.stop;
  }
  if (process.env.CI === "true") throw new Error(`the tests need a Neo4j here: ${found}`);
  process.stderr.write(`The tests on Neo4j are skipped: ${found}.\n`);
  project.provide("neo4j", { missing: found });
  project.provide("neo4jHandle", null);
  return async () => {};
}
