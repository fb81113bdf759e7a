import { rmSync } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Table } from "../api.ts";
import { unlessCancelled } from "./cancelling.ts";
import { type CypherReader, openCypherReader } from "./cypher-reader.ts";
import { openEmbeddedWriter } from "./embedded-writer.ts";
import { FOLDER_PREFIX } from "./engine-messages.ts";
import { writeEnginePrograms } from "./engine-program.ts";
import { inspect } from "./gate.ts";
import { type GraphFacts, readFacts } from "./grafeo-facts.ts";
import { type Lanes, openLanes, type ReadOrder } from "./lanes.ts";
import { checkParameters } from "./parameters.ts";
import {
  FREE_LIMITS,
  NAMED_LIMITS,
  type Parameters,
  type ReadOptions,
  type Store,
} from "./store.ts";

/** The start has its own work; then a thread gets ready to read free queries. */
const READER_STARTS_MS = 500;

export interface EmbeddedOptions {
  /** Memory that a reading process may have, in MB. */
  readonly memoryMb?: number;
  /** Free queries that run at the same time. */
  readonly freeAtOnce?: number;
  /** Free queries that may wait for their turn. */
  readonly freeWaiting?: number;
  /** Reads the free queries of several stores, and is closed by whoever opened it; without one a store opens its own. */
  readonly reader?: CypherReader;
}

/**
 * Opens an empty graph of our own: no server, no password, gone when it closes. The engine never runs in this process,
 * which a single query could otherwise bring down: one child writes, and once the graph is sealed others read.
 * @throws AppError `unsupported-here` where the engine has no binary for this platform
 */
export async function openEmbedded(options: EmbeddedOptions = {}): Promise<Store> {
  const { memoryMb = 512, freeAtOnce = 2, freeWaiting = 32 } = options;
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  // For a server that ends without closing; one that is killed leaves it to the children.
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", removeAtExit);
  const remove = async () => {
    process.off("exit", removeAtExit);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const { programs, writer } = await openWriter(folder).catch(async (error) => {
    await remove();
    throw error;
  });
  const ours = options.reader ? null : openCypherReader({ startAfterMs: READER_STARTS_MS });
  const reader = options.reader ?? (ours as CypherReader);
  let lanes: Lanes | null = null;
  let facts: Promise<GraphFacts> | null = null;

  const named = async (cypher: string, parameters: Parameters, limits = NAMED_LIMITS) => {
    const order: ReadOrder = { kind: "read", cypher, parameters, limits, gate: false };
    return JSON.parse(await (lanes === null ? writer.read(order) : lanes.named(order))) as Table;
  };
  /** Once the graph is sealed, they stay as they are. */
  const factsNow = () => {
    const found = facts ?? readFacts((cypher) => named(cypher, {}));
    if (lanes !== null) facts = found;
    return found;
  };

  async function free(cypher: string, parameters: Parameters, options: ReadOptions) {
    const { limits = FREE_LIMITS, client, signal, onCold } = options;
    inspect(cypher, limits);
    const question = { engine: "embedded", parameters, facts: await factsNow() } as const;
    const patience = { client, timeoutMs: limits.timeoutMs, onCold };
    const reading = reader.read(cypher, question, patience);
    const { timeoutMs, ...asked } = await unlessCancelled(signal, reading);
    const left = { ...limits, timeoutMs };
    const order: ReadOrder = { kind: "read", ...asked, parameters, limits: left, gate: true };
    return JSON.parse(
      await (lanes === null ? writer.read(order) : lanes.free(order, client, signal)),
    ) as Table;
  }

  return {
    engine: `Grafeo ${writer.version}`,

    async read(cypher, parameters = {}, options = {}) {
      checkParameters(parameters);
      if (options.lane === "free") return free(cypher, parameters, options);
      return named(cypher, parameters, options.limits);
    },

    define: (statements) => writer.define(statements),
    write: (work) => writer.write(work),

    async seal() {
      if (lanes !== null) return;
      const file = join(folder, "sealed.grafeo");
      await writer.seal((aside) => settle(aside, file, folder), `${file}.new`);
      lanes = await openLanes({ programs, folder, file, memoryMb, freeAtOnce, freeWaiting });
    },

    gauges: () => lanes?.gauges() ?? { engineProcesses: 1, runningQueries: 0, waitingQueries: 0 },

    async close() {
      await Promise.all([writer.close(), lanes?.close(), ours?.close()]);
      await remove();
    },
  };
}

async function openWriter(folder: string) {
  const programs = writeEnginePrograms(folder);
  return { programs, writer: await openEmbeddedWriter(programs.engine, join(folder, "writer")) };
}

/** A file is either whole under its name, or not there. */
async function settle(aside: string, file: string, folder: string): Promise<void> {
  await sync(aside, "r+");
  await rename(aside, file);
  // A folder cannot be opened everywhere; where it cannot, there is nothing to sync.
  await sync(folder, "r").catch(() => {});
}

async function sync(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  await handle.sync().finally(() => handle.close());
}
