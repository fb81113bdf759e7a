import { AppError } from "../errors.ts";
import type { Limits } from "./store.ts";

/** An answer as JSON text that grows row by row and never beyond its limits. */
export interface Answer {
  /**
   * Takes a row, given as JSON.
   * @returns false once the answer is full: this row was left off, and no other is taken
   * @throws AppError `too-large` when the first row alone is over the limit
   */
  add(row: string): boolean;
  /** Says that the store held more rows than were offered. */
  leaveOff(): void;
  /** The whole answer, a `Table`, as JSON. */
  toJson(): string;
}

/** Begins an answer. */
export function createAnswer(columns: readonly string[], { maxRows, maxBytes }: Limits): Answer {
  const head = `{"columns":${JSON.stringify(columns)},"rows":[`;
  const rows: string[] = [];
  let truncated = false;
  let bytes = Buffer.byteLength(head) + '],"truncated":false}'.length;

  return {
    add(row) {
      const size = Buffer.byteLength(row) + 1;
      if (rows.length === 0 && maxRows > 0 && bytes + size > maxBytes) {
        throw new AppError(
          "too-large",
          `one row is ${size} bytes of JSON; an answer may have ${maxBytes}`,
        );
      }
      if (rows.length >= maxRows || bytes + size > maxBytes) truncated = true;
      if (truncated) return false;
      rows.push(row);
      bytes += size;
      return true;
    },
    leaveOff() {
      truncated = true;
    },
    toJson: () => `${head}${rows.join(",")}],"truncated":${truncated}}`,
  };
}

/** One row as JSON; a column may have any name, `__proto__` too. */
export function rowJson(columns: readonly string[], values: readonly unknown[]): string {
  const cells = columns.map((name, at) => `${JSON.stringify(name)}:${JSON.stringify(values[at])}`);
  return `{${cells.join(",")}}`;
}
