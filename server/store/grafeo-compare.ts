import type { CypherNode } from "./cypher-tree.ts";
import { refuse } from "./grafeo-sheet.ts";
import { isMaybe, isNullable, itemsOf, type Kind, namesOf, type Type } from "./grafeo-types.ts";

const NUMBERS: readonly Kind[] = ["integer", "float"];
const ORDERED: readonly (readonly Kind[])[] = [
  NUMBERS,
  ["string"],
  ["date"],
  ["localdatetime"],
  ["localtime"],
];

/** Kinds of which two that are written otherwise may be one moment: the engine takes them for equal. */
const WITH_ZONES: readonly Kind[] = ["datetime", "time", "duration"];

/** Why the engine would not tell as Neo4j does whether two values are equal, and the way out; null where it would. */
export function whyUnequal(one: Type, other: Type): string | null {
  const mixed =
    (isMaybe(one, ...NUMBERS) && isMaybe(other, "string")) ||
    (isMaybe(one, "string") && isMaybe(other, ...NUMBERS));
  if (mixed) {
    return `compare text with text and numbers with numbers, not ${namesOf(one)} with ${namesOf(other)}`;
  }
  if (WITH_ZONES.some((kind) => isMaybe(one, kind) && isMaybe(other, kind))) {
    return "keep moments as text of one form and compare the texts";
  }
  if (isMaybe(one, "list") && isMaybe(other, "list")) return whyListsUnequal(one, other);
  if (isMaybe(one, "map") && isMaybe(other, "map")) return whyMapsUnequal(one, other);
  return null;
}

function whyListsUnequal(one: Type, other: Type): string | null {
  const [items, others] = [itemsOf(one), itemsOf(other)];
  return isNullable(items) || isNullable(others)
    ? "compare lists that hold no null: leave them out with [x IN list WHERE x IS NOT NULL]"
    : whyUnequal(items, others);
}

function whyMapsUnequal(one: Type, other: Type): string | null {
  if (one.fields === undefined || other.fields === undefined) return "compare the maps key by key";
  for (const [key, type] of one.fields) {
    const same = other.fields.get(key);
    if (same === undefined) continue;
    if (isNullable(type) || isNullable(same)) return "compare the maps key by key";
    const why = whyUnequal(type, same);
    if (why !== null) return why;
  }
  return null;
}

/** Why the engine would not put two values in Neo4j's order, and the way out; null where it would. */
export function whyUnordered(one: Type, other: Type): string | null {
  for (const kind of one.kinds) {
    const why = kind === "null" ? null : whyKindUnordered(kind, other);
    if (why === "mixed") return mixedOrder(one, other);
    if (why !== null) return why;
  }
  return null;
}

function whyKindUnordered(kind: Kind, other: Type): string | null {
  const like = ORDERED.find((group) => group.includes(kind));
  if (like === NUMBERS && isMaybe(other, "string")) return "mixed";
  if (kind === "string" && isMaybe(other, ...NUMBERS)) return "mixed";
  return like === undefined && isMaybe(other, kind) ? unorderedKind(kind) : null;
}

function mixedOrder(one: Type, other: Type): string {
  return `compare text with text and numbers with numbers, not ${namesOf(one)} with ${namesOf(other)}`;
}

function unorderedKind(kind: Kind): string {
  if (kind === "boolean") return "compare true and false with = or <>";
  if (kind === "list") return "compare the lists item by item";
  return `compare what orders them, not one ${kind} with another`;
}

/** Refuses to sort, to group or to make distinct what the engine would take for one or for another. */
export function checkSorted(node: CypherNode, type: Type, what: string): void {
  const kind = WITH_ZONES.find((zoned) => isMaybe(type, zoned));
  if (kind !== undefined) refuse(node, `${what} ${kind}`, "take its text instead");
  if (isMaybe(type, "list") && isMaybe(itemsOf(type), ...WITH_ZONES)) {
    refuse(node, `${what} lists of moments`, "take their texts instead");
  }
}

/** Refuses to sort what has another order in each engine. */
export function checkOrdered(node: CypherNode, type: Type): void {
  checkSorted(node, type, "ORDER BY a");
  for (const kind of ["node", "relationship", "path", "engine-id"] as const) {
    if (isMaybe(type, kind)) {
      refuse(node, `ORDER BY a ${kind}`, "order by a property, such as its id");
    }
  }
}
