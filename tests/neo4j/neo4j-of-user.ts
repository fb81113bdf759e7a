import neo4j, { type Driver } from "neo4j-driver";
import { readConfig } from "../../server/config.ts";
import { AppError } from "../../server/errors.ts";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { emptyDatabase, whatItHolds } from "./empty-database.ts";
import type { FoundNeo4j } from "./found-neo4j.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Says that whatever the database of `NEO4J_URI` holds may be deleted. */
const PERMISSION = "NEO4J_TESTS_MAY_EMPTY";

/**
 * The Neo4j that `NEO4J_URI` names, read as the program reads it; null where it names none. Since the tests empty their
 * database, one that holds anything is refused, unless `NEO4J_TESTS_MAY_EMPTY=true`.
 */
export async function neo4jOfUser(environment: Environment): Promise<FoundNeo4j | string | null> {
  try {
    const address = addressIn(environment);
    if (address === null) return null;
    await withDriver(address, async (driver) => {
      const holds = await whatItHolds(driver, address.database);
      if (holds === null) return;
      if (environment[PERMISSION] !== "true") throw new AppError("bad-request", refusal(holds));
      await emptyDatabase(driver, address.database);
    });
    const stop = () => withDriver(address, (driver) => emptyDatabase(driver, address.database));
    return { address, took: "NEO4J_URI", handle: null, control: null, stop };
  } catch (cause) {
    return `NEO4J_URI cannot be used: ${(cause as Error).message}`;
  }
}

const refusal = (holds: string) =>
  `its database holds ${holds}, and the tests would delete all of it; name an empty database, or set ${PERMISSION}=true`;

function addressIn(environment: Environment): Neo4jAddress | null {
  const { neo4jUri, neo4jUser, neo4jPassword, neo4jDatabase } = readConfig(environment);
  if (neo4jUri === null) return null;
  return { uri: neo4jUri, user: neo4jUser, password: neo4jPassword, database: neo4jDatabase };
}

async function withDriver(
  { uri, user, password }: Neo4jAddress,
  work: (driver: Driver) => Promise<void>,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  await work(driver).finally(() => driver.close());
}
