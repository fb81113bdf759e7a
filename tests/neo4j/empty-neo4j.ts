import neo4j from "neo4j-driver";
import { describe, inject } from "vitest";
import { type Neo4jAddress, openNeo4j } from "../../server/store/neo4j.ts";
import type { Store } from "../../server/store/store.ts";
import { controlNeo4j } from "./control-neo4j.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Neo4jControl } from "./found-neo4j.ts";

/** Tests that need a Neo4j: skipped, with the reason in their title, where there is none. */
export function describeOnNeo4j(title: string, tests: (address: Neo4jAddress) => void): void {
  const found = inject("neo4j");
  if ("uri" in found) describe(title, () => tests(found));
  else describe.skip(`${title} (${found.missing})`, () => {});
}

/** Pauses, ends and starts the Neo4j of this run; null where it is a server of the user's. */
export function controlOfNeo4j(address: Neo4jAddress): Neo4jControl | null {
  const handle = inject("neo4jHandle");
  return handle === null ? null : controlNeo4j(handle, address);
}

/** Opens the Neo4j of this run with nothing in it: no data, no constraint, no index. */
export async function openEmptyNeo4j(address: Neo4jAddress): Promise<Store> {
  const { uri, user, password, database } = address;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await emptyDatabase(driver, database).finally(() => driver.close());
  return openNeo4j(address);
}
