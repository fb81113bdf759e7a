import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Table } from "../../server/api.ts";
import type { AppError } from "../../server/errors.ts";
import { readLibrary } from "../../server/library/library.ts";
import { load } from "../../server/library/load.ts";
import { createEngine } from "../../server/store/engine.ts";
import { type Neo4jAddress, openNeo4j } from "../../server/store/neo4j.ts";
import { NAMED_LIMITS, type Store } from "../../server/store/store.ts";
import { hashGraph } from "../graph-hash.ts";
import { openLoadedStore } from "../loaded-store.ts";
import { type KillOptions, type KillReport, killLoads } from "./kill-loads.ts";
import { makeNewerContent } from "./newer-content.ts";

const PATIENCE_MS = 60_000;

/** Kills loads of a Neo4j, each from one release of the content to the other; what was there is lost. */
export async function killLoadsOfNeo4j(
  address: Neo4jAddress,
  options: KillOptions,
): Promise<KillReport> {
  const { root, content } = await makeNewerContent();
  const contents = ["cypher", content];
  const store = await openNeo4j(address);
  try {
    const hashes: string[] = [];
    for (const folder of contents) {
      const library = await readLibrary(folder);
      await patiently(() => load(store, library, { check: true }));
      hashes.push(await patiently(() => hashGraph(store)));
    }
    let held = contents.length - 1;
    const target = {
      store: store.engine,
      loading: { contents, address },
      folder: root,
      choose: () => 1 - held,
      async look() {
        await patiently(() => untilQuiet(store));
        const found = hashes.indexOf(await patiently(() => hashGraph(store)));
        if (found === -1) return "partial";
        const left = found === held ? "old" : "next";
        held = found;
        return left;
      },
    } as const;
    return await killLoads(target, options);
  } finally {
    await store.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** On a machine that is busy Neo4j may seem to be away for a moment. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end || (error as AppError).code !== "store-down") throw error;
      await setTimeout(500);
    }
  }
}

/** Neo4j notices a client that is gone, and then ends its transaction; until then it may still take effect. */
async function untilQuiet(store: Store): Promise<void> {
  const others = `SHOW TRANSACTIONS YIELD currentQuery, username
    WHERE username <> "" AND NOT currentQuery STARTS WITH "SHOW TRANSACTIONS" RETURN count(*) AS others`;
  while (Number((await store.read(others)).rows[0]?.others) > 0) {
    await setTimeout(20);
  }
}

/**
 * Kills servers that load the embedded store. A server that starts makes a file of its own, so that what others serve stays
 * as it was; what counts is that there is no file under the name of a sealed graph, or a whole one.
 */
export async function killLoadsOfEmbedded(options: KillOptions): Promise<KillReport> {
  const { store } = await openLoadedStore();
  const whole = await hashGraph(store).finally(store.close);
  const folder = await mkdtemp(join(tmpdir(), "killed-loads-"));
  try {
    const target = {
      store: store.engine,
      loading: { contents: ["cypher"], address: null },
      folder,
      choose: () => 0,
      look: () => lookInto(folder, whole),
    };
    return await killLoads(target, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function lookInto(folder: string, whole: string) {
  const files = await readdir(folder, { recursive: true });
  const sealed = files.filter((name) => name.endsWith("sealed.grafeo"));
  const [file] = sealed;
  if (file === undefined) return "old";
  const left = (await hashFile(join(folder, file))) === whole ? "next" : "partial";
  await rm(join(folder, file, ".."), { recursive: true, force: true });
  return left;
}

/** The hash of a sealed graph; one that does not open has none. */
async function hashFile(file: string): Promise<string | null> {
  const engine = await createEngine(file).catch(() => null);
  if (engine === null) return null;
  return hashGraph({
    async read(cypher, parameters = {}, { limits = NAMED_LIMITS } = {}) {
      const order = { kind: "read", cypher, parameters, limits, gate: false } as const;
      return JSON.parse((await engine.obey(order)) ?? "") as Table;
    },
  });
}
