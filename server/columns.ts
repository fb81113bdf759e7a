import type { Row, Value } from "./api.ts";

// The rows of our own questions are read here, and only here, from values of any kind into fields of one kind. A column
// that is missing or of another kind is a mistake in `cypher/queries`, so it ends as a bug and names the column.

/** A column that holds text in every row. */
export const text = (row: Row, column: string): string => required(row, column, textOrNull);

/** A column that holds text, or what stands for it where a user's own node has none. */
export const textOr = (row: Row, column: string, fallback: string): string =>
  textOrNull(row, column) ?? fallback;

/** A column that holds text, or nothing. */
export const textOrNull = (row: Row, column: string): string | null =>
  read(row, column, "text", (value) => typeof value === "string");

/** A column that holds a whole number in every row. */
export const integer = (row: Row, column: string): number => required(row, column, integerOrNull);

/** A column that holds a whole number, or nothing. */
export const integerOrNull = (row: Row, column: string): number | null =>
  read(row, column, "a whole number", (value) => Number.isSafeInteger(value));

/** A column that holds true or false, or nothing. */
export const booleanOrNull = (row: Row, column: string): boolean | null =>
  read(row, column, "true or false", (value) => typeof value === "boolean");

/** A column that holds true or false in every row. */
export const boolean = (row: Row, column: string): boolean => required(row, column, booleanOrNull);

/** A column that holds a list of text in every row. */
export const texts = (row: Row, column: string): readonly string[] =>
  list<string>(row, column, "text", (value) => typeof value === "string");

/** A column that holds a list of whole numbers in every row. */
export const integers = (row: Row, column: string): readonly number[] =>
  list<number>(row, column, "whole numbers", (value) => Number.isSafeInteger(value));

function list<T extends Value>(
  row: Row,
  column: string,
  what: string,
  fits: (value: Value) => boolean,
): readonly T[] {
  const isList = (value: Value) => Array.isArray(value) && value.every(fits);
  const values = read<readonly T[]>(row, column, `a list of ${what}`, isList);
  return values ?? fail(column, `a list of ${what}`, null);
}

function read<T extends Value>(
  row: Row,
  column: string,
  what: string,
  fits: (value: Value) => boolean,
): T | null {
  const value = row[column];
  if (value === null) return null;
  if (value === undefined || !fits(value)) return fail(column, what, value);
  return value as T;
}

function required<T>(
  row: Row,
  column: string,
  readOrNull: (row: Row, column: string) => T | null,
): T {
  const value = readOrNull(row, column);
  return value ?? fail(column, "a value", null);
}

const fail = (column: string, expected: string, value: Value | undefined): never => {
  throw new Error(`column "${column}" must hold ${expected}, not ${JSON.stringify(value)}`);
};
