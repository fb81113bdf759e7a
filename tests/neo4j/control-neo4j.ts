import { getContainerRuntimeClient } from "testcontainers";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import type { Neo4jControl, Neo4jHandle } from "./found-neo4j.ts";
import { endJava, signalJava, startJava } from "./java-process.ts";
import { waitForNeo4j } from "./wait-for-neo4j.ts";

/** Control of a Neo4j that was started for the tests, from whichever process. */
export function controlNeo4j(handle: Neo4jHandle, address: Neo4jAddress): Neo4jControl {
  return handle.kind === "container"
    ? controlContainer(handle.id, address)
    : controlProcess(handle.home, address);
}

function controlContainer(id: string, address: Neo4jAddress): Neo4jControl {
  const container = async () => (await getContainerRuntimeClient()).container.getById(id);
  return {
    pause: async () => void (await (await container()).pause()),
    resume: async () => void (await (await container()).unpause()),
    // A clean stop takes about eleven seconds, Docker's own patience is ten.
    stop: async () => void (await (await container()).stop({ t: 60 })),
    kill: async () => void (await (await container()).kill()),
    async start() {
      await (await container()).start();
      await waitForNeo4j(address);
    },
  };
}

function controlProcess(home: string, address: Neo4jAddress): Neo4jControl {
  return {
    pause: async () => signalJava(home, "SIGSTOP"),
    resume: async () => signalJava(home, "SIGCONT"),
    stop: () => endJava(home, "SIGTERM"),
    kill: () => endJava(home, "SIGKILL"),
    async start() {
      const alive = startJava(home);
      await waitForNeo4j(address, alive);
    },
  };
}
