import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";

/** On a busy machine of two cores a start has taken two minutes. */
export const START_MS = 300_000;

const AGAIN_MS = 250;

/**
 * Waits until Neo4j answers a query: it takes connections long before.
 * @param alive throws where there is nothing left to wait for
 * @param ask what is asked, if not only whether it answers
 */
export async function waitForNeo4j(
  { uri, user, password, database }: Neo4jAddress,
  alive: () => void = () => {},
  ask: (driver: Driver) => Promise<unknown> = (driver) =>
    driver.executeQuery("RETURN 1 AS one", {}, { database }),
): Promise<void> {
  const end = performance.now() + START_MS;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxTransactionRetryTime: 0,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 3_000,
    telemetryDisabled: true,
  });
  const answers = () =>
    ask(driver).then(
      () => true,
      () => false,
    );
  try {
    while (!(await answers())) {
      alive();
      if (performance.now() > end) throw new Error(`no answer in ${START_MS / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  } finally {
    await driver.close();
  }
}
