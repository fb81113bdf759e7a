import type { Row, Value } from "../../../server/api.ts";
import { elementsIn } from "../kinds.ts";

/** Properties of an element that a graph file can hold: lists of lists and maps are JSON text. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface AnswerNode {
  readonly id: string;
  readonly attributes: Attributes;
}

export interface AnswerEdge extends AnswerNode {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** The nodes and arrows of an answer, as a network. */
export interface AnswerGraph {
  readonly nodes: readonly AnswerNode[];
  readonly edges: readonly AnswerEdge[];
}

/** Every node and arrow of an answer; an arrow's end that the answer does not hold is a node with nothing but its id. */
export function answerGraph(rows: readonly Row[]): AnswerGraph {
  const { nodes, relationships } = elementsIn(rows.flatMap((row) => Object.values(row)));
  const known = new Set(nodes.map(({ id }) => id));
  const ends = new Set(relationships.flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [
      ...nodes.map(({ id, labels, properties }) => ({
        id,
        attributes: { ...attributesOf(properties), labels },
      })),
      ...[...ends].filter((id) => !known.has(id)).map((id) => ({ id, attributes: {} })),
    ],
    edges: relationships.map(({ id, from, to, type, properties }) => ({
      id,
      from,
      to,
      type,
      attributes: { ...attributesOf(properties), type },
    })),
  };
}

const attributesOf = (properties: Readonly<Record<string, Value>>): Attributes =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const held = attributeOf(value);
      return held === null || name === "id" ? [] : [[name, held]];
    }),
  );

function attributeOf(value: Value): Attributes[string] | null {
  if (value === null) return null;
  if (typeof value !== "object") return value;
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  return JSON.stringify(value);
}

export type AttributeType = "string" | "integer" | "double" | "boolean" | "list_of_string";

/** Each attribute of some elements with the one type that all of its values have; `string` where they differ. */
export function attributeTypes(
  elements: readonly Pick<AnswerNode, "attributes">[],
): ReadonlyMap<string, AttributeType> {
  const types = new Map<string, AttributeType>();
  for (const { attributes } of elements) {
    for (const [name, value] of Object.entries(attributes)) {
      types.set(name, common(types.get(name) ?? typeOf(value), typeOf(value)));
    }
  }
  return types;
}

function common(one: AttributeType, other: AttributeType): AttributeType {
  if (one === other) return one;
  const numbers = ["integer", "double"];
  return numbers.includes(one) && numbers.includes(other) ? "double" : "string";
}

function typeOf(value: Attributes[string]): AttributeType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "double";
  return typeof value === "string" ? "string" : "list_of_string";
}

/** A value as the text that a file of text holds. */
export const attributeText = (value: Attributes[string]): string =>
  typeof value === "object" ? value.join("; ") : String(value);

/** Text for XML 1.0, in which some signs must be written otherwise and others cannot be. */
export const xml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\r\n]/g, (space) => `&#${space.charCodeAt(0)};`);
