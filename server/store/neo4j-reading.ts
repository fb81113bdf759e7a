import { setTimeout } from "node:timers/promises";
import neo4j, {
  type Driver,
  type Record as DriverRecord,
  type ResultSummary,
  type Session,
} from "neo4j-driver";
import type { Table, Value } from "../api.ts";
import { createAnswer, rowJson } from "./answer.ts";
import { fromNeo4j } from "./neo4j-values.ts";
import type { Limits, OnRows, Parameters } from "./store.ts";

/** Rows whose relationships' ends are looked up together. */
const BATCH = 500;
/** A row that is read may wait so long for the next, so that both are told together. */
const TOGETHER_MS = 20;

/** Looks up our ids of nodes, by their element ids. */
export type LookUp = (elementIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export const ENDS =
  "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS key, toStringOrNull(n.id) AS id";

/** The plan and the kind of a query, which is not run. */
export async function explain(
  session: Session,
  cypher: string,
  parameters: Parameters,
  { timeoutMs }: Limits,
): Promise<ResultSummary> {
  const settings = { timeout: timeoutMs };
  try {
    return (await session.run(`EXPLAIN\n${cypher}`, toNeo4j(parameters), settings)).summary;
  } catch (cause) {
    throw withoutOurLine(cause);
  }
}

/** Where a query is asked, and who is told its rows meanwhile. */
export interface ReadingPlace {
  readonly driver: Driver;
  readonly database: string;
  readonly session: Session;
  readonly onRows?: OnRows | undefined;
}

/** Runs a query in a session that may only read. */
export async function readTable(
  place: ReadingPlace,
  cypher: string,
  parameters: Parameters,
  limits: Limits,
): Promise<Table> {
  const settings = { timeout: limits.timeoutMs };
  const result = place.session.run(cypher, toNeo4j(parameters), settings);
  const columns = await result.keys();
  const lookUp: LookUp = async (ids) => {
    const beside = place.driver.session({
      database: place.database,
      defaultAccessMode: neo4j.session.READ,
    });
    try {
      return namesIn(await beside.run(ENDS, { ids }, settings));
    } finally {
      await beside.close();
    }
  };
  return tableOf(columns, result, limits, lookUp, place.onRows);
}

/** Rows as they come; one more than is answered is never held. */
export async function tableOf(
  columns: readonly string[],
  records: AsyncIterable<DriverRecord>,
  limits: Limits,
  lookUp: LookUp,
  onRows?: OnRows,
): Promise<Table> {
  const answer = createAnswer(columns, limits);
  let batch: unknown[][] = [];
  const flush = async () => {
    const rows = await convert(batch, lookUp);
    batch = [];
    const texts = rows.map((values) => rowJson(columns, values));
    const left = texts.findIndex((text) => !answer.add(text));
    const kept = left === -1 ? texts : texts.slice(0, left);
    if (kept.length > 0) onRows?.(columns, kept);
    return left === -1;
  };
  let wanted = true;
  for await (const record of onRows ? pausing(records) : records) {
    if (record !== null) batch.push(columns.map((_, at) => record.get(at)));
    if (record === null || batch.length === BATCH) wanted = await flush();
    if (!wanted) break;
  }
  if (wanted) await flush();
  return JSON.parse(answer.toJson()) as Table;
}

/** The records, and null wherever the next one is not there soon after one. */
async function* pausing(
  records: AsyncIterable<DriverRecord>,
): AsyncGenerator<DriverRecord | null, void> {
  const reading = records[Symbol.asyncIterator]();
  let told = true;
  try {
    for (;;) {
      const next = reading.next();
      if (!told && !(await isSoon(next))) {
        yield null;
        told = true;
      }
      const { done, value } = await next;
      if (done) return;
      yield value;
      told = false;
    }
  } finally {
    // Without a wait: where the driver is still to hear of the next record, it would never end.
    void reading.return?.();
  }
}

/** Whether something comes, or fails, so soon that what came before may wait for it. */
async function isSoon(next: Promise<unknown>): Promise<boolean> {
  const patience = new AbortController();
  const { signal } = patience;
  const late = setTimeout(TOGETHER_MS, false, { signal }).catch(() => false);
  const soon = next.then(
    () => true,
    () => true,
  );
  return Promise.race([soon, late]).finally(() => patience.abort());
}

/** A relationship tells its ends by Neo4j's ids alone: those that no path has named are asked for. */
async function convert(rows: readonly unknown[][], lookUp: LookUp): Promise<Value[][]> {
  const asked = new Set<string>();
  const ask = (elementId: string) => {
    asked.add(elementId);
    return "";
  };
  const first = rows.map((row) => row.map((value) => fromNeo4j(value, ask)));
  if (asked.size === 0) return first;
  const names = await lookUp([...asked]);
  return rows.map((row) => row.map((value) => fromNeo4j(value, (id) => names.get(id) ?? "")));
}

/** Our ids, from the answer to `ENDS`. */
export function namesIn({ records }: { records: readonly DriverRecord[] }): Map<string, string> {
  return new Map(records.map((record) => [record.get("key"), record.get("id") ?? ""]));
}

/** Parameters for the driver, which takes a plain number for a float: whole ones become integers. */
export function toNeo4j(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, exact(value)]),
  );
}

function exact(value: unknown): unknown {
  if (Number.isSafeInteger(value)) return neo4j.int(value as number);
  if (Array.isArray(value)) return value.map(exact);
  if (value === null || typeof value !== "object") return value;
  return toNeo4j(value as Parameters);
}

/** `EXPLAIN` stands on a line of its own before the query. */
function withoutOurLine(cause: unknown): unknown {
  if (cause instanceof Error) {
    cause.message = cause.message.replace(
      /\(line (\d+), column/,
      (_, line) => `(line ${Number(line) - 1}, column`,
    );
  }
  return cause;
}
