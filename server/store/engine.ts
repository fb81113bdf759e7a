import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import { AppError } from "../errors.ts";
import { createAnswer, rowJson } from "./answer.ts";
import type { Order } from "./engine-messages.ts";
import { checkPlan } from "./grafeo-gate.ts";
import { fromGrafeo, type NameOf } from "./grafeo-values.ts";
import { loadGrafeo } from "./load-grafeo.ts";
import type { Limits, Parameters } from "./store.ts";

const UNLIMITED: Limits = {
  timeoutMs: 0,
  maxRows: Number.POSITIVE_INFINITY,
  maxBytes: Number.POSITIVE_INFINITY,
};

/** After so long a stretch of work the process looks whether it is still wanted. */
const SLICE_MS = 20;

/** The embedded engine, inside its process. */
export interface Engine {
  readonly version: string;
  /** Does what an order says; answers a table as JSON where there is one. */
  obey(order: Exclude<Order, { kind: "open" }>): Promise<string | null>;
}

/** Opens a sealed file for reading, or with `null` an empty graph for writing. */
export async function createEngine(file: string | null): Promise<Engine> {
  const { GrafeoDB } = await loadGrafeo("@grafeo-db/js");
  const db = file === null ? GrafeoDB.create() : GrafeoDB.openReadOnly(file);
  let transaction: Transaction | null = null;

  const read = file === null ? readAside : readSealed;
  return {
    version: db.version(),
    async obey(order) {
      if (order.kind === "read") {
        if (order.gate) await checkPlan(db, order.cypher, order.parameters);
        return read(db, order.cypher, order.parameters, order.limits);
      }
      if (order.kind === "define") await db.executeCypher(order.cypher);
      else if (order.kind === "save") db.save(order.file);
      else if (order.kind === "begin") transaction = db.beginTransaction();
      else return inTransaction(order, transaction);
      return null;
    },
  };
}

async function inTransaction(
  order: Extract<Order, { kind: "run" | "commit" | "rollback" }>,
  transaction: Transaction | null,
): Promise<string | null> {
  if (transaction === null) throw new Error("no transaction is open");
  if (order.kind === "commit") transaction.commit();
  else if (order.kind === "rollback") transaction.rollback();
  else {
    const result = await transaction.executeCypher(order.cypher, order.parameters);
    return tableOf(result, UNLIMITED, await namesInside(transaction, result));
  }
  return null;
}

async function readSealed(
  db: GrafeoDB,
  cypher: string,
  parameters: Parameters,
  limits: Limits,
): Promise<string> {
  return tableOf(await db.executeCypher(cypher, parameters), limits, namesIn(db));
}

/** A graph that is not sealed takes writes from anybody: what a query wrote is undone, and refused. */
async function readAside(
  db: GrafeoDB,
  cypher: string,
  parameters: Parameters,
  limits: Limits,
): Promise<string> {
  const transaction = db.beginTransaction();
  try {
    const result = await transaction.executeCypher(cypher, parameters);
    if (Object.values(result.counters).some((count) => count > 0)) {
      throw new AppError("read-only", "this query would write");
    }
    return await tableOf(result, limits, namesIn(db));
  } finally {
    transaction.rollback();
  }
}

/** The rows as JSON, made one by one so that no more is held than may be answered. */
async function tableOf(result: QueryResult, limits: Limits, nameOf: NameOf): Promise<string> {
  const { columns, length } = result;
  const answer = createAnswer(columns, limits);
  const rowAt = rowsOf(result, columns);
  let sliceStart = performance.now();
  for (let at = 0; at < length; at += 1) {
    const values = rowAt(at).map((value) => fromGrafeo(value, nameOf));
    if (!answer.add(rowJson(columns, values))) break;
    if (performance.now() - sliceStart > SLICE_MS) {
      await new Promise(setImmediate);
      sliceStart = performance.now();
    }
  }
  return answer.toJson();
}

/** Row by row the engine answers objects, which lose a column named `__proto__`; all at once it answers lists. */
function rowsOf(result: QueryResult, columns: readonly string[]): (at: number) => unknown[] {
  if (columns.includes("__proto__")) {
    const rows = result.rows();
    return (at) => rows[at] ?? [];
  }
  return (at) => {
    const row = result.get(at);
    return columns.map((name) => row[name]);
  };
}

/** What a transaction has made is not yet known outside of it: there its nodes are asked for by a query. */
async function namesInside(transaction: Transaction, result: QueryResult): Promise<NameOf> {
  const asked = new Set<number>();
  const ask: NameOf = (engineId) => {
    asked.add(engineId);
    return "";
  };
  for (const row of result.rows()) {
    for (const value of row) fromGrafeo(value, ask);
  }
  if (asked.size === 0) return () => "";
  const found = await transaction.executeCypher(
    "MATCH (n) WHERE id(n) IN $ids RETURN id(n) AS key, n.id AS id",
    { ids: [...asked] },
  );
  const names = new Map(found.rows().map(([key, id]) => [Number(key), id === null ? "" : `${id}`]));
  return (engineId) => names.get(engineId) ?? "";
}

function namesIn(db: GrafeoDB): NameOf {
  const names = new Map<number, string>();
  return (engineId) => {
    const known = names.get(engineId);
    if (known !== undefined) return known;
    const id = db.getNode(engineId)?.get("id");
    const name = id === null || id === undefined ? "" : String(id);
    names.set(engineId, name);
    return name;
  };
}
