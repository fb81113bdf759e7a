import { type CypherNode, childOf, childrenOf, hasToken, isToken, nameOf } from "./cypher-tree.ts";
import { aggregates } from "./grafeo-calls.ts";
import { checkOrdered, checkSorted } from "./grafeo-compare.ts";

import { checkNoPattern, maybeAll, readPatterns } from "./grafeo-patterns.ts";
import {
  fault,
  readFilter,
  refuse,
  type Scope,
  typeOfExpression,
  withNames,
} from "./grafeo-sheet.ts";
import { either, isMaybe, isNullable, isOnly, itemsOf, STRING, type Type } from "./grafeo-types.ts";

/** Reads a query, with its UNION, clause by clause. @returns the columns that it answers */
export function readQuery(node: CypherNode, scope: Scope): ReadonlyMap<string, Type> {
  if (node.rule === "singleQuery") return readSingle(node, scope);
  if (node.rule === "union") return readUnion(node, scope);
  const [only, ...more] = node.children.filter(
    (child) => !isToken(child, ";") && child.text !== "EOF",
  );
  if (only === undefined || more.length > 0) {
    return refuse(
      more[0] ?? node,
      `"${(more[0] ?? node).text.slice(0, 40)}"`,
      "write one plain query",
    );
  }
  return readQuery(only, scope);
}

function readUnion(node: CypherNode, scope: Scope): ReadonlyMap<string, Type> {
  const queries = childrenOf(node, "singleQuery");
  const all = queries.map((query) => readSingle(query, scope));
  const words = node.children
    .filter(({ rule }) => rule === "token")
    .map(({ text }) => text.toUpperCase());
  const unions = words.filter((word) => word === "UNION").length;
  const alls = words.filter((word) => word === "ALL").length;
  if (alls > 0 && alls < unions) fault(node, "UNION and UNION ALL in one query");
  const columns = new Map<string, Type>();
  for (const [at, found] of all.entries()) {
    for (const [name, type] of found) {
      if (unions > alls) checkSorted(queries[at] as CypherNode, type, "UNION of");
      const before = columns.get(name);
      columns.set(name, before === undefined ? type : either(before, type));
    }
  }
  return columns;
}

function readSingle(node: CypherNode, before: Scope): ReadonlyMap<string, Type> {
  let scope = before;
  let columns: ReadonlyMap<string, Type> = new Map();
  for (const clause of node.children) {
    if (clause.rule === "returnClause") columns = readReturn(clause, scope);
    else scope = readClause(clause, scope);
  }
  return columns;
}

function readClause(clause: CypherNode, scope: Scope): Scope {
  switch (clause.rule) {
    case "matchClause":
      return readMatch(clause, scope);
    case "unwindClause":
      return readUnwind(clause, scope);
    case "withClause":
      return readWith(clause, scope);
    case "subqueryClause":
      return readSubquery(clause, scope);
    case "callClause":
      return readProcedure(clause, scope);
    default: {
      const word = clause.children[0]?.text ?? clause.text;
      return refuse(clause, word.toUpperCase(), "do without it");
    }
  }
}

const MATCH_PARTS = /^(token|patternList|whereClause)$/;

function readMatch(clause: CypherNode, scope: Scope): Scope {
  const odd = clause.children.find(({ rule }) => !MATCH_PARTS.test(rule));
  if (odd !== undefined) refuse(odd, `"${odd.text}" in a MATCH`, "leave it out");
  const optional = hasToken(clause, "OPTIONAL");
  const list = childOf(clause, "patternList");
  const inside = readPatterns(list, scope);
  const where = childOf(clause, "whereClause");
  if (where !== undefined) {
    if (optional)
      checkNoPattern(where, "a pattern in the WHERE of an OPTIONAL MATCH, which loses rows");
    if (list !== undefined && /shortestPath/i.test(list.text))
      checkWhereOfShortest(where, scope, inside);
    readFilter(where, inside);
  }
  return optional ? maybeAll(scope, inside) : inside;
}

