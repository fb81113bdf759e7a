import { AppError } from "../errors.ts";
import { type CypherNode, childOf, childrenOf, isToken, nameOf, piecesOf } from "./cypher-tree.ts";
import { growthIn, growthOf } from "./neo4j-growth.ts";
import type { Parameters } from "./store.ts";

/** Numbers that a list may be made of at once, and times that an expression may go through lists. */
const MOST_STEPS = 100_000;

/** Characters of text, from the query or its parameters, that its lists may be made of. */
const MOST_TEXT = 20_000_000;

/** NOT and CASE within one another take Neo4j's planner twice the time for each, without a look at the clock. */
const MOST_NESTED = 32;

/** How long a list is taken to be of which the query does not tell. */
const UNKNOWN_LENGTH = 100;

/** How many times as large as what it is made of a value may be that is no list and no count. */
const MOST_GROWTH = 1_024;

const LOOPS = ["listComprehension", "reduceExpression", "listItemsPredicate"];
const COUNTS = /^(size|length|char_length|character_length|count)$/i;
const UNWIND_INSTEAD = "UNWIND range(…) instead, or count by a number or by size(…)";

/**
 * Refuses what Neo4j does not stop when its time is up: inside of one expression it does not look at the clock. A list of
 * a billion numbers, a walk through it, and a text that doubles itself until the server ends for want of memory.
 * @throws AppError `too-large` | `unsupported-here`, with the place
 */
export function refuseEndless(tree: CypherNode, parameters: Parameters): void {
  let growth = 1;
  if (nestingOf(tree) > MOST_NESTED) {
    const message = `more than ${MOST_NESTED} NOT or CASE inside one another`;
    throw new AppError("bad-cypher", message, { at: tree.at });
  }
  for (const piece of piecesOf(tree)) {
    if (isRange(piece)) checkRange(piece, parameters, isUnwound(piece, tree));
    if (LOOPS.includes(piece.rule)) checkLoop(piece, parameters);
    if (piece.rule !== "returnItem") continue;
    growth *= Math.max(1, growthOf(piece));
    if (growth > MOST_GROWTH) throw grows(piece);
  }
}

/** Right under UNWIND numbers come one by one, and Neo4j looks at its clock in between. */
function isUnwound(range: CypherNode, tree: CypherNode): boolean {
  for (const clause of piecesOf(tree)) {
    if (clause.rule === "unwindClause" && clause.children.includes(range)) return true;
  }
  return false;
}

function checkRange(range: CypherNode, parameters: Parameters, unwound: boolean): void {
  if (unwound) return;
  const length = lengthOf(range, parameters);
  if (length === null) {
    const message = `how long ${shortly(range)} becomes is not known beforehand, and Neo4j could not stop it: ${UNWIND_INSTEAD}`;
    throw new AppError("unsupported-here", message, { at: range.at });
  }
  if (length > MOST_STEPS) {
    const message = `${shortly(range)} has ${length} numbers, and ${MOST_STEPS} are the most that a list may be made of at once: ${UNWIND_INSTEAD}`;
    throw new AppError("too-large", message, { at: range.at });
  }
}

function checkLoop(loop: CypherNode, parameters: Parameters): void {
  const steps = stepsOf(loop, parameters);
  if (steps > MOST_STEPS) {
    const message = `these lists within lists take ${steps} steps, and Neo4j could not stop after ${MOST_STEPS}: UNWIND them instead`;
    throw new AppError("too-large", message, { at: loop.at });
  }
  const text = steps * textIn(loop, parameters);
  if (text > MOST_TEXT) {
    const message = `this could make ${text} characters of text, and ${MOST_TEXT} are the most: join less text, or UNWIND the list`;
    throw new AppError("too-large", message, { at: loop.at });
  }
  if (loop.rule === "reduceExpression" && growthIn(loop) > 1) throw grows(loop);
}

function grows(piece: CypherNode): AppError {
  const message = `${shortly(piece)} makes something of itself more than once over, which may take all of Neo4j's memory: use the value once`;
  return new AppError("unsupported-here", message, { at: piece.at });
}

