import { AppError } from "../errors.ts";

/** A piece of Cypher. Comments and white space are none. */
export interface Token {
  /** `name` is what stands in backticks, `text` what stands in quotes. */
  readonly kind: "word" | "name" | "text" | "symbol";
  /** As written; of a name or text without the quotes. */
  readonly text: string;
  /** Offset in the query, from 0. */
  readonly start: number;
}

// Each is tried at one place, and none looks at a character twice. A quote or comment that does not end matches none.
const KINDS = [
  ["space", /[\s\p{C}\p{Z}]+|\/\/[^\n\r]*|\/\*.*?\*\//suy],
  ["word", /[\p{L}_$][\p{L}\p{N}\p{M}_$]*/uy],
  ["name", /`(?:[^`]|``)*`/uy],
  ["text", /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/suy],
  ["symbol", /\d+|(?!\/\*)[^'"`]/uy],
] as const;

/**
 * Splits Cypher into tokens: as much of its grammar as is needed to tell a keyword from a text or a comment.
 * @throws AppError `bad-cypher` for a quote or a comment without end
 */
export function tokensOf(cypher: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < cypher.length; ) {
    const [kind, text] = pieceAt(cypher, start);
    if (kind === "word" || kind === "symbol") tokens.push({ kind, text, start });
    else if (kind !== "space") tokens.push({ kind, text: text.slice(1, -1), start });
    start += text.length;
  }
  return tokens;
}

function pieceAt(cypher: string, start: number): [(typeof KINDS)[number][0], string] {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = start;
    const text = pattern.exec(cypher)?.[0];
    if (text !== undefined) return [kind, text];
  }
  const at = placeOf(cypher, start);
  throw new AppError("bad-cypher", "a quote or a comment begins here and does not end", { at });
}

/** Line and column of an offset, from 1. */
export function placeOf(cypher: string, offset: number): { line: number; column: number } {
  const before = cypher.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
