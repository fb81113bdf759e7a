import { AppError } from "../errors.ts";
import { FREE_LIMITS, type Limits } from "./store.ts";
import { placeOf, type Token, tokensOf } from "./tokens.ts";

const BEGINNINGS = ["MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"];

/** What a statement may also begin with, but not a free query: it writes, administers, or looks at the server. */
const FORBIDDEN = new Set(
  `ALTER ANALYZE BEGIN COMMIT COPY CREATE CYPHER DEALLOCATE DELETE DENY DETACH DROP DRYRUN ENABLE EXPLAIN FOREACH
   GRANT INSERT LOAD MERGE NODETACH PROFILE REALLOCATE REMOVE RENAME REVOKE ROLLBACK SESSION SET SHOW START STOP
   TERMINATE USE USING`.split(/\s+/),
);

const PROCEDURES = new Set(["db.labels", "db.relationshipTypes", "db.propertyKeys"]);

/** The built-in functions with a dot in their name. A dotted one of a plug-in may do anything, even run Cypher. */
const FUNCTION_FAMILIES = new Set(
  "coll date datetime duration localdatetime localtime point string time vector".split(" "),
);

/** True for the procedures that a free query may call. They tell of the graph's own names and nothing else. */
export function isAllowedProcedure(name: string): boolean {
  return PROCEDURES.has(name);
}

/** True for a function of Cypher's own, by its name with dots. */
export function isAllowedFunction(name: string): boolean {
  const [family = "", ...rest] = name.toLowerCase().split(".");
  if (rest.length > 0) return FUNCTION_FAMILIES.has(family);
  return !["file", "linenumber"].includes(family);
}

/**
 * The first wall around free Cypher, before any engine or grammar sees it: size, depth, one statement that begins as a question
 * does, no LOAD CSV, no procedure beyond three. `checkRights` asks most of it again of the parse tree; this one stays, for it
 * costs nothing, spares the reader's thread, and holds whatever a grammar makes of a query. The plan is the next wall, the
 * engine's read-only mode the last.
 * @throws AppError `too-large` | `bad-cypher` | `read-only`
 */
export function inspect(cypher: string, limits: Partial<Limits> = {}): void {
  const { maxCypherBytes, maxBracketDepth } = { ...FREE_LIMITS, ...limits };
  const size = Buffer.byteLength(cypher);
  if (size > maxCypherBytes) {
    throw new AppError("too-large", `the query is ${size} bytes; it may have ${maxCypherBytes}`);
  }
  checkEscapes(cypher);
  const tokens = tokensOf(cypher);
  checkBeginning(cypher, tokens);
  checkDepth(cypher, tokens, maxBracketDepth);
  for (const [at, token] of tokens.entries()) {
    const found = refusalOf(token, tokens.slice(at + 1, at + 12), tokens[at - 1]);
    if (found !== null) {
      throw new AppError(found.code, found.message, { at: placeOf(cypher, token.start) });
    }
  }
}

function checkBeginning(cypher: string, [first]: readonly Token[]): void {
  const word = first?.kind === "word" ? first.text.toUpperCase() : "";
  if (BEGINNINGS.includes(word)) return;
  const expected = `a free query begins with ${BEGINNINGS.join(", ")}`;
  const at = placeOf(cypher, first?.start ?? 0);
  throw FORBIDDEN.has(word)
    ? new AppError("read-only", `${expected}, not with ${word}`, { at })
    : new AppError("bad-cypher", expected, { at });
}

function checkDepth(cypher: string, tokens: readonly Token[], most: number): void {
  let depth = 0;
  for (const { kind, text, start } of tokens) {
    if (kind !== "symbol") continue;
    if ("([{".includes(text)) depth += 1;
    if (")]}".includes(text)) depth -= 1;
    if (depth > most) {
      throw new AppError("bad-cypher", `more than ${most} brackets inside one another`, {
        at: placeOf(cypher, start),
      });
    }
  }
}

function refusalOf(
  token: Token,
  next: readonly Token[],
  before: Token | undefined,
): Refusal | null {
  if (isSymbol(token, ";") && next.some((other) => !isSymbol(other, ";"))) {
    return { code: "bad-cypher", message: "one statement at a time" };
  }
  if (isSymbol(token, "\\")) {
    return { code: "bad-cypher", message: "an escape stands in a text, nowhere else" };
  }
  if (isWord(token, "LOAD") && isWord(next[0], "CSV")) {
    return { code: "read-only", message: "LOAD CSV reads files and addresses: no free query may" };
  }
  if (isWord(token, "USE") && isName(next[0]) && !isWord(next[0], "AS")) {
    return { code: "read-only", message: "a free query asks this graph, it may not USE another" };
  }
  const name = isWord(token, "CALL") ? procedureOf(next) : null;
  if (name !== null && !isAllowedProcedure(name)) {
    return { code: "read-only", message: refusedProcedure(name) };
  }
  return isSymbol(before, ".") ? null : refusedFunction(token, next);
}

function refusedFunction(token: Token, next: readonly Token[]): Refusal | null {
  const parts = dottedName([token, ...next]);
  const called = isSymbol(next[parts.length * 2 - 2], "(");
  if (!called || parts.length < 2 || isAllowedProcedure(parts.join("."))) return null;
  if (FUNCTION_FAMILIES.has((parts[0] ?? "").toLowerCase())) return null;
  const message = `a free query may not call ${parts.join(".")}: what a plug-in does is not known here`;
  return { code: "read-only", message };
}

type Refusal = { readonly code: "bad-cypher" | "read-only"; readonly message: string };

export const ONLY_READS = "a free query may read the graph and nothing else";

/** What is said of an operator in a plan that is not known to read only. */
export function refusedOperator(operator: string): string {
  return `${ONLY_READS}; its plan has "${operator.slice(0, 60)}"`;
}

/** What is said of a procedure that is not allowed. */
export function refusedProcedure(name: string): string {
  return `a free query may call ${[...PROCEDURES].join(", ")}, not the procedure ${name}`;
}

/** The name after CALL; null where CALL is a subquery, or no keyword at all. */
function procedureOf(next: readonly Token[]): string | null {
  const parts = dottedName(next);
  if (parts.length === 0) return null;
  const after = next[parts.length * 2 - 1];
  const called = isSymbol(after, "(") || isWord(after, "YIELD") || parts.length > 1;
  return called ? parts.join(".") : null;
}

/** The names at the start of some tokens that dots join. */
function dottedName(tokens: readonly Token[]): string[] {
  const parts: string[] = [];
  for (let at = 0; isName(tokens[at]); at += 2) {
    parts.push(tokens[at]?.text ?? "");
    if (!isSymbol(tokens[at + 1], ".")) break;
  }
  return parts;
}

/**
 * Neo4j replaces `\u0027` and its like before it reads a query, so that a quote or a keyword could hide behind them.
 * @throws AppError `bad-cypher`
 */
function checkEscapes(cypher: string): void {
  const found = /\\u+(0000)?00[0-7][\da-f]/i.exec(cypher);
  if (found === null) return;
  const at = placeOf(cypher, found.index);
  throw new AppError("bad-cypher", `write the character itself, not ${found[0]}`, { at });
}

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" || token?.kind === "name";
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === word;
}

function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === "symbol" && token.text === symbol;
}
