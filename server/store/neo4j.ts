import neo4j, { type Driver } from "neo4j-driver";
import { AppError } from "../errors.ts";
import { inspect } from "./gate.ts";
import { fromNeo4jError } from "./neo4j-errors.ts";
import { checkNeo4jPlan } from "./neo4j-gate.ts";
import { explain, readTable, within } from "./neo4j-reading.ts";
import { defineAll, writeInTransaction } from "./neo4j-writing.ts";
import { checkParameters } from "./parameters.ts";
import { FREE_LIMITS, NAMED_LIMITS, type Parameters, type Store } from "./store.ts";
import { createTurns } from "./turns.ts";

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Neo4jOptions {
  /** Free queries that run at the same time. */
  readonly freeAtOnce?: number;
  /** Free queries that may wait for their turn. */
  readonly freeWaiting?: number;
}

const OPEN_MS = 10_000;

/** With these a server that is gone is told in three seconds; the driver's own defaults take a minute and more. */
const DRIVER_SETTINGS = {
  maxTransactionRetryTime: 0,
  connectionTimeout: 2_000,
  connectionAcquisitionTimeout: 3_000,
  connectionLivenessCheckTimeout: 0,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
} as const;

/**
 * Opens a Neo4j server. Fails at once, not at the first query, when it cannot be reached.
 * @throws AppError `store-down`; `store-failed` where the server writes in a session that may only read
 */
export async function openNeo4j(address: Neo4jAddress, options: Neo4jOptions = {}): Promise<Store> {
  const { uri, user, password, database } = address;
  const { freeAtOnce = 2, freeWaiting = 32 } = options;
  const driver = connect(uri, user, password);
  const engine = await within(OPEN_MS, greet(driver, database)).catch(async (cause) => {
    await driver.close();
    throw fromNeo4jError(cause);
  });
  const turns = createTurns({ atOnce: freeAtOnce, waiting: freeWaiting });
  // What Neo4j was told to stop and has not stopped yet: it looks at its clock only here and there.
  let stuck = 0;
  let sealed = false;

  async function run(
    cypher: string,
    parameters: Parameters,
    { limits, gate }: { limits: typeof FREE_LIMITS; gate: boolean },
  ) {
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    const asked = async () => {
      if (gate) checkNeo4jPlan(await explain(session, cypher, parameters, limits));
      return readTable({ driver, database, session }, cypher, parameters, limits);
    };
    try {
      return await within(limits.timeoutMs, asked());
    } catch (cause) {
      throw fromNeo4jError(cause);
    } finally {
      stuck += 1;
      // Nobody waits for this: after a timeout it takes as long as Neo4j takes to stop.
      session
        .close()
        .catch(() => {})
        .finally(() => {
          stuck -= 1;
        });
    }
  }

  async function free(cypher: string, parameters: Parameters, limits: typeof FREE_LIMITS) {
    inspect(cypher);
    const done = await turns.take(limits.timeoutMs);
    try {
      if (stuck >= freeAtOnce * 2) {
        throw new AppError("too-many", "Neo4j is still busy with queries that ran out of time", {
          retryAfterS: Math.ceil(limits.timeoutMs / 1000),
        });
      }
      return await run(cypher, parameters, { limits, gate: true });
    } finally {
      done();
    }
  }

  function checkOpen(): void {
    if (sealed) {
      throw new AppError("read-only", "the graph is sealed: nothing writes to it any more");
    }
  }

  return {
    engine,

    async read(cypher, parameters = {}, { lane = "named", limits } = {}) {
      checkParameters(parameters);
      if (lane === "free") return free(cypher, parameters, limits ?? FREE_LIMITS);
      return run(cypher, parameters, { limits: limits ?? NAMED_LIMITS, gate: false });
    },

    async define(statements) {
      checkOpen();
      await defineAll(driver, database, statements);
    },

    async write(work) {
      checkOpen();
      return writeInTransaction(driver, database, work);
    },

    // Every read opens a READ session, and Neo4j refuses to write in one.
    async seal() {
      sealed = true;
    },

    close: () => driver.close(),
  };
}

function connect(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), DRIVER_SETTINGS);
  } catch (cause) {
    const message = `NEO4J_URI must look like neo4j://host:7687 or bolt://host:7687, not "${uri}"`;
    throw new AppError("bad-request", message, { cause });
  }
}

/** Says who the server is, once it has refused to write where it may only read: single servers used not to. */
async function greet(driver: Driver, database: string): Promise<string> {
  const { agent } = await driver.getServerInfo({ database });
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  const transaction = await session.beginTransaction();
  const refused = await transaction.run("CREATE (:Probe)").then(
    () => false,
    () => true,
  );
  await transaction.rollback().catch(() => {});
  await session.close();
  if (refused) return (agent ?? "Neo4j").replace("/", " ");
  throw new AppError("store-failed", "this Neo4j writes even in a session that may only read");
}
