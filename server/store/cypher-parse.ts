import { CypherLanguageService } from "@neo4j-cypher/language-support";
import { AppError } from "../errors.ts";
import type { CypherNode, TextPlace } from "./cypher-tree.ts";

/** What the language support makes of a statement, as far as we look at it. Its own type leads to its whole parser. */
interface Parsed {
  readonly parser: { readonly numberOfSyntaxErrors: number; readonly ruleNames: readonly string[] };
  readonly ctx: RawNode;
  readonly tokens: readonly RawToken[];
  readonly syntaxErrors: readonly Diagnostic[];
  readonly cypherVersion?: string | undefined;
}

interface RawToken {
  readonly text?: string | undefined;
  /** Offsets in code points, from 0; `stop` is the last one's. */
  readonly start: number;
  readonly stop: number;
  readonly line: number;
  readonly column: number;
}

interface RawNode {
  readonly ruleIndex?: number;
  readonly children?: readonly RawNode[] | null;
  readonly start?: RawToken | null;
  readonly stop?: RawToken | null;
  readonly symbol?: RawToken;
}

interface Diagnostic {
  readonly severity?: number | undefined;
  /** Text, by what the language server protocol lets it be. */
  readonly message: unknown;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** An error of a query, in Neo4j's words. */
export interface CypherFault extends TextPlace {
  readonly message: string;
}

const ERROR = 1;

/** What only a server knows: its own functions and procedures, and what it was given as parameters. */
const NOT_OURS =
  /^(Parameter .* is not defined\.|(Function|Procedure) .* is not present in the database)/;

/** Rules that only wrap another: an expression in eleven steps, a name in five. */
const WRAPPERS =
  /^(expression\d*|(un)?escapedSymbolic\w+|symbolic\w+|labelExpression[1-4]|clause)$/;

const service = new CypherLanguageService({ consoleCommandsEnabled: false });

/**
 * Reads a query with Neo4j's own grammar.
 * @returns the tree of its one statement
 * @throws AppError `bad-cypher` with the first error's place
 */
export function parseCypher(cypher: string): CypherNode {
  const { statementsParsing } = (
    service as unknown as { parse(query: string): { statementsParsing: readonly Parsed[] } }
  ).parse(cypher);
  const [first, ...more] = statementsParsing.filter(({ tokens }) => tokens.some(isWritten));
  if (first === undefined) throw bad("there is no query", { line: 1, column: 1 });
  const [wrong] = first.syntaxErrors;
  if (wrong !== undefined || first.parser.numberOfSyntaxErrors > 0) {
    const at = wrong === undefined ? { line: 1, column: 1 } : placeOf(wrong);
    const [fault] = faultsOf(cypher);
    throw fault === undefined
      ? bad("this is no Cypher that Neo4j's grammar knows", at)
      : bad(fault.message, { line: fault.line, column: fault.column });
  }
  if (more.length > 0) {
    throw bad("one statement at a time", placeOfToken(more[0]?.tokens.find(isWritten)));
  }
  const tree = toTree(first.ctx, first.parser.ruleNames, textOf(cypher));
  if (tree === null) throw bad("there is no query", { line: 1, column: 1 });
  return tree;
}

/** What Neo4j's own analysis finds wrong in a query: names that are not there, types that do not fit. */
export function faultsOf(cypher: string): CypherFault[] {
  return service
    .lint(cypher, {})
    .diagnostics.filter(
      ({ severity, message }) => severity === ERROR && !NOT_OURS.test(String(message)),
    )
    .map((diagnostic) => ({
      message: sentenceOf(String(diagnostic.message)),
      ...placeOf(diagnostic),
    }));
}

function bad(message: string, at: TextPlace): AppError {
  return new AppError("bad-cypher", message, { at });
}

/** The drawing of the place that follows some messages is not for us. */
function sentenceOf(message: string): string {
  return message.split("\n")[0] ?? message;
}

function placeOf({ range: { start } }: Diagnostic): TextPlace {
  return { line: Math.max(1, start.line + 1), column: Math.max(1, start.character + 1) };
}

function placeOfToken(token: RawToken | undefined): TextPlace {
  return { line: token?.line ?? 1, column: (token?.column ?? 0) + 1 };
}

function isWritten({ text = "" }: RawToken): boolean {
  return text !== "<EOF>" && text !== ";" && text.trim() !== "" && !/^\/[/*]/.test(text);
}

interface Text {
  slice(start: number, end: number): string;
  /** An offset in code points as one in the string. */
  offset(codePoints: number): number;
}

/** The grammar counts code points, a string UTF-16 units. */
function textOf(cypher: string): Text {
  if (!/[\ud800-\udfff]/.test(cypher)) {
    return { slice: (start, end) => cypher.slice(start, end), offset: (at) => at };
  }
  const offsets: number[] = [];
  let length = 0;
  for (const character of cypher) {
    offsets.push(length);
    length += character.length;
  }
  const offset = (at: number) => offsets[at] ?? cypher.length;
  return { slice: (start, end) => cypher.slice(offset(start), offset(end)), offset };
}

function toTree(raw: RawNode, names: readonly string[], text: Text): CypherNode | null {
  if (raw.symbol !== undefined) return toToken(raw.symbol);
  const rule = names[raw.ruleIndex ?? -1] ?? "unknown";
  const children = (raw.children ?? [])
    .map((child) => toTree(child, names, text))
    .filter((child) => child !== null);
  const [only] = children;
  if (only !== undefined && children.length === 1 && WRAPPERS.test(rule)) return only;
  const start = raw.start?.start ?? 0;
  const end = (raw.stop?.stop ?? start - 1) + 1;
  return {
    rule,
    children,
    text: text.slice(start, end),
    start: text.offset(start),
    end: text.offset(end),
    at: placeOfToken(raw.start ?? undefined),
  };

  function toToken(token: RawToken): CypherNode | null {
    if (token.text === "<EOF>") return null;
    return {
      rule: "token",
      children: [],
      text: token.text ?? "",
      start: text.offset(token.start),
      end: text.offset(token.stop + 1),
      at: placeOfToken(token),
    };
  }
}
