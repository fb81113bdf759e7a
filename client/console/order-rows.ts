import type { Row, Value } from "../../server/api.ts";
import { isNode, isPath, isRelationship, type Kind, kindOf } from "./kinds.ts";

export interface ColumnSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A value as text in which a reader would look for something. */
export function searchText(value: Value): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value);
}

/** The rows that hold a text in any of their columns, whatever its case; all of them for no text. */
export function filterRows(rows: readonly Row[], text: string): readonly Row[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) =>
    Object.values(row).some((value) => searchText(value).toLowerCase().includes(wanted)),
  );
}

const ORDER: readonly Kind[] = ["integer", "number", "text", "boolean"];

/** The rows in the order of one column: numbers as numbers, texts as the alphabet has them, nothing last. */
export function sortAnswer(rows: readonly Row[], sort: ColumnSort | null): readonly Row[] {
  if (sort === null) return rows;
  const { column, descending } = sort;
  return [...rows].sort((one, other) => {
    const [left, right] = [one[column] ?? null, other[column] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return compare(left, right) * (descending ? -1 : 1);
  });
}

function compare(left: Value, right: Value): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === typeof right) return nameOf(left).localeCompare(nameOf(right));
  return ORDER.indexOf(kindOf(left)) - ORDER.indexOf(kindOf(right));
}

const nameOf = (value: Value): string => {
  if (typeof value !== "object" || value === null) return String(value);
  if (isNode(value) || isRelationship(value)) return value.id;
  return isPath(value)
    ? String(value.relationships.length).padStart(6, "0")
    : JSON.stringify(value);
};

/** The kinds of values that a column holds, nothing left out of them but null. */
export function kindsOfColumn(rows: readonly Row[], column: string): readonly Kind[] {
  const kinds = new Set(rows.map((row) => kindOf(row[column])));
  if (kinds.size > 1) kinds.delete("null");
  if (kinds.has("number")) kinds.delete("integer");
  return [...kinds];
}
