import neo4j from "neo4j-driver";
import { describe, inject, it } from "vitest";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { type Neo4jAddress, openNeo4j } from "../../server/store/neo4j.ts";
import type { Store } from "../../server/store/store.ts";
import { controlNeo4j } from "./control-neo4j.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Neo4jControl } from "./found-neo4j.ts";

/** Tests that need a Neo4j: skipped, with the reason, where there is none. */
export function describeOnNeo4j(title: string, tests: (address: Neo4jAddress) => void): void {
  const found = inject("neo4j");
  if ("uri" in found) describe(title, () => tests(found));
  else skipAll(title, found.missing);
}

/** Tests that pause, end and start the Neo4j of this run: skipped, with the reason, where it is the user's. */
export function describeOnOwnNeo4j(
  title: string,
  tests: (address: Neo4jAddress, control: Neo4jControl) => void,
): void {
  const found = inject("neo4j");
  const handle = inject("neo4jHandle");
  if ("uri" in found && handle !== null) {
    describe(title, () => tests(found, controlNeo4j(handle, found)));
    return;
  }
  const reason =
    "uri" in found ? "NEO4J_URI names a server that is not ours to stop" : found.missing;
  process.stderr.write(`Skipped: ${title} (${reason}).\n`);
  skipAll(title, reason);
}

function skipAll(title: string, reason: string): void {
  describe.skip(title, () => it(`is not tested: ${reason}`, () => {}));
}

/** The Neo4j of this run with the curated graph in it, and nothing else. */
export async function loadNeo4j(address: Neo4jAddress): Promise<void> {
  const store = await openEmptyNeo4j(address);
  await load(store, await readLibrary("cypher")).finally(() => store.close());
}

/** Opens the Neo4j of this run with nothing in it: no data, no constraint, no index. */
export async function openEmptyNeo4j(address: Neo4jAddress): Promise<Store> {
  const { uri, user, password, database } = address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await emptyDatabase(driver, database).finally(() => driver.close());
  return openNeo4j(address);
}
