import type { GraphNode, GraphPath, GraphRelationship, Value } from "../../server/api.ts";
import type { Entries, Literal, LiteralNode, LiteralPath, LiteralRelationship } from "./literal.ts";
import { sameMoment } from "./same-moment.ts";

/** A property that a graph's nodes were given so that the ends of a relationship can be told apart. */
export const NAME_OF_OURS = /^tck-node-\d+$/;

/**
 * Whether the port's value is the one that a scenario expects. Numbers are compared by value, to 15 digits: our JSON has one kind
 * of number, and a sum of fractions depends on its order. Nodes are compared by labels and properties, relationships by type
 * and properties, paths by all of these and by direction.
 * @param looseLists whether the order inside lists is left open
 */
export function sameValue(expected: Literal, got: Value, looseLists: boolean): boolean {
  if (isList(expected)) return Array.isArray(got) && sameList(expected, got, looseLists);
  if (typeof expected === "object" && expected !== null)
    return sameThing(expected, got, looseLists);
  if (typeof expected === "string" && typeof got === "string") {
    return expected === got || sameMoment(expected, got);
  }
  if (typeof expected === "number" && typeof got === "number") {
    return expected === got || expected.toPrecision(15) === got.toPrecision(15);
  }
  return expected === got;
}

type Thing = Exclude<Literal, null | boolean | number | string | readonly Literal[]>;

const isList = (literal: Literal): literal is readonly Literal[] => Array.isArray(literal);

function sameThing(expected: Thing, got: Value, looseLists: boolean): boolean {
  if (typeof got !== "object" || got === null || Array.isArray(got)) return false;
  if (expected.kind === "node") return isNode(got) && sameNode(expected, got);
  if (expected.kind === "relationship")
    return isRelationship(got) && sameRelationship(expected, got);
  if (expected.kind === "path") return isPath(got) && samePath(expected, got);
  return sameEntries(expected.entries, got as { [name: string]: Value }, looseLists);
}

function sameList(
  expected: readonly Literal[],
  got: readonly Value[],
  looseLists: boolean,
): boolean {
  if (expected.length !== got.length) return false;
  if (looseLists) return sameBag(expected, got, (one, other) => sameValue(one, other, true));
  return expected.every((item, at) => sameValue(item, got[at] ?? null, false));
}

/** Whether each expected thing can be paired with another that was got. */
export function sameBag<E, G>(
  expected: readonly E[],
  got: readonly G[],
  same: (expected: E, got: G) => boolean,
): boolean {
  if (expected.length !== got.length) return false;
  const left = [...got];
  return expected.every((item) => {
    const at = left.findIndex((other) => same(item, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function sameEntries(
  expected: Entries,
  got: { readonly [name: string]: Value },
  looseLists = false,
): boolean {
  const names = Object.keys(expected);
  return (
    names.length === Object.keys(got).length &&
    names.every(
      (name) =>
        Object.hasOwn(got, name) &&
        sameValue(expected[name] ?? null, got[name] ?? null, looseLists),
    )
  );
}

function sameNode(expected: LiteralNode, { id, labels, properties }: GraphNode): boolean {
  const ids = NAME_OF_OURS.test(id) ? "" : id;
  return (
    expected.labels.toSorted().join("\n") === labels.toSorted().join("\n") &&
    sameProperties(expected.properties, ids, properties)
  );
}

function sameRelationship(expected: LiteralRelationship, got: GraphRelationship): boolean {
  const named = got.id === `${got.from}|${got.type}|${got.to}` ? "" : got.id;
  return expected.type === got.type && sameProperties(expected.properties, named, got.properties);
}

/** The port takes `id` out of the properties, as text. */
function sameProperties(
  { id, ...expected }: Entries,
  gotId: string,
  got: GraphNode["properties"],
): boolean {
  const expectedId = id === undefined || id === null ? "" : String(id);
  return expectedId === gotId && sameEntries(expected, got);
}

function samePath({ nodes, steps }: LiteralPath, got: GraphPath): boolean {
  return (
    nodes.length === got.nodes.length &&
    steps.length === got.relationships.length &&
    nodes.every((node, at) => sameNode(node, got.nodes[at] as GraphNode)) &&
    steps.every(({ relationship, forward }, at) => {
      const step = got.relationships[at] as GraphRelationship;
      return sameRelationship(relationship, step) && pointsAlong(got, at) !== !forward;
    })
  );
}

/** Whether a relationship points along the walk; null where its ends have one name, so that nothing tells. */
function pointsAlong({ nodes, relationships }: GraphPath, at: number): boolean | null {
  const [from, to] = [nodes[at]?.id, nodes[at + 1]?.id];
  if (from === to) return null;
  return relationships[at]?.from === from;
}

const isNode = (value: object): value is GraphNode => "kind" in value && value.kind === "node";

const isRelationship = (value: object): value is GraphRelationship =>
  "kind" in value && value.kind === "relationship";

const isPath = (value: object): value is GraphPath => "kind" in value && value.kind === "path";
