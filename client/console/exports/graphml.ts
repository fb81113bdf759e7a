import {
  type AnswerGraph,
  type Attributes,
  type AttributeType,
  attributeText,
  attributeTypes,
  xml,
} from "./answer-graph.ts";

const TYPES: Readonly<Record<AttributeType, string>> = {
  string: "string",
  integer: "long",
  double: "double",
  boolean: "boolean",
  list_of_string: "string",
};

/** A network as GraphML (http://graphml.graphdrawing.org). */
export function toGraphml({ nodes, edges }: AnswerGraph): string {
  const nodeTypes = attributeTypes(nodes);
  const edgeTypes = attributeTypes(edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", nodeTypes),
    ...keys("edge", edgeTypes),
    '<graph id="answer" edgedefault="directed">',
    ...nodes.map(
      ({ id, attributes }) => `<node id="${xml(id)}">${data("node", nodeTypes, attributes)}</node>`,
    ),
    ...edges.map(
      ({ id, from, to, attributes }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}">${data("edge", edgeTypes, attributes)}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

const keys = (of: string, types: ReadonlyMap<string, AttributeType>): readonly string[] =>
  [...types].map(
    ([name, type], at) =>
      `<key id="${of}${at}" for="${of}" attr.name="${xml(name)}" attr.type="${TYPES[type]}"/>`,
  );

function data(
  of: string,
  types: ReadonlyMap<string, AttributeType>,
  attributes: Attributes,
): string {
  const names = [...types.keys()];
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        `<data key="${of}${names.indexOf(name)}">${xml(attributeText(value))}</data>`,
    )
    .join("");
}
