import {
  type AnswerGraph,
  type Attributes,
  type AttributeType,
  attributeText,
  attributeTypes,
} from "./answer-graph.ts";

type Declarations = Readonly<Record<string, { readonly d: string }>>;

/** A network as CX2 (https://cytoscape.org/cx/cx2/specification), as Cytoscape and NDEx read it. */
export function toCx2({ nodes, edges }: AnswerGraph): string {
  const nodeTypes = attributeTypes(nodes);
  const edgeTypes = attributeTypes(edges);
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const aspects = {
    attributeDeclarations: [
      {
        nodes: { ...declarations(nodeTypes), ...declarations(new Map([["id", "string"]])) },
        edges: {
          ...declarations(edgeTypes),
          ...declarations(
            new Map([
              ["id", "string"],
              ["interaction", "string"],
            ]),
          ),
        },
      },
    ],
    nodes: nodes.map(({ id, attributes }, at) => ({
      id: at,
      v: { ...fitting(attributes, nodeTypes), id },
    })),
    edges: edges.map(({ id, from, to, type, attributes }, at) => ({
      id: at,
      s: numbers.get(from),
      t: numbers.get(to),
      v: { ...fitting(attributes, edgeTypes), id, interaction: type },
    })),
  };
  const metaData = Object.entries(aspects).map(([name, { length }]) => ({
    name,
    elementCount: length,
  }));
  const parts = [
    { CXVersion: "2.0", hasFragments: false },
    { metaData },
    ...Object.entries(aspects).map(([name, list]) => ({ [name]: list })),
    { status: [{ error: "", success: true }] },
  ];
  return `${JSON.stringify(parts, null, 1)}\n`;
}

const declarations = (types: ReadonlyMap<string, string>): Declarations =>
  Object.fromEntries([...types].map(([name, d]) => [name, { d }]));

/** Each value in the one type that its attribute was declared with. */
const fitting = (attributes: Attributes, types: ReadonlyMap<string, AttributeType>): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      types.get(name) === "string" ? attributeText(value) : value,
    ]),
  );
