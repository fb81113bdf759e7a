import type { Finding } from "./language-messages.ts";
import type { Console } from "./state.ts";
import { offsetOf } from "./statements.ts";

const WORD = /^[\p{L}\p{N}_$]+/u;

/** What the engine found wrong in the answer on show, at its place in the editor's text; null where it told no place. */
export function engineFinding({ answer, text }: Console): Finding | null {
  const { failure, cypher = "", start = 0 } = answer.value ?? {};
  if (failure?.at == null) return null;
  const now = text.peek();
  // The text may have changed since it was asked.
  if (now.slice(start, start + cypher.length) !== cypher) return null;
  const at = start + offsetOf(cypher, failure.at.line, failure.at.column);
  const length = WORD.exec(now.slice(at))?.[0].length ?? 1;
  return { start: at, end: at + length, message: failure.message, isError: true };
}
