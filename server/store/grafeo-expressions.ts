import { type CypherNode, childOf, childrenOf, hasToken, isToken, nameOf } from "./cypher-tree.ts";
import { typeOfFunction } from "./grafeo-calls.ts";
import { whyUnequal } from "./grafeo-compare.ts";
import { typeOfAnyProperty } from "./grafeo-facts.ts";
import { typeOfCall } from "./grafeo-functions.ts";
import { typeOfListComprehension, typeOfQuantifier, typeOfReduce } from "./grafeo-lists.ts";
import {
  typeOfComparison,
  typeOfLogic,
  typeOfNot,
  typeOfPower,
  typeOfProduct,
  typeOfSign,
  typeOfSum,
  typeOfTest,
} from "./grafeo-operators.ts";
import {
  typeOfPatternComprehension,
  typeOfPatternTest,
  typeOfSubquery,
} from "./grafeo-patterns.ts";
import { entriesOf, propertyOf } from "./grafeo-properties.ts";
import { FILTER, fault, refuse, type Scope, typeOfExpression, type Use } from "./grafeo-sheet.ts";
import {
  ANY,
  BOOLEAN,
  COUNT,
  either,
  FLOAT,
  INTEGER,
  isMaybe,
  isNullable,
  isOnly,
  itemsOf,
  listOf,
  mapOf,
  NOTHING,
  NULL,
  orNull,
  STRING,
  type Type,
  typeOfValue,
} from "./grafeo-types.ts";

type Reading = (node: CypherNode, scope: Scope, use: Use) => Type;

/** How each rule of Neo4j's grammar is read. What is not here, the embedded engine is not asked. */
const READINGS: Readonly<Record<string, Reading>> = {
  expression: typeOfLogic,
  expression11: typeOfLogic,
  expression10: typeOfLogic,
  expression9: typeOfNot,
  expression8: typeOfComparison,
  expression7: typeOfTest,
  expression6: typeOfSum,
  expression5: typeOfProduct,
  expression4: typeOfPower,
  expression3: typeOfSign,
  expression2: typeOfPostfix,
  parenthesizedExpression: (node, scope, use) => typeOfExpression(inner(node), scope, use),
  literal: (node, scope) =>
    node.children[0]?.rule === "map" ? typeOfMap(node.children[0], scope) : typeOfLiteral(node),
  numberLiteral: (node) => typeOfLiteral(node),
  stringLiteral: (node) => typeOfText(node),
  parameter: typeOfParameter,
  variable: typeOfVariable,
  listLiteral: typeOfList,
  map: typeOfMap,
  caseExpression: typeOfCase,
  extendedCaseExpression: typeOfSimpleCase,
  mapProjection: typeOfProjection,
  countStar: () => COUNT,
  functionInvocation: typeOfFunction,
  trimFunction: typeOfTrim,
  listComprehension: typeOfListComprehension,
  listItemsPredicate: typeOfQuantifier,
  reduceExpression: typeOfReduce,
  patternComprehension: typeOfPatternComprehension,
  patternExpression: (node, scope) => typeOfPatternTest(node, scope),
  existsExpression: typeOfSubquery,
  countExpression: typeOfSubquery,
};

/** What people call the rules that the embedded engine is not asked. */
const CONSTRUCTS: Readonly<Record<string, readonly [string, string]>> = {
  collectExpression: ["COLLECT { }", "use a pattern comprehension, [(a)-->(b) | b.id]"],
  shortestPathExpression: ["shortestPath in an expression", "name it in a MATCH"],
  normalizeFunction: ["normalize()", "compare the text as it stands"],
  vectorFunction: ["vector()", "do without it"],
};

/**
 * What an expression may come to. Notes on the sheet what is to be written otherwise.
 * @throws AppError `unsupported-here` where the embedded engine would not answer as Neo4j does | `bad-cypher`
 */
export function typeOfAny(node: CypherNode, scope: Scope, use: Use): Type {
  const reading = READINGS[node.rule];
  if (reading !== undefined) return reading(node, scope, use);
  const [construct, wayOut] = CONSTRUCTS[node.rule] ?? [
    `"${node.text.slice(0, 40)}"`,
    "write it otherwise",
  ];
  return refuse(node, construct, wayOut);
}

/** The one piece of an expression in brackets. */
function inner(node: CypherNode): CypherNode {
  const found = node.children.find(({ rule }) => rule !== "token");
  return found ?? fault(node, "there is nothing in the brackets");
}

