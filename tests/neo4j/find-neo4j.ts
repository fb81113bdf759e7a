import { Neo4jContainer } from "@testcontainers/neo4j";
import { getContainerRuntimeClient } from "testcontainers";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";

/** The version that CI tests against; a server of the user's may be another. */
const IMAGE = "neo4j:2026.08.1-community";

/** On a busy machine of two cores a start has taken two minutes. */
const START_MS = 300_000;

export interface FoundNeo4j {
  readonly address: Neo4jAddress;
  /** Ends what was started for the tests; a server of the user's stays as it is. */
  stop(): Promise<void>;
}

/**
 * A Neo4j for the tests, all of whose data they delete: the one that `TEST_NEO4J_URI` and its like name, or a new one in
 * Docker. Not the one that `NEO4J_URI` names: that may hold what somebody works with. A text says why there is none.
 */
export async function findNeo4j(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundNeo4j | string> {
  const uri = environment.TEST_NEO4J_URI;
  if (uri) {
    const address = {
      uri,
      user: environment.TEST_NEO4J_USER ?? "neo4j",
      password: environment.TEST_NEO4J_PASSWORD ?? "",
      database: environment.TEST_NEO4J_DATABASE ?? "neo4j",
    };
    return { address, stop: async () => {} };
  }
  try {
    await getContainerRuntimeClient();
  } catch {
    return "TEST_NEO4J_URI is not set and no Docker answers";
  }
  return startInDocker().catch(
    (cause: Error) => `Docker does not start ${IMAGE}: ${cause.message}`,
  );
}

async function startInDocker(): Promise<FoundNeo4j> {
  const container = await new Neo4jContainer(IMAGE)
    .withEnvironment({ NEO4J_server_memory_heap_max__size: "1g" })
    .withStartupTimeout(START_MS)
    .start();
  const address = {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    database: "neo4j",
  };
  return {
    address,
    async stop() {
      await container.stop();
    },
  };
}
