import { AppError } from "../errors.ts";
import type { Statement } from "../store/store.ts";
import { codeOnly, lineAt, segmentsOf } from "./segments.ts";

/** A statement that knows where it stands. */
export type PlacedStatement = Statement & { readonly file: string; readonly line: number };

/**
 * Splits a script into its statements. A statement ends in `;` at a line's end; a `;` in a string or a comment is text.
 * The comments before a statement are left off, so that `line` is the line of its first word.
 * @throws AppError `bad-request` with `file:line` for what does not end
 */
export function splitScript(file: string, text: string): readonly PlacedStatement[] {
  const fail = (index: number, what: string): never => {
    throw new AppError("bad-request", `${file}:${lineAt(text, index)}: ${what}`);
  };
  const open = segmentsOf(text).find(({ closed }) => !closed);
  if (open) fail(open.start, `this ${open.kind} is not closed`);

  const code = codeOnly(text);
  const statements: PlacedStatement[] = [];
  let start = 0;
  for (const { index } of code.matchAll(/;/g)) {
    const lineEnd = code.indexOf("\n", index);
    const rest = code.slice(index + 1, lineEnd === -1 ? undefined : lineEnd);
    if (rest.trim() !== "") fail(index, "a statement ends in ; at its line's end");
    const first = start + code.slice(start, index).search(/\S/);
    if (first < start) fail(index, "there is no statement before this ;");
    statements.push({
      cypher: text.slice(first, index).trimEnd(),
      file,
      line: lineAt(text, first),
    });
    start = index + 1;
  }
  const left = code.slice(start).search(/\S/);
  if (left !== -1) fail(start + left, "this statement does not end in ;");
  return statements;
}
