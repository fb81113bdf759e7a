import type { Table, Value } from "../../server/api.ts";
import { AppError } from "../../server/errors.ts";
import type { Parameters, Store } from "../../server/store/store.ts";

/** What a store made of a query: a bag of rows, or an error. */
export type Outcome =
  | { readonly kind: "rows"; readonly columns: readonly string[]; readonly rows: readonly string[] }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/** Asks as anybody may. */
export async function outcomeOf(
  store: Store,
  cypher: string,
  parameters: Parameters = {},
): Promise<Outcome> {
  try {
    const table = await store.read(cypher, parameters, { lane: "free" });
    return bagOf(table, leavesOrderOpen(cypher));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: "error", code: error.code, message: error.message };
  }
}

/** Rows without their order, value by value and type by type; a number is a number, to 14 digits. */
function bagOf({ columns, rows }: Table, looseLists: boolean): Outcome {
  const texts = rows.map((row) =>
    JSON.stringify(columns.map((name) => plain(row[name] ?? null, looseLists))),
  );
  return { kind: "rows", columns, rows: texts.sort() };
}

/** In which order rows are collected, or labels named, is for each engine to choose, unless the query sorts. */
function leavesOrderOpen(cypher: string): boolean {
  return (
    /\b(collect|labels|keys)\s*\(|\[\s*\(/i.test(cypher) && !/ORDER BY.*collect/is.test(cypher)
  );
}

function plain(value: Value, looseLists: boolean): unknown {
  if (typeof value === "number") return Number(value.toPrecision(14));
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, looseLists));
    return looseLists ? items.map((item) => JSON.stringify(item)).sort() : items;
  }
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(
    ([key, item]) => [key, plain(item, looseLists)] as const,
  );
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What is refused, without what every refusal says. */
export function constructIn(message: string): string {
  return message.split(/: the embedded engine/)[0] ?? message;
}
