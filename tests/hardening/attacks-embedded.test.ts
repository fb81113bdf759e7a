import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashGraph } from "../graph-hash.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { withstandsAttacks } from "./attacks.ts";
import { graphBehind, serveElsewhere } from "./served.ts";

withstandsAttacks("the embedded store under attack", async () => {
  const secret = `canary-${randomUUID()}`;
  const folder = await mkdtemp(join(tmpdir(), "canary-"));
  const file = join(folder, "canary.csv");
  await writeFile(file, `${secret},${secret}\n`);
  const server = await serveElsewhere(
    { MAX_ROWS: "100000", MAX_ANSWER_BYTES: "100000000" },
    { CANARY_OF_THE_TEST: secret },
  );
  const { store } = await openLoadedStore();
  return {
    server,
    store,
    secret,
    // A server's secrets stand in its environment, which on Linux is a file.
    files: process.platform === "linux" ? [file, `/proc/${server.pid}/environ`] : [file],
    host: null,
    hash: async () => `${await hashGraph(store)} ${await hashGraph(graphBehind(server))}`,
    ungated: async (cypher) => JSON.stringify((await store.read(cypher)).rows),
    written: null,
    async close() {
      await Promise.all([server.end(), store.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
});
