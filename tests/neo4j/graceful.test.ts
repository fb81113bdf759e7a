import { beforeAll, expect, it } from "vitest";
import { endsUnderLoad, endsWhenTold } from "../ends-in-good-order.ts";
import { spawnServer } from "../spawned-server.ts";
import { describeOnNeo4j, loadNeo4j } from "./empty-neo4j.ts";
import { openRelay } from "./relay.ts";

describeOnNeo4j("a server on Neo4j that is told to end", ({ uri, user, password, database }) => {
  const settings = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  };
  beforeAll(() => loadNeo4j({ uri, user, password, database }));

  it("sends every answer that was asked for whole, also to who takes it slowly, and leaves nothing", async () => {
    await endsUnderLoad(settings);
  });

  it("ends in time where Neo4j hangs, with an answer to what was asked", async () => {
    const relay = await openRelay(uri);
    const server = spawnServer({ ...settings, NEO4J_URI: relay.uri });
    try {
      const url = await server.listens();
      await expect
        .poll(async () => (await fetch(`${url}/api/ready`)).status, { timeout: 30_000 })
        .toBe(200);
      relay.suffer({ stalls: true });
      const asked = fetch(`${url}/api/entities/nfkb`);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const ms = await endsWhenTold(server);
      expect((await asked).status).toBe(503);
      process.stdout.write(`told to end while Neo4j hangs: ended after ${Math.round(ms)} ms\n`);
    } finally {
      await server.remove();
      await relay.close();
    }
  });
});
