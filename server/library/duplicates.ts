import type { Script } from "./library.ts";
import { codeOnly, lineAt } from "./segments.ts";
import type { PlacedStatement } from "./split.ts";

interface TableRow {
  /** Of the node that the table merges, or null where it merges none by id. */
  readonly label: string | null;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** The row without its white space. */
  readonly text: string;
}

/**
 * Ids that stand twice, each as one sentence with `file:line`. `MERGE` would let the second row overwrite the first in
 * silence. Within one table no id stands twice; in two tables of one label it may, where the two rows say the same, because
 * each file stands on its own.
 */
export function duplicateRows(scripts: readonly Script[]): readonly string[] {
  const tables = scripts.flatMap(({ statements }) => statements.map(tableRows));
  return [
    ...tables.flatMap((rows) => repeated(rows, () => true)),
    ...repeated(
      tables.flat().filter(({ label }) => label !== null),
      (row, first) => row.text !== first.text,
    ),
  ];
}

function repeated(
  rows: readonly TableRow[],
  wrong: (row: TableRow, first: TableRow) => boolean,
): readonly string[] {
  const firsts = new Map<string, TableRow>();
  return rows.flatMap((row) => {
    const key = `${row.label} ${row.id}`;
    const first = firsts.get(key);
    if (!first) firsts.set(key, row);
    return first && wrong(row, first) ? [sentence(row, first)] : [];
  });
}

const sentence = (row: TableRow, first: TableRow) =>
  `${row.file}:${row.line}: id "${row.id}" stands already at ${first.file}:${first.line}`;

const mergedLabel = (code: string): string | null =>
  /\bMERGE\s*\(\w+:(\w+)[^{)]*\{\s*id:\s*\w+\.id\s*\}\s*\)/i.exec(code)?.[1] ?? null;

/** The maps of `UNWIND [ {id: "…", …}, … ]` that have an id. */
function tableRows(statement: PlacedStatement): readonly TableRow[] {
  const { cypher, file, line } = statement;
  const code = codeOnly(cypher);
  const opening = /^\s*UNWIND\s*\[/i.exec(code);
  if (!opening) return [];
  const label = mergedLabel(code);
  return topLevelMaps(code, opening[0].length).flatMap(({ start, end }) => {
    const text = cypher.slice(start, end);
    const id = /^\{\s*id:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.exec(text)?.[1];
    if (id === undefined) return [];
    const placed = line + lineAt(cypher, start) - 1;
    return [{ label, id: id.slice(1, -1), file, line: placed, text: text.replace(/\s+/g, "") }];
  });
}

/** Where the maps of the list stand whose first item is at `from`. */
function topLevelMaps(code: string, from: number): readonly { start: number; end: number }[] {
  const maps: { start: number; end: number }[] = [];
  let depth = 0;
  let start = from;
  for (const { 0: bracket, index } of code.slice(from).matchAll(/[{}[\]()]/g)) {
    if (depth === 0) start = from + index;
    depth += "{[(".includes(bracket) ? 1 : -1;
    if (depth < 0) break;
    if (depth === 0 && bracket === "}") maps.push({ start, end: from + index + 1 });
  }
  return maps;
}
