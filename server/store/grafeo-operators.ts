import { type CypherNode, hasToken, isToken } from "./cypher-tree.ts";
import { whyUnequal, whyUnordered } from "./grafeo-compare.ts";

import { typeOfLabelTest } from "./grafeo-labels.ts";
import {
  fault,
  refuse,
  type Scope,
  typeOfExpression,
  type Use,
  VALUE,
  wrap,
} from "./grafeo-sheet.ts";
import {
  BOOLEAN,
  either,
  FLOAT,
  INTEGER,
  isMaybe,
  isNullable,
  isOnly,
  itemsOf,
  type Kind,
  listOf,
  NULL,
  namesOf,
  notNull,
  orNull,
  STRING,
  type Type,
} from "./grafeo-types.ts";

const NUMBER: readonly Kind[] = ["integer", "float"];

const partsOf = (node: CypherNode) => node.children.filter(({ rule }) => rule !== "token");
const signsOf = (node: CypherNode) => node.children.filter(({ rule }) => rule === "token");

/** OR, XOR and AND. */
export function typeOfLogic(node: CypherNode, scope: Scope, use: Use): Type {
  const inside = hasToken(node, "XOR") ? VALUE : use;
  const types = partsOf(node).map((part) => conditionIn(part, scope, inside));
  return orNull(BOOLEAN, types.some(isNullable));
}

export function typeOfNot(node: CypherNode, scope: Scope): Type {
  return conditionIn(partsOf(node)[0] as CypherNode, scope, VALUE);
}

function conditionIn(part: CypherNode, scope: Scope, use: Use): Type {
  const type = typeOfExpression(part, scope, use);
  if (isOnly(type, "boolean")) return type;
  if (!isMaybe(type, "boolean", "null"))
    fault(part, `a condition is expected, not ${namesOf(type)}`);
  return refuse(
    part,
    "AND, OR, XOR or NOT of what may be neither true nor false",
    "compare it with something",
  );
}

/** `=`, `<>`, `<` and the like, one after another. */
export function typeOfComparison(node: CypherNode, scope: Scope): Type {
  const types = partsOf(node).map((part) => typeOfExpression(part, scope));
  let maybeNull = types.some(isNullable);
  for (const [at, sign] of signsOf(node).entries()) {
    const [one = NULL, other = NULL] = types.slice(at, at + 2);
    const isEquality = sign.text === "=" || sign.text === "<>";
    const why = isEquality ? whyUnequal(one, other) : whyUnordered(one, other);
    if (why !== null) {
      refuse(sign, `"${sign.text}" between ${namesOf(one)} and ${namesOf(other)}`, why);
    }
    maybeNull ||= !isEquality && !areOrdered(one, other);
  }
  return orNull(BOOLEAN, maybeNull);
}

const areOrdered = (one: Type, other: Type) =>
  [NUMBER, ["string"] as const].some((kinds) =>
    [one, other].every((type) => isOnly(type, ...kinds)),
  );

/** IN, CONTAINS, IS NULL, `n:Label` and the like. */
export function typeOfTest(node: CypherNode, scope: Scope, use: Use): Type {
  const [subject, test] = node.children;
  if (subject === undefined || test === undefined) return NULL;
  if (
    hasToken(test, ":") ||
    (hasToken(test, "IS") && test.children.some(({ rule }) => rule.startsWith("labelExpression")))
  ) {
    return typeOfLabelTest(node, test, typeOfExpression(subject, scope), scope);
  }
  const type = typeOfExpression(subject, scope);
  if (hasToken(test, "IS")) return typeOfIs(test);
  const value = partsOf(test)[0] as CypherNode;
  const other = typeOfExpression(value, scope);
  if (hasToken(test, "IN")) return typeOfIn(node, [type, other], scope, use);
  if (hasToken(test, "=~")) checkPattern(value, type, other, scope);
  return orNull(
    BOOLEAN,
    ![type, other].every((text) => isOnly(text, "string") && !isNullable(text)),
  );
}

function typeOfIs(test: CypherNode): Type {
  const words = test.children.map(({ text }) => text.toUpperCase()).join(" ");
  if (words === "IS NULL" || words === "IS NOT NULL") return BOOLEAN;
  return refuse(test, "a test of a type or a form", "test for null, or for a label with n:Label");
}

