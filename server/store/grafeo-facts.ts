import type { Row, Table } from "../api.ts";
import { ANY, either, type Kind, listOf, MOMENT, type Type, typeOf } from "./grafeo-types.ts";

/** What the properties of a graph hold, by their names: of nodes and of relationships. Absent names stand nowhere. */
export interface GraphFacts {
  readonly nodes: PropertyKinds;
  readonly relationships: PropertyKinds;
}

/** The kinds of a property's values; a list is told by what it holds. */
export type PropertyKinds = {
  readonly [name: string]: { readonly kinds: readonly string[]; readonly items: readonly string[] };
};

/** A graph without properties. */
export const NO_FACTS: GraphFacts = { nodes: {}, relationships: {} };

// The engine does not tell a value's kind. What a value answers to does: a whole float divides otherwise than an integer.
const KIND = `CASE WHEN value = true OR value = false THEN 'boolean'
  WHEN value % 2 IS NULL AND value STARTS WITH '' THEN 'string'
  WHEN value % 2 IS NULL AND size(value) IS NOT NULL THEN 'list'
  WHEN value % 2 IS NULL THEN 'moment'
  WHEN toString(value) CONTAINS '.' OR toString(value) CONTAINS 'N' OR toString(value) CONTAINS 'n'
    OR toString(((value % 2) * 2 + 1) / 2) CONTAINS '.' THEN 'float'
  ELSE 'integer' END`;

const questionsAbout = (pattern: string) => [
  `MATCH ${pattern} UNWIND keys(x) AS key WITH key, x[key] AS value RETURN DISTINCT key, ${KIND} AS kind`,
  `MATCH ${pattern} UNWIND keys(x) AS key WITH key, x[key] AS list UNWIND list AS value
   RETURN DISTINCT key, ${KIND} AS kind`,
];

/** Asks a graph what its properties hold. */
export async function readFacts(ask: (cypher: string) => Promise<Table>): Promise<GraphFacts> {
  const about = async (pattern: string) => {
    const [values = [], items = []] = await Promise.all(
      questionsAbout(pattern).map(async (cypher) => (await ask(cypher)).rows),
    );
    return kindsIn(values, items);
  };
  return { nodes: await about("(x)"), relationships: await about("()-[x]->()") };
}

function kindsIn(values: readonly Row[], items: readonly Row[]): PropertyKinds {
  const found: Record<string, { kinds: string[]; items: string[] }> = Object.create(null);
  for (const [rows, place] of [
    [values, "kinds"],
    [items, "items"],
  ] as const) {
    for (const { key, kind } of rows) {
      const name = String(key);
      found[name] ??= { kinds: [], items: [] };
      found[name][place].push(String(kind));
    }
  }
  return Object.fromEntries(Object.entries(found));
}

/** What a property of a node or a relationship may hold; it may also be absent. */
export function typeOfProperty(kinds: PropertyKinds, name: string): Type {
  const known = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (known === undefined) return typeOf("null");
  return known.kinds.map((kind) => typeNamed(kind, known.items)).reduce(either, typeOf("null"));
}

/** What any property may hold. */
export function typeOfAnyProperty(kinds: PropertyKinds): Type {
  return Object.keys(kinds)
    .map((name) => typeOfProperty(kinds, name))
    .reduce(either, typeOf("null"));
}

function typeNamed(kind: string, items: readonly string[]): Type {
  if (kind === "list") {
    return listOf(items.map((item) => typeNamed(item, [])).reduce(either, typeOf()));
  }
  if (kind === "moment") return MOMENT;
  return ["boolean", "integer", "float", "string"].includes(kind) ? typeOf(kind as Kind) : ANY;
}