/** Characters of the texts that stand in a loop, or come into it as parameters. */
function textIn(loop: CypherNode, parameters: Parameters): number {
  let characters = 0;
  for (const piece of piecesOf(loop)) {
    if (piece.rule === "stringLiteral") characters += piece.text.length;
    if (piece.rule !== "parameter") continue;
    characters += (JSON.stringify(parameterOf(piece, parameters)) ?? "").length;
  }
  return characters;
}

function nestingOf({ rule, children }: CypherNode): number {
  const own = /^(extendedC|c)aseExpression$/.test(rule)
    ? 1
    : children.filter((child) => isToken(child, "NOT")).length;
  return own + children.reduce((most, child) => Math.max(most, nestingOf(child)), 0);
}

/** How often the innermost expression is worked out. */
function stepsOf(piece: CypherNode, parameters: Parameters): number {
  const within = Math.max(1, ...piece.children.map((child) => stepsOf(child, parameters)));
  return LOOPS.includes(piece.rule) ? within * stepsIn(piece, parameters) : within;
}

function stepsIn(loop: CypherNode, parameters: Parameters): number {
  const at = loop.children.findIndex((child) => isToken(child, "IN"));
  const list = loop.children[at + 1];
  return (list && isRange(list) && lengthOf(list, parameters)) || UNKNOWN_LENGTH;
}

const isRange = (piece: CypherNode) =>
  piece.rule === "functionInvocation" && /^`?range`?$/i.test(functionName(piece));

const functionName = (piece: CypherNode) => childOf(piece, "functionName")?.text.trim() ?? "";

/** How many numbers a range has; null where its bounds are not told. */
function lengthOf(range: CypherNode, parameters: Parameters): number | null {
  const bounds = childrenOf(range, "functionArgument").map(({ children: [bound] }) =>
    bound === undefined ? null : numberOf(bound, parameters),
  );
  const [from = null, to = null, step = 1] = bounds;
  if (from === null || to === null || step === null) return null;
  return Math.max(0, Math.floor((to - from) / (step || 1)) + 1);
}

/** A number that stands in the query or comes with it; a count counts for what it may be. */
function numberOf(piece: CypherNode, parameters: Parameters): number | null {
  if (piece.rule === "literal") return numberIn(piece.text);
  if (piece.rule === "parameter") {
    const value = parameterOf(piece, parameters);
    return typeof value === "number" ? value : null;
  }
  if (piece.rule === "functionInvocation") {
    return COUNTS.test(functionName(piece)) ? UNKNOWN_LENGTH : null;
  }
  if (piece.rule === "countStar") return UNKNOWN_LENGTH;
  if (!/^(expression[3-6]|parenthesizedExpression)$/.test(piece.rule)) return null;
  return sumOf(piece, parameters);
}

const parameterOf = (piece: CypherNode, parameters: Parameters) =>
  parameters[nameOf(childOf(piece, "parameterName")).trim()];

function numberIn(text: string): number | null {
  const value = Number(text.replaceAll("_", ""));
  return Number.isFinite(value) ? value : null;
}

/** Whatever the operators do, signs left out, a sum and a product are its bounds. */
function sumOf({ children }: CypherNode, parameters: Parameters): number | null {
  const operators = children.filter(({ rule }) => rule === "token").map(({ text }) => text);
  const values = children
    .filter(({ rule }) => rule !== "token")
    .map((child) => numberOf(child, parameters));
  if (values.some((value) => value === null)) return null;
  const numbers = values as number[];
  const [first = 0, ...rest] = numbers;
  if (operators.includes("(") || rest.length === 0) return operators.includes("-") ? -first : first;
  return rest.reduce((sum, value, at) => worked(sum, operators[at] ?? "", value), first);
}

function worked(left: number, operator: string, right: number): number {
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  return operator === "^" ? left ** right : left;
}

function shortly({ text }: CypherNode): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
