import type { GraphNode, GraphRelationship, Value } from "../api.ts";
import { momentText } from "./time-text.ts";

type Raw = { readonly [key: string]: unknown };

/** Our id of one of the engine's nodes, which are numbered; "" where it has none. */
export type NameOf = (engineId: number) => string;

/**
 * A value as Grafeo answers it, as JSON of ours: whole numbers beyond 2^53 as decimal text, dates as ISO text.
 * @param nameOf asked for the ends of a relationship, which the engine tells by number alone
 */
export function fromGrafeo(value: unknown, nameOf: NameOf): Value {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value as Value;
  if (value instanceof Date) return momentText(value.toISOString().slice(0, -1));
  if (Array.isArray(value)) return value.map((item) => fromGrafeo(item, nameOf));
  return fromObject(value as Raw, nameOf);
}

function fromObject(raw: Raw, nameOf: NameOf): Value {
  if (Array.isArray(raw._labels) && typeof raw._id === "number") return toNode(raw, nameOf);
  if (typeof raw._source === "number" && typeof raw._type === "string") {
    return toRelationship(raw, nameOf);
  }
  if (isPath(raw)) {
    return {
      kind: "path",
      nodes: raw.nodes.map((node) => toNode(node, nameOf)),
      relationships: raw.edges.map((edge) => toRelationship(edge, nameOf)),
    };
  }
  return mapped(raw, nameOf);
}

function isPath(raw: Raw): raw is { nodes: Raw[]; edges: Raw[] } {
  const [first] = Array.isArray(raw.nodes) ? (raw.nodes as Raw[]) : [];
  return Array.isArray(raw.edges) && typeof first === "object" && "_labels" in first;
}

function toNode(raw: Raw, nameOf: NameOf): GraphNode {
  const { _id, _labels, id, ...properties } = raw;
  return {
    kind: "node",
    id: textOf(id),
    labels: (_labels as string[]).toSorted(),
    properties: mapped(properties, nameOf),
  };
}

function toRelationship(raw: Raw, nameOf: NameOf): GraphRelationship {
  const { _id, _type, _source, _target, id, ...properties } = raw;
  const type = _type as string;
  const from = nameOf(_source as number);
  const to = nameOf(_target as number);
  return {
    kind: "relationship",
    id: textOf(id) || `${from}|${type}|${to}`,
    type,
    from,
    to,
    properties: mapped(properties, nameOf),
  };
}

/** An id as text, however it is stored; "" where there is none. */
function textOf(id: unknown): string {
  return id === null || id === undefined ? "" : String(id);
}

/** `fromEntries` defines, it does not assign, so that a key `__proto__` stays a key. */
function mapped(raw: Raw, nameOf: NameOf): { readonly [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(raw).map(([key, item]) => [key, fromGrafeo(item, nameOf)]),
  );
}
