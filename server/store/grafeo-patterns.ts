import {
  type CypherNode,
  childOf,
  childrenOf,
  hasToken,
  isToken,
  nameOf,
  piecesOf,
} from "./cypher-tree.ts";
import { whyUnequal } from "./grafeo-compare.ts";
import { checkNodeLabels, checkRelationshipTypes } from "./grafeo-labels.ts";
import { entriesOf, propertyOf } from "./grafeo-properties.ts";
import {
  fault,
  readFilter,
  refuse,
  type Scope,
  typeOfExpression,
  withNames,
  wrap,
} from "./grafeo-sheet.ts";
import {
  BOOLEAN,
  COUNT,
  isMaybe,
  isNullable,
  isOnly,
  listOf,
  NODE,
  orNull,
  PATH,
  RELATIONSHIP,
  type Type,
  typeOf,
} from "./grafeo-types.ts";

/** Reads the patterns of a MATCH or of a subquery; answers a scope with the names that they give. */
export function readPatterns(list: CypherNode | undefined, scope: Scope): Scope {
  const patterns = childrenOf(list, "pattern");
  // A property in one pattern may speak of a name in another.
  const named = withNames(
    scope,
    patterns.flatMap((pattern) => namesIn(pattern, scope)),
  );
  const own = new Set([...named.names.keys()].filter((name) => !scope.names.has(name)));
  for (const pattern of patterns) {
    checkOwnNames(pattern, own);
    checkPattern(pattern, named);
  }
  return named;
}

/** A pattern as a condition: is there any such place? */
export function typeOfPatternTest(node: CypherNode, scope: Scope): Type {
  const parts = elementsIn(node);
  for (const part of parts) {
    const variable = childOf(part, "variable");
    if (variable !== undefined && !scope.names.has(nameOf(variable))) {
      fault(variable, `there is no ${variable.text} here`);
    }
  }
  checkFromSomewhere(node, parts, scope);
  for (const part of parts) checkElement(part, scope);
  return BOOLEAN;
}

/** `EXISTS { … }` and `COUNT { … }`, of patterns with a WHERE. */
export function typeOfSubquery(node: CypherNode, scope: Scope): Type {
  const query = childOf(node, "queryWithLocalDefinitions", "regularQuery", "union", "singleQuery");
  const matches = query === undefined ? [node] : matchesIn(query);
  let inside = scope;
  for (const match of matches) {
    const list = childOf(match, "patternList");
    if (list === undefined) continue;
    checkFromSomewhere(node, childrenOf(list, "pattern").flatMap(elementsIn), scope);
    if (/shortestPath/i.test(list.text)) {
      refuse(list, "shortestPath in a subquery", "name it in a MATCH");
    }
    inside = readPatterns(list, inside);
    const where = childOf(match, "whereClause");
    if (where !== undefined) checkNoPattern(where, "a pattern within the WHERE of a subquery");
    readFilter(where, inside);
  }
  return node.rule === "countExpression" ? COUNT : BOOLEAN;
}

/** `[(a)-->(b) WHERE … | …]` */
export function typeOfPatternComprehension(node: CypherNode, scope: Scope): Type {
  if (hasToken(node, "=")) {
    refuse(node, "a named path in a pattern comprehension", "MATCH it and collect");
  }
  const parts = node.children
    .slice(
      0,
      node.children.findIndex((child) => isToken(child, "|")),
    )
    .filter(({ rule }) => rule !== "token")
    .slice(0, 1)
    .flatMap(elementsIn);
  checkFromSomewhere(node, parts, scope);
  const inside = withNames(
    scope,
    parts.flatMap((part) => nameIn(part, scope)),
  );
  for (const part of parts) checkElement(part, inside);
  const condition = childOf(node, "whereClause")?.children.at(-1) ?? after(node, "WHERE");
  if (condition !== undefined) {
    checkNoPattern(condition, "a pattern within a pattern comprehension");
    readFilter({ ...condition, children: [condition] }, inside);
  }
  const result = after(node, "|") ?? fault(node, "what is to be listed?");
  const type = typeOfExpression(result, inside);
  if (isNullable(type)) {
    // The engine leaves nulls out of such a list, but not lists with null in them.
    wrap(scope.sheet, result, ["[", "]"]);
    wrap(scope.sheet, node, ["[item IN ", " | item[0]]"]);
  }
  return listOf(type);
}

