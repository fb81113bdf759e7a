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

/** A network as GEXF 1.3 (https://gexf.net), as Gephi reads it. */
export function toGexf({ nodes, edges }: AnswerGraph): string {
  const nodeTypes = attributeTypes(nodes);
  const edgeTypes = attributeTypes(edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '<graph mode="static" defaultedgetype="directed">',
    ...declared("node", nodeTypes),
    ...declared("edge", edgeTypes),
    "<nodes>",
    ...nodes.map(({ id, attributes }) => {
      const label = attributes.name ?? id;
      return `<node id="${xml(id)}" label="${xml(attributeText(label))}">${values(nodeTypes, attributes)}</node>`;
    }),
    "</nodes>",
    "<edges>",
    ...edges.map(
      ({ id, from, to, type, attributes }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}" label="${xml(type)}">${values(edgeTypes, attributes)}</edge>`,
    ),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function declared(of: string, types: ReadonlyMap<string, AttributeType>): readonly string[] {
  if (types.size === 0) return [];
  return [
    `<attributes class="${of}">`,
    ...[...types].map(
      ([name, type], at) => `<attribute id="${at}" title="${xml(name)}" type="${TYPES[type]}"/>`,
    ),
    "</attributes>",
  ];
}

function values(types: ReadonlyMap<string, AttributeType>, attributes: Attributes): string {
  const names = [...types.keys()];
  const all = Object.entries(attributes).map(
    ([name, value]) =>
      `<attvalue for="${names.indexOf(name)}" value="${xml(attributeText(value))}"/>`,
  );
  return all.length === 0 ? "" : `<attvalues>${all.join("")}</attvalues>`;
}
