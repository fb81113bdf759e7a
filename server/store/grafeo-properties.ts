import { type CypherNode, nameOf } from "./cypher-tree.ts";
import { typeOfProperty } from "./grafeo-facts.ts";
import type { Scope } from "./grafeo-sheet.ts";
import { ANY, either, isMaybe, NOTHING, NULL, type Type } from "./grafeo-types.ts";

/** The keys and values that a map is written with. */
export function entriesOf(map: CypherNode): (readonly [string, CypherNode])[] {
  const parts = map.children.filter(({ rule }) => rule !== "token");
  const entries: (readonly [string, CypherNode])[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    entries.push([nameOf(parts[at]), parts[at + 1] as CypherNode]);
  }
  return entries;
}

/** What a property of a node or relationship, or a key of a map, may hold. */
export function propertyOf(type: Type, name: string, { sheet: { facts } }: Scope): Type {
  let found: Type = NOTHING;
  if (isMaybe(type, "node")) found = either(found, typeOfProperty(facts.nodes, name));
  if (isMaybe(type, "relationship"))
    found = either(found, typeOfProperty(facts.relationships, name));
  if (isMaybe(type, "map")) {
    found = either(found, type.fields === undefined ? ANY : (type.fields.get(name) ?? NULL));
  }
  return found.kinds.size === 0 ? NULL : found;
}
