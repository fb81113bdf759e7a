import type { Table } from "../../../server/api.ts";

type Rows = Pick<Table, "columns" | "rows" | "truncated">;

/** An answer as JSON: its columns in order, its rows, and whether there were more. */
export const toJson = ({ columns, rows, truncated }: Rows): string =>
  `${JSON.stringify({ columns, rows, truncated }, null, 2)}\n`;

/** An answer as JSON Lines: a row a line. */
export const toJsonLines = ({ rows }: Rows): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join("");