/** From what is null no pattern leads anywhere; the engine looks everywhere. */
function checkFromSomewhere(node: CypherNode, parts: readonly CypherNode[], scope: Scope): void {
  if (parts.some((part) => boundNull(part, scope).length > 0)) {
    refuse(node, "a pattern from what may be null", "test for null first, in a WITH … WHERE");
  }
}

function after(node: CypherNode, word: string): CypherNode | undefined {
  const at = node.children.findIndex((child) => isToken(child, word));
  return at < 0 ? undefined : node.children[at + 1];
}

const PATTERN_RULES =
  /^(patternExpression|existsExpression|countExpression|collectExpression|patternComprehension)$/;

/** Refuses patterns below a node. */
export function checkNoPattern(node: CypherNode, construct: string): void {
  if (PATTERN_RULES.test(node.rule)) {
    refuse(node, construct, "test the pattern in a WITH … WHERE of its own");
  }
  for (const child of node.children) checkNoPattern(child, construct);
}

function matchesIn(query: CypherNode): CypherNode[] {
  if (query.rule === "singleQuery") {
    const other = query.children.find(({ rule }) => rule !== "matchClause");
    if (other !== undefined) {
      refuse(
        other,
        `${other.children[0]?.text ?? "a clause"} within EXISTS or COUNT`,
        "keep to patterns with a WHERE there",
      );
    }
    for (const match of query.children) {
      if (hasToken(match, "OPTIONAL"))
        refuse(match, "OPTIONAL MATCH within EXISTS or COUNT", "leave it out");
    }
    return [...query.children];
  }
  const [only, ...more] = query.children;
  if (only === undefined || more.length > 0)
    refuse(query, "UNION within EXISTS or COUNT", "use OR");
  return matchesIn(only);
}

function elementsIn(pattern: CypherNode): CypherNode[] {
  if (/^(nodePattern|relationshipPattern)$/.test(pattern.rule)) return [pattern];
  return pattern.children.flatMap(elementsIn);
}

function namesIn(pattern: CypherNode, scope: Scope): (readonly [string, Type])[] {
  const path = childOf(pattern, "variable");
  if (path !== undefined && scope.names.has(nameOf(path)))
    fault(path, `${path.text} is there already`);
  const inside = elementsIn(pattern).flatMap((part) => nameIn(part, scope));
  return path === undefined ? inside : [[nameOf(path), PATH], ...inside];
}

function nameIn(part: CypherNode, scope: Scope): (readonly [string, Type])[] {
  const variable = childOf(part, "variable");
  if (variable === undefined) return [];
  const name = nameOf(variable);
  const known = scope.names.get(name);
  const wanted =
    part.rule === "nodePattern"
      ? NODE
      : childOf(part, "pathLength")
        ? listOf(RELATIONSHIP)
        : RELATIONSHIP;
  if (known === undefined) return [[name, wanted]];
  if (childOf(part, "pathLength") !== undefined) {
    refuse(variable, "a list of relationships that is walked again", "walk it once");
  }
  if (!isOnly(known, ...wanted.kinds)) {
    if (![...wanted.kinds].some((kind) => known.kinds.has(kind))) {
      fault(variable, `${variable.text} is no ${[...wanted.kinds].join()}`);
    }
    refuse(variable, "a pattern from what may be of another kind", "MATCH it anew");
  }
  return [[name, wanted]];
}

function boundNull(part: CypherNode, scope: Scope): string[] {
  const variable = childOf(part, "variable");
  const known = variable === undefined ? undefined : scope.names.get(nameOf(variable));
  return known !== undefined && isNullable(known) ? [nameOf(variable)] : [];
}