const WHOLE = /^-?(\d+|0x[\da-f]+)$/i;
const FRACTION = /^-?((\d+\.\d+|\.\d+)(e[-+]?\d+)?|\d+e[-+]?\d+)$/i;

function typeOfLiteral(node: CypherNode): Type {
  const text = node.text;
  if (/^['"]/.test(text)) return typeOfText(node);
  if (/^(true|false)$/i.test(text)) return BOOLEAN;
  if (/^null$/i.test(text)) return NULL;
  const counted = !text.startsWith("-");
  if (WHOLE.test(text)) return { ...INTEGER, counted };
  if (FRACTION.test(text)) return { ...FLOAT, counted };
  return refuse(node, `the number ${text}`, "write it in digits, infinity as 1.0 / 0.0");
}

/** Of the escapes in a text the engine knows a few, and keeps the others as they are written. */
function typeOfText(node: CypherNode): Type {
  for (const [, code = ""] of node.text.matchAll(/\\(u[\da-f]{4}|[\s\S])/gi)) {
    if (/^u$/i.test(code)) fault(node, "\\u takes four digits, as in \\u4e2d");
    if (/^([\\'"nrt]|u(?!d[89a-f])[\da-f]{4})$/i.test(code)) continue;
    refuse(node, `the escape \\${code} in a text`, "write the character itself");
  }
  return STRING;
}

/** `trim(text)` has a rule of its own, for what may stand before the text. */
function typeOfTrim(node: CypherNode, scope: Scope): Type {
  const inputs = node.children.filter(({ rule }) => rule !== "token");
  if (inputs.length > 1 || node.children.length > inputs.length + 3) {
    refuse(node, "trim with what to trim", "use trim(text)");
  }
  const types = inputs.map((input) => typeOfExpression(input, scope));
  return typeOfCall({ node, name: "trim", inputs, types });
}

function typeOfParameter(node: CypherNode, { sheet }: Scope): Type {
  const name = nameOf(childOf(node, "parameterName"));
  if (!Object.hasOwn(sheet.parameters, name)) {
    return fault(node, `expected parameter "${name}", which is not given`);
  }
  return typeOfValue(sheet.parameters[name] ?? null);
}

function typeOfVariable(node: CypherNode, { names }: Scope): Type {
  return names.get(nameOf(node)) ?? fault(node, `there is no ${node.text} here`);
}

function typeOfList(node: CypherNode, scope: Scope): Type {
  const items = node.children.filter(({ rule }) => rule !== "token");
  const types = items.map((item) => typeOfExpression(item, scope));
  return listOf(types.reduce(either, NOTHING), items.length > 0);
}

function typeOfMap(node: CypherNode, scope: Scope): Type {
  return mapOf(
    new Map(entriesOf(node).map(([key, value]) => [key, typeOfExpression(value, scope)])),
  );
}

function typeOfCase(node: CypherNode, scope: Scope): Type {
  const results = childrenOf(node, "caseAlternative").map((alternative) => {
    const [condition, result] = alternative.children.filter(({ rule }) => rule !== "token");
    if (condition === undefined || result === undefined) return NULL;
    const type = typeOfExpression(condition, scope, FILTER);
    if (!isOnly(type, "boolean")) refuse(condition, "WHEN of what is no condition", "compare it");
    return typeOfExpression(result, scope);
  });
  return [...results, otherwiseOf(node, scope)].reduce(either);
}

function typeOfSimpleCase(node: CypherNode, scope: Scope): Type {
  const tested = node.children[1];
  if (tested === undefined) return NULL;
  const type = typeOfExpression(tested, scope);
  const results = childrenOf(node, "extendedCaseAlternative").map((alternative) => {
    for (const when of childrenOf(alternative, "extendedWhen")) {
      const [value, ...more] = when.children;
      if (value === undefined || more.length > 0 || value.rule === "token") {
        return refuse(when, "CASE with a comparison after WHEN", "write CASE WHEN x > 1 THEN …");
      }
      const why = whyUnequal(type, typeOfExpression(value, scope));
      if (why !== null) refuse(value, "CASE of values of different kinds", why);
    }
    if (childrenOf(alternative, "extendedWhen").length > 1) {
      refuse(alternative, "WHEN with several values", "write one WHEN for each");
    }
    return typeOfExpression(alternative.children.at(-1) as CypherNode, scope);
  });
  return [...results, otherwiseOf(node, scope)].reduce(either);
}

function otherwiseOf(node: CypherNode, scope: Scope): Type {
  const at = node.children.findIndex((child) => isToken(child, "ELSE"));
  const result = at < 0 ? undefined : node.children[at + 1];
  return result === undefined ? NULL : typeOfExpression(result, scope);
}

function typeOfProjection(node: CypherNode, scope: Scope): Type {
  const [thing] = node.children;
  const type = typeOfExpression(thing as CypherNode, scope);
  if (!isOnly(type, "node", "relationship", "map")) {
    refuse(node, "{ } after what is no node, relationship or map", "name the keys one by one");
  }
  const fields = new Map<string, Type>();
  let whole = true;
  for (const element of childrenOf(node, "mapProjectionElement")) {
    const property = childOf(element, "property");
    const key = childOf(element, "propertyKeyName");
    const variable = childOf(element, "variable");
    if (property !== undefined) {
      const name = nameOf(childOf(property, "propertyKeyName"));
      fields.set(name, orNull(propertyOf(type, name, scope), isNullable(type)));
    } else if (key !== undefined) {
      fields.set(nameOf(key), typeOfExpression(element.children.at(-1) as CypherNode, scope));
    } else if (variable !== undefined) {
      fields.set(nameOf(variable), typeOfVariable(variable, scope));
    } else if (hasToken(element, "*")) whole = false;
  }
  return orNull(mapOf(whole ? fields : undefined), isNullable(type));
}

function typeOfPostfix(node: CypherNode, scope: Scope): Type {
  const [subject, ...postfixes] = node.children;
  let type = typeOfExpression(subject as CypherNode, scope);
  if (postfixes.some((postfix) => !childOf(postfix, "property"))) checkOrder(subject as CypherNode);
  for (const postfix of postfixes) type = typeAfter(postfix, type, scope);
  return type;
}

/** In which order labels and keys come, each engine chooses. */
function checkOrder(list: CypherNode): void {
  if (/^(labels|keys)\s*\(/i.test(list.text)) {
    refuse(
      list,
      "one of the labels or keys by its place",
      "look for it with [x IN labels(n) WHERE …]",
    );
  }
}

function typeAfter(postfix: CypherNode, type: Type, scope: Scope): Type {
  const property = childOf(postfix, "property");
  if (property !== undefined) {
    const name = nameOf(childOf(property, "propertyKeyName"));
    if (!isOnly(type, "node", "relationship", "map")) {
      refuse(postfix, `.${name} of what is no node, relationship or map`, "read it in another way");
    }
    return orNull(propertyOf(type, name, scope), isNullable(type));
  }
  return hasToken(postfix, "..")
    ? typeOfSlice(postfix, type, scope)
    : typeOfItem(postfix, type, scope);
}

function typeOfItem(postfix: CypherNode, type: Type, scope: Scope): Type {
  const at = postfix.children.find(({ rule }) => rule !== "token");
  const place = typeOfExpression(at as CypherNode, scope);
  if (isOnly(type, "list") && isOnly(place, "integer")) return orNull(itemsOf(type));
  if (!isOnly(type, "node", "relationship", "map") || !isOnly(place, "string")) {
    refuse(
      postfix,
      "[ ] of a list by other than a whole number, or of a map by other than a text",
      "read it by its name",
    );
  }
  const { nodes, relationships } = scope.sheet.facts;
  let found: Type = NULL;
  if (isMaybe(type, "node")) found = either(found, typeOfAnyProperty(nodes));
  if (isMaybe(type, "relationship")) found = either(found, typeOfAnyProperty(relationships));
  if (isMaybe(type, "map")) {
    found = either(
      found,
      type.fields === undefined ? ANY : [...type.fields.values()].reduce(either, NULL),
    );
  }
  return found;
}

function typeOfSlice(postfix: CypherNode, type: Type, scope: Scope): Type {
  if (!isOnly(type, "list")) refuse(postfix, "a slice of what may be no list", "take it of a list");
  for (const bound of postfix.children.filter(({ rule }) => rule !== "token")) {
    const place = typeOfExpression(bound, scope);
    if (isOnly(place, "integer") && !isNullable(place) && place.counted) continue;
    refuse(
      bound,
      "a slice whose bound may be below zero or null",
      "count from the list's start, as in list[0..2]",
    );
  }
  return orNull(listOf(itemsOf(type)), isNullable(type));
}
