import { createHash } from "node:crypto";
import type { Row, Schema, SchemaProperty, Value } from "./api.ts";
import { integer, text, texts } from "./columns.ts";
import { hashGraph } from "./content-hash.ts";
import type { Library } from "./library/library.ts";
import type { Limits, Store } from "./store/store.ts";

/** A schema is counted over the whole graph, so it may take as long as a named query may. */
const LIMITS: Limits = { timeoutMs: 30_000, maxRows: 100_000, maxBytes: 50_000_000 };

/** Up to so many nodes and relationships all that they hold is hashed, beyond it only how many there are. */
const MOST_HASHED = 20_000;

/** Counts what the graph is made of, through questions of `cypher/queries`. */
export async function readSchema(store: Store, library: Library): Promise<Schema> {
  const ask = async (name: string): Promise<readonly Row[]> => {
    const query = library.queries.get(name);
    if (!query) throw new Error(`cypher/queries/${name}.cypher is missing`);
    return (await store.read(query.cypher, {}, { limits: LIMITS })).rows;
  };
  const [labelSets, properties, joins, joinProperties] = await Promise.all([
    ask("schema-labels"),
    ask("schema-properties"),
    ask("schema-relationships"),
    ask("schema-relationship-properties"),
  ]);
  const labels = labelsOf(labelSets, properties);
  const relationships = relationshipsOf(joins, joinProperties, outerOf(labels));
  const things = [...labelSets, ...joins].reduce((sum, row) => sum + integer(row, "amount"), 0);
  const countedOnly = things > MOST_HASHED;
  const content = countedOnly
    ? createHash("sha256").update(JSON.stringify({ labels, relationships })).digest("hex")
    : await hashGraph(store, LIMITS);
  return { content: content.slice(0, 16), countedOnly, labels, relationships };
}

function labelsOf(sets: readonly Row[], properties: readonly Row[]): Schema["labels"] {
  const amounts = new Map<string, number>();
  for (const row of sets) {
    for (const label of texts(row, "labels")) add(amounts, label, integer(row, "amount"));
  }
  const common = (one: string, other: string) =>
    sets
      .filter((row) => texts(row, "labels").includes(one) && texts(row, "labels").includes(other))
      .reduce((sum, row) => sum + integer(row, "amount"), 0);
  return [...amounts].map(([name, amount]) => ({
    name,
    amount,
    within:
      [...amounts.keys()].find(
        (other) =>
          amounts.get(other) !== amount && common(name, other) === amount && other !== name,
      ) ?? null,
    properties: propertiesOf(properties.filter((row) => text(row, "label") === name)),
  }));
}

/** Of the labels of one node the one that no other label of it lies around. */
function outerOf(labels: Schema["labels"]): (list: readonly string[]) => string {
  const within = new Map(labels.map((label) => [label.name, label.within]));
  return (list) => list.find((name) => (within.get(name) ?? null) === null) ?? list[0] ?? "";
}

function relationshipsOf(
  joins: readonly Row[],
  properties: readonly Row[],
  outer: (labels: readonly string[]) => string,
): Schema["relationships"] {
  const types = new Map<string, Map<string, number>>();
  for (const row of joins) {
    const type = text(row, "type");
    const ends = types.get(type) ?? new Map<string, number>();
    const [from, to] = [outer(texts(row, "fromLabels")), outer(texts(row, "toLabels"))];
    add(ends, JSON.stringify([from, to]), integer(row, "amount"));
    types.set(type, ends);
  }
  return [...types].map(([type, ends]) => ({
    type,
    amount: [...ends.values()].reduce((sum, amount) => sum + amount, 0),
    properties: propertiesOf(properties.filter((row) => text(row, "type") === type)),
    ends: [...ends].map(([key, amount]) => {
      const [from = "", to = ""] = JSON.parse(key) as readonly string[];
      return { from, to, amount };
    }),
  }));
}

const propertiesOf = (rows: readonly Row[]): readonly SchemaProperty[] =>
  rows.map((row) => ({
    name: text(row, "property"),
    amount: integer(row, "amount"),
    type: typeOf(row.sample ?? null),
  }));

function typeOf(sample: Value): SchemaProperty["type"] {
  if (typeof sample === "string") return "text";
  if (typeof sample === "boolean") return "boolean";
  if (typeof sample === "number") return Number.isInteger(sample) ? "integer" : "number";
  return Array.isArray(sample) ? "list" : "other";
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
