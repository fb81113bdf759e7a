import { createHash } from "node:crypto";
import type { Table } from "./api.ts";
import type { Limits, Store } from "./store/store.ts";

const NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties";
const RELATIONSHIPS = `MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(r) AS properties,
  a.id AS from, labels(a) AS fromLabels, b.id AS to, labels(b) AS toLabels`;

/**
 * One text for all that a graph holds: every node with its labels and properties, every relationship with its type, its
 * properties and both its ends. The order in which a store tells them does not count, and both stores give the same.
 * @throws Error when the graph has more rows than the limits let pass
 */
export async function hashGraph(store: Pick<Store, "read">, limits: Limits): Promise<string> {
  const hash = createHash("sha256");
  for (const cypher of [NODES, RELATIONSHIPS]) {
    const { rows, truncated } = await store.read(cypher, {}, { limits });
    if (truncated) throw new Error(`the graph is too large to be hashed: over ${rows.length} rows`);
    hash.update(`${rows.length}\n`);
    for (const line of rows.map(lineOf).sort()) hash.update(`${line}\n`);
  }
  return hash.digest("hex");
}

/** A row as JSON whose labels, and whose keys at every depth, stand in order. */
function lineOf(row: Table["rows"][number]): string {
  const cells = Object.entries(row).map(([name, value]) => {
    const isLabels = /labels$/i.test(name) && Array.isArray(value);
    return [name, isLabels ? value.toSorted() : value];
  });
  return JSON.stringify(Object.fromEntries(cells), (_, value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