/** Of null in an empty list the engine makes null, Neo4j false. */
function typeOfIn(
  node: CypherNode,
  [item, list]: readonly [Type, Type],
  scope: Scope,
  use: Use,
): Type {
  const test = node.children[1] as CypherNode;
  if (!isOnly(list, "list")) {
    if (!isMaybe(list, "list", "null")) fault(test, `IN takes a list, not ${namesOf(list)}`);
    refuse(test, "IN what may be no list", "name a list");
  }
  const items = itemsOf(list);
  const why = whyUnequal(item, notNull(items));
  if (why !== null)
    refuse(test, `IN between ${namesOf(item)} and a list of ${namesOf(items)}`, why);
  if (isNullable(item) && !list.filled && !use.asFilter) {
    const written = partsOf(test)[0] as CypherNode;
    scope.sheet.rewrites.set(
      node,
      ({ parts, write }) =>
        `CASE WHEN size(${write(written)}) = 0 THEN false ELSE ${parts(node)} END`,
    );
  }
  return orNull(BOOLEAN, isNullable(item) || isNullable(list) || isNullable(items));
}

const PLAIN_PATTERN =
  /^(\(\?i\))?(?:[\p{L}\p{N} _,;:'"/@#%&=<>!~`-]|\.|[*+?|()$^]|\\[.()[\]{}*+?|^$\\/-]|\[[\p{L}\p{N} _.,-]+\]|\{\d+(,\d*)?\})*$/u;

/** Two dialects of regular expressions: what both read alike is asked. */
function checkPattern(value: CypherNode, text: Type, pattern: Type, { sheet }: Scope): void {
  if (!isOnly(text, "string") || !isOnly(pattern, "string")) {
    refuse(value, "=~ of what may be no text", "compare texts");
  }
  if (isOnly(pattern)) return;
  const written =
    value.rule === "literal"
      ? value.text.slice(1, -1).replaceAll("\\\\", "\\")
      : parameterText(value, sheet);
  const foldsBeyondAscii = written?.startsWith("(?i)") && /[^\x20-\x7e]/.test(written);
  if (written !== null && PLAIN_PATTERN.test(written) && !foldsBeyondAscii) return;
  refuse(
    value,
    "a regular expression that the two engines may read otherwise",
    "write it of letters, digits, . * + ? | ( ) and [ ], or use CONTAINS",
  );
}

function parameterText(value: CypherNode, { parameters }: Scope["sheet"]): string | null {
  const found = value.rule === "parameter" ? parameters[value.text.slice(1)] : null;
  return typeof found === "string" ? found : null;
}

/** `+` and `-`, from left to right. */
export function typeOfSum(node: CypherNode, scope: Scope): Type {
  const [first, ...parts] = partsOf(node);
  const signs = signsOf(node);
  let type = first === undefined ? NULL : typeOfExpression(first, scope);
  for (const [at, part] of parts.entries()) {
    const sign = signs[at] ?? node;
    const other = typeOfExpression(part, scope);
    if (isToken(sign, "||")) refuse(sign, "||", "use +");
    if (isToken(sign, "-")) type = numbersOf(sign, type, other);
    else
      type = joined({ sign, one: at === 0 ? first : undefined, other: part }, [type, other], scope);
  }
  return type;
}

interface Sides {
  readonly sign: CypherNode;
  /** Absent where the left side is a sum itself. */
  readonly one: CypherNode | undefined;
  readonly other: CypherNode;
}

/** The engine joins lists with lists alone: an item beside a list gets brackets. */
function joined(
  { sign, one, other }: Sides,
  [left, right]: readonly [Type, Type],
  { sheet }: Scope,
): Type {
  if (isOnly(left, "list") && isItem(right)) {
    wrap(sheet, other, ["[", "]"]);
    return added(sign, left, listOf(right, true));
  }
  if (one !== undefined && isItem(left) && isOnly(right, "list")) {
    wrap(sheet, one, ["[", "]"]);
    return added(sign, listOf(left, true), right);
  }
  return added(sign, left, right);
}

const isItem = (type: Type) => !isMaybe(type, "list", "null") && type.kinds.size > 0;

function added(sign: CypherNode, one: Type, other: Type): Type {
  const maybeNull = isNullable(one) || isNullable(other);
  if (isOnly(one, ...NUMBER) && isOnly(other, ...NUMBER)) return numbersOf(sign, one, other);
  if (isOnly(one, "string") && isOnly(other, "string", "integer")) return orNull(STRING, maybeNull);
  if (isOnly(one, "list") && isOnly(other, "list")) {
    const filled = one.filled || other.filled;
    return orNull(listOf(either(itemsOf(one), itemsOf(other)), filled), maybeNull);
  }
  const wayOut =
    isMaybe(one, "list") || isMaybe(other, "list")
      ? "join lists with lists, as in list + [item]"
      : "join text with text, as in toString(x) + 'a', and add numbers to numbers";
  return refuse(sign, `"+" between ${namesOf(one)} and ${namesOf(other)}`, wayOut);
}

function numbersOf(sign: CypherNode, one: Type, other: Type): Type {
  for (const type of [one, other]) {
    if (isOnly(type, ...NUMBER)) continue;
    if (
      !isMaybe(
        type,
        "null",
        ...NUMBER,
        "date",
        "datetime",
        "localdatetime",
        "time",
        "localtime",
        "duration",
      )
    ) {
      fault(sign, `"${sign.text}" takes numbers, not ${namesOf(type)}`);
    }
    refuse(sign, `"${sign.text}" of ${namesOf(type)}`, "calculate with numbers only");
  }
  const maybeNull = isNullable(one) || isNullable(other);
  const kinds = [one, other].every((type) => !isMaybe(type, "float")) ? INTEGER : null;
  const counted = sign.text !== "-" && one.counted && other.counted;
  const type =
    kinds ??
    (isMaybe(one, "integer") && isMaybe(other, "integer") ? either(INTEGER, FLOAT) : FLOAT);
  return orNull({ ...type, counted }, maybeNull);
}

/** `*`, `/` and `%`, from left to right. */
export function typeOfProduct(node: CypherNode, scope: Scope): Type {
  const parts = partsOf(node);
  const types = parts.map((part) => typeOfExpression(part, scope));
  let type = types[0] ?? NULL;
  for (const [at, sign] of signsOf(node).entries()) {
    const divisor = parts[at + 1] as CypherNode;
    const other = types[at + 1] ?? NULL;
    if (!/^(?=.*[1-9])\d+(\.\d+)?$/.test(divisor.text)) checkDivision(sign, type, other);
    type = numbersOf(sign, type, other);
  }
  return type;
}

/** Of a division by zero the engine makes null, or infinity, where Neo4j makes an error, or no number. */
function checkDivision(sign: CypherNode, one: Type, other: Type): void {
  if (isToken(sign, "/") && isMaybe(one, "float") && isMaybe(other, "integer")) {
    refuse(sign, "a fraction divided by a whole number that may be zero", "divide by toFloat(…)");
  }
  if (isToken(sign, "%") && (isMaybe(one, "float") || isMaybe(other, "float"))) {
    refuse(sign, "the rest of a fraction by what may be zero", "write the divisor as a number");
  }
}

/** `^`; of several Neo4j takes the left one first. */
export function typeOfPower(node: CypherNode, scope: Scope): Type {
  const parts = partsOf(node);
  const [sign] = signsOf(node);
  const types = parts.map((part) => typeOfExpression(part, scope));
  for (const type of types) numbersOf(sign ?? node, type, type);
  if (parts.length > 2) {
    scope.sheet.rewrites.set(node, ({ write }) =>
      parts
        .slice(1)
        .reduce((left, part) => `(${left} ^ ${write(part)})`, write(parts[0] as CypherNode)),
    );
  }
  return orNull(FLOAT, types.some(isNullable));
}

export function typeOfSign(node: CypherNode, scope: Scope): Type {
  const [sign] = signsOf(node);
  const type = typeOfExpression(partsOf(node)[0] as CypherNode, scope);
  const number = numbersOf(sign ?? node, type, type);
  return { ...number, counted: sign?.text === "+" && type.counted };
}
