/** One statement of a text, without the semicolon; `start` and `end` are its place in the text. */
export interface Statement {
  readonly cypher: string;
  readonly start: number;
  readonly end: number;
}

/** Texts, names in backticks and comments, in which neither a semicolon nor a dollar means anything. */
const QUIET = String.raw`'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|\x60(?:[^\x60]|\x60\x60)*\x60?|//[^\n]*|/\*[^]*?(?:\*/|$)`;

/** The same text, of the same length: comments are blank, and texts and names hold no sign. */
const codeOf = (text: string): string =>
  text.replace(new RegExp(QUIET, "g"), (quiet) =>
    quiet.startsWith("/") ? quiet.replace(/[^\n]/g, " ") : "q".repeat(quiet.length),
  );

/** The statements of a text, in order; what holds nothing but blanks and comments is none. */
export function statementsOf(text: string): readonly Statement[] {
  const found: Statement[] = [];
  let begin = 0;
  for (const part of codeOf(text).split(";")) {
    const lead = part.length - part.trimStart().length;
    const end = begin + part.trimEnd().length;
    const start = begin + lead;
    if (part.trim() !== "") found.push({ cypher: text.slice(start, end), start, end });
    begin += part.length + 1;
  }
  return found;
}

/** The statement that a place in the text belongs to; between two the one before. */
export function statementAt(text: string, place: number): Statement | null {
  const statements = statementsOf(text);
  const found = statements.findLast(({ start }) => start <= place);
  return found ?? statements[0] ?? null;
}

const PARAMETER = String.raw`\$(?:([\p{L}_][\p{L}\p{N}_]*)|\x60((?:[^\x60]|\x60\x60)+)\x60)`;

/** Names of the parameters that a text asks for, each once, in order. */
export function parametersIn(text: string): readonly string[] {
  const found = [...text.matchAll(new RegExp(`${PARAMETER}|${QUIET}`, "gu"))];
  const names = found.flatMap(([, plain, quoted]) => plain ?? quoted?.replaceAll("``", "`") ?? []);
  return [...new Set(names)];
}

/** The place in a text of a line and a column, both from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + column - 1);
}