/** Neo4j looks for the shortest path that fits; the engine sees whether the shortest path fits. */
function checkWhereOfShortest(where: CypherNode, before: Scope, inside: Scope): void {
  const walked = new Set(
    [...inside.names]
      .filter(([name, type]) => !before.names.has(name) && !isOnly(type, "node"))
      .map(([name]) => name),
  );
  const uses = (node: CypherNode): boolean =>
    (node.rule === "variable" && walked.has(nameOf(node))) || node.children.some(uses);
  if (uses(where))
    refuse(
      where,
      "a condition on a shortestPath itself",
      "list the paths with [*..n], ordered by length",
    );
}

function readUnwind(clause: CypherNode, scope: Scope): Scope {
  const [list, name] = clause.children.filter(({ rule }) => rule !== "token");
  if (list === undefined || name === undefined) return fault(clause, "UNWIND list AS item");
  const type = typeOfExpression(list, scope);
  if (!isOnly(type, "list"))
    refuse(list, "UNWIND of what may be no list", "put it in brackets: [x]");
  return withNames(scope, [[nameOf(name), itemsOf(type)]]);
}

function readWith(clause: CypherNode, scope: Scope): Scope {
  const columns = readBody(childOf(clause, "returnBody") as CypherNode, scope, false);
  const after: Scope = { sheet: scope.sheet, names: columns };
  const where = childOf(clause, "whereClause");
  if (where !== undefined) checkCarried(where, scope, after);
  readFilter(where, after);
  return after;
}

/** Neo4j lets the WHERE after a WITH speak of names that end there; the engine does not know them. */
function checkCarried(node: CypherNode, before: Scope, after: Scope): void {
  const name = node.rule === "variable" ? nameOf(node) : "";
  if (before.names.has(name) && !after.names.has(name)) {
    refuse(
      node,
      `WHERE with ${name}, which the WITH does not carry`,
      "carry it, and leave it out later",
    );
  }
  for (const child of node.children) checkCarried(child, before, after);
}

function readReturn(clause: CypherNode, scope: Scope): ReadonlyMap<string, Type> {
  return readBody(childOf(clause, "returnBody") as CypherNode, scope, true);
}

/** The columns of a WITH or RETURN, and what sorts and cuts them. */
function readBody(body: CypherNode, scope: Scope, last: boolean): ReadonlyMap<string, Type> {
  const items = childOf(body, "returnItems") as CypherNode;
  const columns = new Map<string, Type>();
  const distinct = hasToken(body, "DISTINCT");
  if (hasToken(items, "*")) readStar(items, scope, columns, last);
  const listed = childrenOf(items, "returnItem");
  const grouped = distinct || listed.some(aggregates);
  for (const item of listed) {
    columns.set(nameOfItem(item, scope, last), readItem(item, scope, { grouped, last }));
  }
  // What sorts may speak of the columns, and where rows are not grouped of all names before.
  const sorting = withNames(scope, columns);
  for (const order of childrenOf(childOf(body, "orderBy"), "orderItem")) {
    const [expression] = order.children as [CypherNode];
    checkOrdered(expression, typeOfExpression(expression, sorting));
  }
  for (const bound of childrenOf(body, "skip", "limit")) readBound(bound, scope);
  return columns;
}

function readItem(
  item: CypherNode,
  scope: Scope,
  { grouped, last }: { readonly grouped: boolean; readonly last: boolean },
): Type {
  const [expression] = item.children as [CypherNode];
  const type = typeOfExpression(expression, scope);
  if (isMaybe(type, "engine-id") && last) {
    refuse(expression, "a number that the engine gives", "return the property id");
  }
  if (grouped) checkSorted(expression, type, "groups of a");
  return type;
}

