import { type CypherNode, isToken, nameOf } from "./cypher-tree.ts";

import {
  FILTER,
  fault,
  readFilter,
  refuse,
  type Scope,
  typeOfExpression,
  type Use,
  VALUE,
  withNames,
} from "./grafeo-sheet.ts";
import {
  ANY,
  BOOLEAN,
  either,
  isMaybe,
  isNullable,
  isOnly,
  itemsOf,
  listOf,
  namesOf,
  orNull,
  type Type,
} from "./grafeo-types.ts";

/** `[x IN list WHERE … | …]` */
export function typeOfListComprehension(node: CypherNode, scope: Scope): Type {
  const { list, inside } = walkOf(node, scope);
  const condition = after(node, "WHERE");
  if (condition !== undefined) readFilter(asWhere(condition), inside);
  const result = after(node, "|");
  const items = result === undefined ? itemsOf(list) : typeOfExpression(result, inside);
  const filled = condition === undefined && list.filled;
  return orNull(listOf(items, filled), isNullable(list));
}

/** `all`, `any`, `none` and `single`. Where a condition is null the engine takes it for false. */
export function typeOfQuantifier(node: CypherNode, scope: Scope, use: Use): Type {
  const { list, inside, written } = walkOf(node, scope);
  const condition = after(node, "WHERE") ?? fault(node, "WHERE is missing");
  const quantifier = node.children[0]?.text.toLowerCase() ?? "";
  const plain = use.asFilter && (quantifier === "all" || quantifier === "any");
  const type = conditionIn(condition, inside, plain ? FILTER : VALUE);
  if (isNullable(type) && !plain) {
    if (/\brand\s*\(/i.test(node.text)) {
      refuse(node, `${quantifier} with chance in it`, "draw the numbers in a WITH before");
    }
    const name = node.children.find(({ rule }) => rule === "variable")?.text ?? "";
    scope.sheet.rewrites.set(node, ({ write }) =>
      counting(quantifier, { list: write(written), name, condition: write(condition) }),
    );
  }
  return orNull(BOOLEAN, isNullable(type) || isNullable(list));
}

function conditionIn(condition: CypherNode, scope: Scope, use: Use): Type {
  const type = typeOfExpression(condition, scope, use);
  if (isOnly(type, "boolean")) return type;
  if (!isMaybe(type, "boolean", "null")) {
    fault(condition, `a condition is expected, not ${namesOf(type)}`);
  }
  return refuse(
    condition,
    "a condition that may be neither true nor false",
    "compare it with something",
  );
}

interface Counted {
  readonly list: string;
  readonly name: string;
  readonly condition: string;
}

/** Says all that Cypher says of null: unknown where an item might decide otherwise. */
function counting(quantifier: string, { list, name, condition }: Counted): string {
  const someUnknown = `any(${name} IN ${list} WHERE (${condition}) IS NULL)`;
  const some = `any(${name} IN ${list} WHERE ${condition})`;
  const someNot = `any(${name} IN ${list} WHERE NOT (${condition}))`;
  const many = `size([${name} IN ${list} WHERE ${condition}])`;
  const cases = {
    any: [`${some} THEN true`, "false"],
    none: [`${some} THEN false`, "true"],
    all: [`${someNot} THEN false`, "true"],
    single: [`${many} > 1 THEN false`, `${many} = 1`],
  }[quantifier] ?? ["true THEN null", "null"];
  return `CASE WHEN (${list}) IS NULL THEN null WHEN ${cases[0]} WHEN ${someUnknown} THEN null ELSE ${cases[1]} END`;
}

/** `reduce(sum = 0, x IN list | …)`: what it comes to depends on what it came to before. */
export function typeOfReduce(node: CypherNode, scope: Scope): Type {
  const names = node.children.filter(({ rule }) => rule === "variable").slice(0, 2);
  const [total, item] = names.map((name) => nameOf(name));
  const parts = node.children.filter(({ rule }) => rule !== "token" && rule !== "variable");
  const first = node.children[node.children.findIndex((child) => isToken(child, "=")) + 1];
  const written = node.children[node.children.findIndex((child) => isToken(child, "IN")) + 1];
  const step = after(node, "|");
  if (
    !first ||
    !written ||
    !step ||
    total === undefined ||
    item === undefined ||
    parts.length < 1
  ) {
    return fault(node, "reduce(total = …, x IN list | …)");
  }
  const list = listIn(written, scope);
  let type = typeOfExpression(first, scope);
  for (let round = 0; round < 4; round += 1) {
    const inside = withNames(scope, [
      [total, type],
      [item, itemsOf(list)],
    ]);
    const next = either(type, typeOfExpression(step, inside));
    if (sameType(next, type)) return orNull(next, isNullable(list));
    type = next;
  }
  return refuse(node, "reduce to what is of another kind each time", "keep one kind of value");
}

const sameType = (one: Type, other: Type): boolean =>
  one.kinds.size === other.kinds.size &&
  [...one.kinds].every((kind) => other.kinds.has(kind)) &&
  one.counted === other.counted &&
  (one.items === undefined
    ? other.items === undefined
    : other.items !== undefined && sameType(one.items, other.items)) &&
  (one.fields === undefined) === (other.fields === undefined);

function walkOf(node: CypherNode, scope: Scope) {
  const name = node.children.find(({ rule }) => rule === "variable");
  const written = after(node, "IN") ?? fault(node, "IN is missing");
  const list = listIn(written, scope);
  const items = isMaybe(list, "list") ? itemsOf(list) : ANY;
  return { list, written, inside: withNames(scope, [[nameOf(name), items]]) };
}

function listIn(written: CypherNode, scope: Scope): Type {
  const list = typeOfExpression(written, scope);
  if (isOnly(list, "list")) return list;
  if (!isMaybe(list, "list", "null")) fault(written, `a list is expected, not ${namesOf(list)}`);
  return refuse(written, "a walk over what may be no list", "name a list");
}

function after(node: CypherNode, word: string): CypherNode | undefined {
  const at = node.children.findIndex((child) => isToken(child, word));
  return at < 0 ? undefined : node.children[at + 1];
}

const asWhere = (condition: CypherNode): CypherNode => ({ ...condition, children: [condition] });
