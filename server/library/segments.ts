/** A stretch of Cypher: code, or what only looks like it. */
export interface Segment {
  readonly kind: "code" | "string" | "name" | "comment";
  readonly start: number;
  /** Index after its last character. */
  readonly end: number;
  /** False where the text ended before the string, the quoted name or the comment did. */
  readonly closed: boolean;
}

// Sticky, one for each thing that hides a `;` or a `$`. The group is what closes it, empty at the end of the text.
const HIDING = [
  { kind: "string", pattern: /"(?:[^"\\]|\\[\s\S])*("|$)/y },
  { kind: "string", pattern: /'(?:[^'\\]|\\[\s\S])*('|$)/y },
  { kind: "name", pattern: /`(?:[^`]|``)*(`|$)/y },
  { kind: "comment", pattern: /\/\/[^\n]*/y },
  { kind: "comment", pattern: /\/\*(?:[^*]|\*(?!\/))*(\*\/|$)/y },
] as const;

/** Cuts Cypher into code, strings, quoted names and comments, in order and without gaps. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let codeStart = 0;
  let at = 0;
  const endCode = () => {
    if (codeStart < at) segments.push({ kind: "code", start: codeStart, end: at, closed: true });
  };
  while (at < text.length) {
    const found = hidingAt(text, at);
    if (found === null) {
      at += 1;
      continue;
    }
    endCode();
    segments.push(found);
    at = found.end;
    codeStart = at;
  }
  endCode();
  return segments;
}

function hidingAt(text: string, at: number): Segment | null {
  if (!"\"'`/".includes(text.charAt(at))) return null;
  for (const { kind, pattern } of HIDING) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    return { kind, start: at, end: at + match[0].length, closed: match[1] !== "" };
  }
  return null;
}

/** The text with everything but code blanked out, so that indices and lines stay what they were. */
export function codeOnly(text: string): string {
  return segmentsOf(text)
    .map(({ kind, start, end }) => {
      const part = text.slice(start, end);
      return kind === "code" ? part : part.replace(/[^\n]/g, " ");
    })
    .join("");
}

/** The line, from 1, on which the character at this index stands. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < index; at = text.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line;
}