const PATTERN_PARTS =
  /^(token|variable|anonymousPattern|patternElement|shortestPathPattern|nodePattern|relationshipPattern)$/;

function checkPattern(pattern: CypherNode, scope: Scope): void {
  if (/^(nodePattern|relationshipPattern)$/.test(pattern.rule)) {
    checkElement(pattern, scope);
    return;
  }
  const odd = pattern.children.find(({ rule }) => !PATTERN_PARTS.test(rule));
  if (odd !== undefined) {
    refuse(odd, `"${odd.text.slice(0, 40)}" in a pattern`, "write the pattern hop by hop");
  }
  const isPath = pattern.rule === "pattern" && childOf(pattern, "variable") !== undefined;
  if (isPath && elementsIn(pattern).length === 1) {
    refuse(pattern, "a path of one node", "name the node itself");
  }
  for (const child of pattern.children) {
    if (child.rule !== "token" && child.rule !== "variable") checkPattern(child, scope);
  }
}

const ELEMENT_PARTS =
  /^(token|variable|labelExpression|properties|pathLength|arrowLine|leftArrow|rightArrow)$/;

function checkElement(part: CypherNode, scope: Scope): void {
  const odd = part.children.find(({ rule }) => !ELEMENT_PARTS.test(rule));
  if (odd !== undefined || hasToken(part, "WHERE")) {
    refuse(
      odd ?? part,
      `"${(odd ?? part).text.slice(0, 40)}" inside a pattern`,
      "put conditions in a WHERE after it",
    );
  }
  if (part.rule === "nodePattern") checkNodeLabels(part);
  else checkRelationshipTypes(part);
  checkHops(childOf(part, "pathLength"));
  const properties = childOf(part, "properties");
  if (properties !== undefined) checkProperties(properties, part, scope);
}

/** A path with more hops at least than at most is none; the engine walks it the other way round. */
function checkHops(length: CypherNode | undefined): void {
  const [, least = "", dots, most = ""] =
    /^\*\s*(\d*)\s*(\.\.)?\s*(\d*)$/.exec(length?.text ?? "") ?? [];
  if (length === undefined || dots === undefined || most === "") return;
  if (Number(least === "" ? 1 : least) > Number(most)) {
    refuse(length, `${length.text}, of which there is no path`, "begin with the smaller number");
  }
}

/** What one part of a pattern finds is not yet known where another part is compared with it. */
function checkOwnNames(pattern: CypherNode, own: ReadonlySet<string>): void {
  for (const piece of elementsIn(pattern).flatMap((part) => childrenOf(part, "properties"))) {
    const names = [...piecesOf(piece)].filter(({ rule }) => rule === "variable");
    const found = names.find((name) => own.has(nameOf(name)));
    if (found === undefined) continue;
    refuse(found, "a property in a pattern that speaks of its own names", "compare it in a WHERE");
  }
}

/** A property is compared as `=` does. A null matches nothing; here one that is written would match what has no such property. */
function checkProperties(properties: CypherNode, part: CypherNode, scope: Scope): void {
  const map = childOf(properties, "map");
  if (map === undefined)
    refuse(properties, "a parameter for all properties of a pattern", "name them one by one");
  const thing = typeOf(part.rule === "nodePattern" ? "node" : "relationship");
  for (const [name, value] of entriesOf(map)) {
    const type = typeOfExpression(value, scope);
    const held = propertyOf(thing, name, scope);
    if (isNullable(type)) {
      if (isMaybe(held, "list"))
        refuse(value, "a list in a pattern that may be null", "compare it in a WHERE");
      // What is no list is equal to none.
      wrap(scope.sheet, value, ["coalesce(", ", [])"]);
    }
    const why = whyUnequal(held, type);
    if (why !== null) refuse(value, `the property ${name} in a pattern`, why);
  }
}

/** Of what an OPTIONAL MATCH gives, everything may be null. */
export function maybeAll(before: Scope, after: Scope): Scope {
  const given = [...after.names].filter(([name]) => !before.names.has(name));
  return withNames(
    before,
    given.map(([name, type]) => [name, orNull(type)] as const),
  );
}
