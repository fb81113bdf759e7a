import type { Table, Value } from "../../../server/api.ts";

/** What a spreadsheet would run as a formula, were it not for the quote before it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

function textOf(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  return guarded(typeof value === "string" ? value : JSON.stringify(value));
}

type Rows = Pick<Table, "columns" | "rows">;

/** An answer as CSV (RFC 4180) or, with a tab, as TSV: a first line of columns, lists and nodes as JSON. */
export function toDelimited({ columns, rows }: Rows, between: "," | "\t"): string {
  const cell = (text: string): string => {
    if (between === "\t") return text.replace(/[\t\r\n]+/g, " ");
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(guarded),
    ...rows.map((row) => columns.map((column) => textOf(row[column]))),
  ];
  const end = between === "," ? "\r\n" : "\n";
  return lines.map((line) => line.map(cell).join(between) + end).join("");
}
