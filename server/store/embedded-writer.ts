import type { Table } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Order } from "./engine-messages.ts";
import { EngineGone, startEngine } from "./engine-process.ts";
import type { ReadOrder } from "./lanes.ts";
import { checkParameters } from "./parameters.ts";
import type { Statement, Store, Writer } from "./store.ts";

/** The longest that one statement of ours may take while the graph is loaded. */
const STATEMENT_MS = 300_000;

/** The writing side of the embedded store, until it is sealed. */
export interface EmbeddedWriter extends Pick<Store, "define" | "write" | "close"> {
  readonly version: string;
  read(order: ReadOrder): Promise<string>;
  /** Saves the graph to `aside`, lets `settle` put it in its place, and ends the writing for good. */
  seal(settle: (aside: string) => Promise<void>, aside: string): Promise<void>;
}

/** Starts the process that holds the graph while it is written. */
export async function openEmbeddedWriter(program: string, folder: string): Promise<EmbeddedWriter> {
  const engine = await startEngine({ program, folder, file: null, memoryMb: 0, yields: false });
  let sealed = false;
  let last: Promise<unknown> = Promise.resolve();

  async function ask(order: Order, timeoutMs = STATEMENT_MS): Promise<string> {
    return engine.ask(order, timeoutMs).catch((error) => {
      throw error instanceof EngineGone ? error.failure : error;
    });
  }

  /** One after another: the engine answers two writers at once with a conflict. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => {
      if (sealed)
        throw new AppError("read-only", "the graph is sealed: nothing writes to it any more");
      return work();
    });
    last = turn.catch(() => {});
    return turn;
  }

  async function run(statement: Statement): Promise<Table> {
    const { cypher, parameters = {} } = statement;
    checkParameters(parameters);
    const order: Order = { kind: "run", cypher, parameters };
    return JSON.parse(await ask(order).catch((error) => throwAt(error, statement))) as Table;
  }

  async function transaction<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    await ask({ kind: "begin" });
    try {
      const result = await work({ run });
      await ask({ kind: "commit" });
      return result;
    } catch (error) {
      // What went wrong first is what the caller is told.
      await ask({ kind: "rollback" }).catch(() => {});
      throw error;
    }
  }

  return {
    version: engine.version,
    read: (order) => ask(order, order.limits.timeoutMs),
    write: (work) => inTurn(() => transaction(work)),
    define: (statements) =>
      inTurn(async () => {
        for (const statement of statements) {
          const order: Order = { kind: "define", cypher: statement.cypher };
          await ask(order).catch((error) => throwAt(error, statement));
        }
      }),
    seal: (settle, aside) =>
      inTurn(async () => {
        await ask({ kind: "save", file: aside });
        await settle(aside);
        sealed = true;
        await engine.kill();
      }),
    close: () => engine.kill(),
  };
}

/** The engine counts lines from the statement's first, people from the file's. */
function throwAt(error: unknown, { file, line = 1 }: Statement): never {
  if (!(error instanceof AppError) || file === undefined) throw error;
  const place = `${file}:${line + (error.at?.line ?? 1) - 1}`;
  throw new AppError(error.code, `${place}: ${error.message}`, { cause: error });
}
