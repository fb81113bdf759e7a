import { createHash } from "node:crypto";
import type { Row, Value } from "../api.ts";
import type { Writer } from "../store/store.ts";
import type { Question } from "./library.ts";

/** How many nodes and relationships. */
export interface Amount {
  readonly nodes: number;
  readonly relationships: number;
}

/** Some nodes and relationships: how many, and which are the first of them. */
export interface Some extends Amount {
  readonly examples: readonly string[];
}

/** What a load did to what is curated. */
export interface Difference {
  readonly added: Some;
  /** The same thing as before, saying something else. That it carries a newer release is no change. */
  readonly changed: Some;
  readonly removed: Some;
}

/** All that is curated, as it was at one moment; by kind and id, for a relationship by its ends as well. */
export type Snapshot = ReadonlyMap<string, Seen>;

interface Seen {
  readonly thing: "node" | "relationship";
  /** What a check may call it; the first is what it is called here. */
  readonly names: readonly [string, ...string[]];
  /** Of all that it says, but for its release. */
  readonly hash: string;
}

/** Notes what is curated now. */
export async function takeSnapshot(writer: Writer, question: Question): Promise<Snapshot> {
  return snapshotOf((await writer.run(question.statement)).rows);
}

/** What the rows tell; in which order an engine gives them does not count. */
export function snapshotOf(rows: readonly Row[]): Snapshot {
  const twins = new Map<string, Seen[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.thing, row.kind, row.id, row.from, row.to]);
    twins.set(key, [...(twins.get(key) ?? []), seenIn(row)]);
  }
  // Which of several relationships between the same ends comes first is up to the engine.
  return new Map(
    [...twins].flatMap(([key, seen]) =>
      seen
        .toSorted((one, other) => (one.hash < other.hash ? -1 : 1))
        .map((each, copy) => [`${key}${copy}`, each] as const),
    ),
  );
}

/** What has come, what says something else, and what is gone. */
export function compare(before: Snapshot, after: Snapshot): Difference {
  const changed = [...after].filter(([key, { hash }]) => hash !== (before.get(key)?.hash ?? hash));
  return {
    added: some([...after].filter(([key]) => !before.has(key))),
    changed: some(changed),
    removed: some([...before].filter(([key]) => !after.has(key))),
  };
}

/** How much a snapshot holds. */
export const amountOf = (snapshot: Snapshot): Amount => amount([...snapshot.values()]);

const MOST_NAMED = 5;

function some(entries: readonly (readonly [string, Seen])[]): Some {
  const seen = entries.map(([, one]) => one);
  return { ...amount(seen), examples: seen.slice(0, MOST_NAMED).map(({ names }) => names[0]) };
}

function amount(seen: readonly Seen[]): Amount {
  const nodes = seen.filter(({ thing }) => thing === "node").length;
  return { nodes, relationships: seen.length - nodes };
}

function seenIn(row: Row): Seen {
  const thing = row.thing === "node" ? "node" : "relationship";
  return { thing, names: namesOf(row), hash: hashOf(row) };
}

function namesOf({ thing, kind, id, from, to }: Row): Seen["names"] {
  if (id !== null) return [String(id)];
  if (thing === "node") return ["(none)"];
  return [`${from} ${kind} ${to}`, `${from} to ${to}`, String(kind)];
}

/** The order in which an engine tells labels and properties does not count. */
function hashOf({ labels, properties }: Row): string {
  const { release: _, ...said } = properties as Readonly<Record<string, Value>>;
  const sorted = Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([(labels as readonly string[]).toSorted(), sorted]);
  return createHash("sha256").update(text).digest("base64");
}
