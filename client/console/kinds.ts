import type { GraphNode, GraphPath, GraphRelationship, Value } from "../../server/api.ts";

export type Kind =
  | "null"
  | "text"
  | "integer"
  | "number"
  | "boolean"
  | "list"
  | "map"
  | "node"
  | "relationship"
  | "path";

/** Of which kind a value is. */
export function kindOf(value: Value | undefined): Kind {
  if (value === null || value === undefined) return "null";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (Array.isArray(value)) return "list";
  if (isNode(value)) return "node";
  if (isRelationship(value)) return "relationship";
  return isPath(value) ? "path" : "map";
}

const has = (value: Value, kind: string, key: string): boolean =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  value.kind === kind &&
  key in value;

export const isNode = (value: Value): value is GraphNode => has(value, "node", "labels");

export const isRelationship = (value: Value): value is GraphRelationship =>
  has(value, "relationship", "type");

export const isPath = (value: Value): value is GraphPath => has(value, "path", "relationships");

export interface Elements {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
}

/** Every node and relationship in some values, however deep, each once. */
export function elementsIn(values: readonly Value[]): Elements {
  const nodes = new Map<string, GraphNode>();
  const relationships = new Map<string, GraphRelationship>();
  const visit = (value: Value | undefined): void => {
    if (value === null || value === undefined || typeof value !== "object") return;
    if (isNode(value)) nodes.set(value.id, value);
    else if (isRelationship(value)) relationships.set(value.id, value);
    else if (isPath(value)) [...value.nodes, ...value.relationships].forEach(visit);
    else Object.values(value).forEach(visit);
  };
  values.forEach(visit);
  return { nodes: [...nodes.values()], relationships: [...relationships.values()] };
}
