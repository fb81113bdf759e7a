import neo4j, { type Node, type Relationship } from "neo4j-driver";
import type { GraphNode, GraphPath, GraphRelationship, Value } from "../api.ts";
import { durationText, momentText } from "./time-text.ts";

/** Our id of one of Neo4j's nodes, by its element id; "" where it has none. */
export type NameOf = (elementId: string) => string;

/**
 * A value as the Neo4j driver answers it, as JSON of ours: whole numbers beyond 2^53 as decimal text, dates as ISO text.
 * @param nameOf asked for the ends of a relationship that stand in no path
 */
export function fromNeo4j(value: unknown, nameOf: NameOf): Value {
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (Array.isArray(value)) return value.map((item) => fromNeo4j(item, nameOf));
  if (typeof value === "object") return fromObject(value, nameOf);
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return null;
  return value as Value;
}

function fromObject(value: object, nameOf: NameOf): Value {
  if (neo4j.isNode(value)) return toNode(value, nameOf);
  if (neo4j.isRelationship(value)) return toRelationship(value, nameOf);
  if (neo4j.isPath(value)) return toPath(value.start, value.segments, nameOf);
  return timeOf(value) ?? mapped(value, nameOf);
}

function timeOf(value: object): string | null {
  if (neo4j.isDuration(value)) {
    const [months, days, seconds, nanoseconds] = [
      value.months,
      value.days,
      value.seconds,
      value.nanoseconds,
    ].map(Number);
    return durationText({ months, days, seconds, nanoseconds });
  }
  const isTime =
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value);
  return isTime ? momentText(String(value)) : null;
}

function toPath(
  start: Node,
  segments: readonly { start: Node; relationship: Relationship; end: Node }[],
  nameOf: NameOf,
): GraphPath {
  const nodes = [start, ...segments.map((segment) => segment.end)];
  const names = new Map(nodes.map((node) => [node.elementId, textOf(node.properties.id)]));
  const nameInPath: NameOf = (elementId) => names.get(elementId) ?? nameOf(elementId);
  return {
    kind: "path",
    nodes: nodes.map((node) => toNode(node, nameOf)),
    relationships: segments.map(({ relationship }) => toRelationship(relationship, nameInPath)),
  };
}

function toNode({ labels, properties: { id, ...properties } }: Node, nameOf: NameOf): GraphNode {
  return {
    kind: "node",
    id: textOf(id),
    labels: labels.toSorted(),
    properties: mapped(properties, nameOf),
  };
}

function toRelationship(relationship: Relationship, nameOf: NameOf): GraphRelationship {
  const { type, startNodeElementId, endNodeElementId } = relationship;
  const { id, ...properties } = relationship.properties;
  const from = nameOf(startNodeElementId);
  const to = nameOf(endNodeElementId);
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
function mapped(raw: object, nameOf: NameOf): { readonly [key: string]: Value } {
  return Object.fromEntries(
    Object.entries(raw).map(([key, item]) => [key, fromNeo4j(item, nameOf)]),
  );
}
