import neo4j from "neo4j-driver";
import { describe, inject } from "vitest";
import { type Neo4jAddress, openNeo4j } from "../../server/store/neo4j.ts";
import type { Store } from "../../server/store/store.ts";

/** Tests that need a Neo4j: skipped, with the reason in their title, where there is none. */
export function describeOnNeo4j(title: string, tests: (address: Neo4jAddress) => void): void {
  const found = inject("neo4j");
  if ("uri" in found) describe(title, () => tests(found));
  else describe.skip(`${title} (${found.missing})`, () => {});
}

/** Opens the Neo4j of this run with nothing in it: no data, no constraint, no index. */
export async function openEmptyNeo4j(address: Neo4jAddress): Promise<Store> {
  await empty(address);
  return openNeo4j(address);
}

async function empty({ uri, user, password, database }: Neo4jAddress): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const run = (cypher: string) => driver.executeQuery(cypher, {}, { database });
  try {
    await run("MATCH (n) DETACH DELETE n");
    for (const [kind, kinds] of [
      ["CONSTRAINT", "CONSTRAINTS"],
      ["INDEX", "INDEXES"],
    ]) {
      const { records } = await run(
        `SHOW ${kinds} YIELD name, type WHERE type <> "LOOKUP" RETURN name`,
      );
      for (const record of records) await run(`DROP ${kind} \`${record.get("name")}\` IF EXISTS`);
    }
  } finally {
    await driver.close();
  }
}
