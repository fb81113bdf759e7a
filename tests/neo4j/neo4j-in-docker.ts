import { Neo4jContainer } from "@testcontainers/neo4j";
import { getContainerRuntimeClient } from "testcontainers";
import { controlNeo4j } from "./control-neo4j.ts";
import type { FoundNeo4j } from "./found-neo4j.ts";
import { freePort } from "./free-port.ts";
import { START_MS } from "./wait-for-neo4j.ts";

/** The version that CI tests against; a server of the user's may be another. */
const IMAGE = "neo4j:2026.08.1-community";

const BOLT_PORT = 7687;

/** A Neo4j in Docker, or why there is none. */
export async function neo4jInDocker(): Promise<FoundNeo4j | string> {
  try {
    await getContainerRuntimeClient();
  } catch {
    return "no Docker answers";
  }
  return startContainer().catch(
    (cause: Error) => `Docker does not start ${IMAGE}: ${cause.message.trim()}`,
  );
}

async function startContainer(): Promise<FoundNeo4j> {
  const container = await new Neo4jContainer(IMAGE)
    .withEnvironment({ NEO4J_server_memory_heap_max__size: "1g" })
    // A port that Docker chooses is another one after each start.
    .withExposedPorts({ container: BOLT_PORT, host: await freePort() })
    .withStartupTimeout(START_MS)
    .start();
  const address = {
    uri: container.getBoltUri(),
    user: container.getUsername(),
    password: container.getPassword(),
    database: "neo4j",
  };
  const handle = { kind: "container", id: container.getId() } as const;
  return {
    address,
    took: `Docker, ${IMAGE}`,
    handle,
    control: controlNeo4j(handle, address),
    async stop() {
      await container.stop();
    },
  };
}
