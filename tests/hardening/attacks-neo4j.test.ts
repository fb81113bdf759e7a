import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { getContainerRuntimeClient } from "testcontainers";
import { inject } from "vitest";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";
import { hashGraph } from "../graph-hash.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "../neo4j/empty-neo4j.ts";
import { withstandsAttacks } from "./attacks.ts";
import { serveElsewhere } from "./served.ts";

describeOnNeo4j("Neo4j, asked by a user who may do anything", (address) => {
  withstandsAttacks("Neo4j under attack", async () => {
    const secret = `canary-${randomUUID()}`;
    const place = await putSecret(secret);
    const store = await openEmptyNeo4j(address);
    await load(store, await readLibrary("cypher"));
    const server = await serveElsewhere(settingsOf(address));
    const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
    const run = async (cypher: string, database = address.database) => {
      const { records } = await driver.executeQuery(cypher, {}, { database });
      return JSON.stringify(records.map((record) => record.toObject()));
    };
    return {
      server,
      store,
      secret,
      files: place.files,
      host: place.host,
      hash: async () => `${await hashGraph(store)} ${await stateOf(run)}`,
      ungated: run,
      written: (look) => inTurn(driver, address.database, look),
      async close() {
        await Promise.all([server.end(), store.close(), driver.close()]);
        await place.remove();
      },
    };
  });
});

const settingsOf = ({ uri, user, password, database }: Neo4jAddress) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

/** What a server holds beside its graph. */
async function stateOf(run: (cypher: string, database?: string) => Promise<string>) {
  return Promise.all([
    run("SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"),
    run("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name"),
    run("SHOW USERS YIELD user, passwordChangeRequired RETURN * ORDER BY user", "system"),
    run("SHOW DATABASES YIELD name, access, currentStatus RETURN * ORDER BY name", "system"),
  ]);
}

/** Writes a node, looks, and takes it back. */
async function inTurn(driver: Driver, database: string, look: () => Promise<void>) {
  await driver.executeQuery("CREATE (:Intruder)", {}, { database });
  await look().finally(() => driver.executeQuery("MATCH (n:Intruder) DELETE n", {}, { database }));
}

/** Puts the secret where the server of this run could read it, and finds this machine as it would. */
async function putSecret(secret: string) {
  const handle = inject("neo4jHandle");
  const name = `canary-${Date.now()}.csv`;
  const line = `${secret},${secret}`;
  if (handle?.kind === "container") {
    const client = await getContainerRuntimeClient();
    const container = client.container.getById(handle.id);
    const shell = (command: string) =>
      client.container.exec(container, ["sh", "-c", command], { user: "root" });
    await shell(`echo ${line} > import/${name}`);
    const { NetworkSettings } = await client.container.inspect(container);
    const [network] = Object.values(NetworkSettings.Networks);
    const remove = async () => void (await shell(`rm import/${name}`));
    return { files: [`file:///${name}`], host: network?.Gateway ?? null, remove };
  }
  if (handle?.kind === "process") {
    const file = join(tmpdir(), name);
    await writeFile(file, `${line}\n`);
    return { files: [`file://${file}`], host: "127.0.0.1", remove: () => rm(file) };
  }
  process.stdout.write("Neo4j under attack: a server of the user's, whose files we do not touch\n");
  return { files: [], host: null, remove: async () => {} };
}
