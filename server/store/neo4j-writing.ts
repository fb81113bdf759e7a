import neo4j, { type Driver, type ManagedTransaction, type Transaction } from "neo4j-driver";
import { AppError } from "../errors.ts";
import { fromNeo4jError } from "./neo4j-errors.ts";
import { ENDS, namesIn, tableOf, toNeo4j } from "./neo4j-reading.ts";
import { within } from "./neo4j-waiting.ts";
import { checkParameters } from "./parameters.ts";
import type { Limits, Statement, Writer } from "./store.ts";

/** The longest that one statement of ours may take while the graph is loaded. */
const STATEMENT_MS = 300_000;

const UNLIMITED: Limits = {
  timeoutMs: 0,
  maxRows: Number.POSITIVE_INFINITY,
  maxBytes: Number.POSITIVE_INFINITY,
};

/** Runs `work` in one transaction, once: whoever wants it retried knows best whether that is right. */
export async function writeInTransaction<T>(
  driver: Driver,
  database: string,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    const transaction = await session.beginTransaction().catch((cause: unknown) => {
      throw fromNeo4jError(cause);
    });
    const result = await work(writerOf(transaction)).catch(async (error: unknown) => {
      await transaction.rollback().catch(() => {});
      throw error;
    });
    await transaction.commit().catch((cause: unknown) => {
      throw fromNeo4jError(cause);
    });
    return result;
  } finally {
    await session.close();
  }
}

/** Runs schema statements one by one, then waits until the indexes are there. */
export async function defineAll(
  driver: Driver,
  database: string,
  statements: readonly Statement[],
): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE });
  try {
    for (const statement of statements) {
      await within(STATEMENT_MS, session.run(statement.cypher)).catch((cause: unknown) => {
        throw placed(fromNeo4jError(cause), statement);
      });
    }
    await within(STATEMENT_MS, session.run("CALL db.awaitIndexes(300)"));
  } catch (cause) {
    throw fromNeo4jError(cause);
  } finally {
    await session.close();
  }
}

function writerOf(transaction: Transaction | ManagedTransaction): Writer {
  return {
    async run(statement) {
      const { cypher, parameters = {} } = statement;
      checkParameters(parameters);
      try {
        const result = await within(STATEMENT_MS, transaction.run(cypher, toNeo4j(parameters)));
        const [first] = result.records;
        const columns = (first?.keys ?? []).map(String);
        return await tableOf(columns, fromArray(result.records), UNLIMITED, async (ids) =>
          namesIn(await transaction.run(ENDS, { ids })),
        );
      } catch (cause) {
        throw placed(fromNeo4jError(cause), statement);
      }
    },
  };
}

async function* fromArray<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

/** Neo4j counts lines from the statement's first, people from the file's. */
function placed(error: AppError, { file, line = 1 }: Statement): AppError {
  if (file === undefined) return error;
  const place = `${file}:${line + (error.at?.line ?? 1) - 1}`;
  return new AppError(error.code, `${place}: ${error.message}`, { cause: error });
}