function readBound(bound: CypherNode, scope: Scope): void {
  const amount = bound.children.find(({ rule }) => rule !== "token") as CypherNode;
  const type = typeOfExpression(amount, scope);
  const plain = amount.rule === "parameter" || amount.rule === "literal";
  if (plain && isOnly(type, "integer") && !isNullable(type) && type.counted) return;
  if (plain) fault(amount, `${amount.text} must be a whole number of 0 or more`);
  refuse(
    bound,
    `${bound.children[0]?.text} of what is calculated`,
    "write a number or a parameter",
  );
}

/** `*` in the order that Neo4j has. */
function readStar(
  items: CypherNode,
  scope: Scope,
  columns: Map<string, Type>,
  last: boolean,
): void {
  const names = [...scope.names.keys()].filter((name) => !name.startsWith(" ")).sort();
  for (const name of names) columns.set(name, scope.names.get(name) as Type);
  if (!last || names.some((name) => name.includes("`"))) return;
  const star = items.children.find((child) => isToken(child, "*"));
  scope.sheet.rewrites.set(star as CypherNode, () => names.map((name) => `\`${name}\``).join(", "));
}

/** A column without a name is named by its words; the engine would spell them in its own way. */
function nameOfItem(item: CypherNode, scope: Scope, last: boolean): string {
  const [expression] = item.children as [CypherNode];
  const alias = item.children.at(-1);
  if (item.children.length > 1 && alias !== undefined) return checkedName(alias);
  if (expression.rule === "variable") return checkedName(expression);
  const name =
    expression.rule === "mapProjection" ? nameOf(expression.children[0]) : expression.text;
  if (!last) return name;
  if (name.includes("`"))
    refuse(expression, "a column named by what has a backtick in it", "name it with AS");
  scope.sheet.rewrites.set(item, ({ write }) => `${write(expression)} AS \`${name}\``);
  return name;
}

function checkedName(variable: CypherNode): string {
  const name = nameOf(variable);
  if (name.includes("`")) refuse(variable, "a backtick in a name", "name it otherwise");
  return name;
}

function readSubquery(clause: CypherNode, scope: Scope): Scope {
  const odd = clause.children.find(({ rule }) => /transaction|optional/i.test(rule));
  if (odd !== undefined || hasToken(clause, "OPTIONAL")) {
    refuse(odd ?? clause, "OPTIONAL CALL or IN TRANSACTIONS", "use a plain CALL { }");
  }
  const imported = childOf(clause, "subqueryScope");
  const query = childOf(clause, "queryWithLocalDefinitions", "regularQuery") as CypherNode;
  const outer: Scope =
    imported === undefined ? scope : { ...scope, names: namesImported(imported, scope) };
  const columns = readQuery(query, outer);
  return withNames(scope, columns);
}

function namesImported(imported: CypherNode, scope: Scope): ReadonlyMap<string, Type> {
  if (hasToken(imported, "*")) return scope.names;
  const names = new Set(childrenOf(imported, "variable").map((variable) => nameOf(variable)));
  return new Map([...scope.names].filter(([name]) => names.has(name)));
}

const YIELDS: Readonly<Record<string, string>> = {
  "db.labels": "label",
  "db.relationshipTypes": "relationshipType",
  "db.propertyKeys": "propertyKey",
};

/** Which procedures may be called is not decided here. */
function readProcedure(clause: CypherNode, scope: Scope): Scope {
  const name = childOf(clause, "procedureName")?.text.replace(/[\s`]/g, "") ?? "";
  const column = YIELDS[name];
  if (column === undefined) refuse(clause, `the procedure ${name}`, "do without it");
  const results = childrenOf(clause, "procedureResultItem").map((item) => {
    const variables = childrenOf(item, "variable");
    return [nameOf(variables.at(-1) ?? item.children.at(-1)), STRING] as const;
  });
  const after = withNames(scope, results);
  readFilter(childOf(clause, "whereClause"), after);
  return after;
}
