import type { Token } from "./tokens.ts";

/** A place among tokens. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** What stands at and after a place, each token a word in capitals or a symbol; a text, a name or a number is its kind. */
export function spelled({ tokens, at }: Place, from: number, to: number): string {
  return tokens
    .slice(Math.max(0, at + from), at + to + 1)
    .map(({ kind, text }) => {
      if (kind === "word") return text.toUpperCase();
      return kind === "symbol" ? text : kind;
    })
    .join(" ");
}

/** Where the bracket closes that opens so many tokens after the place. */
export function closing({ tokens, at }: Place, offset: number): number {
  let depth = 0;
  for (let end = at + offset; end < tokens.length; end += 1) {
    const { kind, text } = tokens[end] ?? { kind: "text", text: "" };
    if (kind === "symbol" && "([{".includes(text)) depth += 1;
    if (kind === "symbol" && ")]}".includes(text)) depth -= 1;
    if (depth === 0) return end;
  }
  return tokens.length;
}

/** What stands between the last comma and the end of a function's arguments. */
export function lastArgument(place: Place, offset: number): string {
  const { tokens } = place;
  const end = closing(place, offset);
  let depth = 0;
  let start = end;
  for (; start > place.at + offset + 1; start -= 1) {
    const { kind, text } = tokens[start - 1] ?? { kind: "text", text: "" };
    if (kind !== "symbol") continue;
    if (depth === 0 && text === ",") break;
    depth += Number(")]}".includes(text)) - Number("([{".includes(text));
  }
  return spelled({ tokens, at: start }, 0, end - start - 1);
}
