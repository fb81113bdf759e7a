import { type CypherNode, childOf, childrenOf, hasToken, nameOf } from "./cypher-tree.ts";
import { checkSorted } from "./grafeo-compare.ts";

import { typeOfCall } from "./grafeo-functions.ts";
import { typeOfPatternTest } from "./grafeo-patterns.ts";
import { fault, refuse, type Scope, typeOfExpression } from "./grafeo-sheet.ts";
import {
  ANY,
  COUNT,
  either,
  FLOAT,
  INTEGER,
  isOnly,
  type Kind,
  listOf,
  namesOf,
  notNull,
  orNull,
  type Type,
} from "./grafeo-types.ts";

interface Aggregate {
  readonly node: CypherNode;
  readonly inputs: readonly CypherNode[];
  readonly types: readonly Type[];
  readonly scope: Scope;
}

const NUMBER: readonly Kind[] = ["integer", "float"];

/** Functions over rows. */
const AGGREGATES: Readonly<Record<string, (aggregate: Aggregate) => Type>> = {
  count: () => COUNT,
  collect: ({ types: [type = ANY] }) => listOf(notNull(type)),
  min: least,
  max: least,
  sum({ node, types: [type = ANY], scope }) {
    checkNumbers(node, "sum", type);
    // Of no rows the engine makes null.
    scope.sheet.rewrites.set(node, ({ parts }) => `coalesce(${parts(node)}, 0)`);
    return either(notNull(type), INTEGER);
  },
  avg({ node, types: [type = ANY] }) {
    checkNumbers(node, "avg", type);
    return orNull(FLOAT);
  },
  stdevp({ node, types: [type = ANY] }) {
    checkNumbers(node, "stDevP", type);
    return orNull(FLOAT);
  },
  stdev: ({ node }) =>
    refuse(node, "stDev, which is null of one row instead of 0", "use stDevP if it will do"),
  percentilecont({ node, inputs: [, share], types: [type = ANY] }) {
    checkNumbers(node, "percentileCont", type);
    checkShare(node, share);
    return orNull(FLOAT);
  },
  percentiledisc({ node, inputs: [, share], types: [type = ANY] }) {
    if (!isOnly(type, "float")) {
      refuse(node, `percentileDisc of ${namesOf(type)}`, "take it of toFloat(…)");
    }
    checkShare(node, share);
    return orNull(FLOAT);
  },
};

/** A call: of an aggregate, of `exists` with a pattern, or of a function. */
export function typeOfFunction(node: CypherNode, scope: Scope): Type {
  const name = functionNameOf(node);
  const inputs = childrenOf(node, "functionArgument", "expression").flatMap(argumentIn);
  if (name.toLowerCase() === "exists" && inputs[0]?.rule === "patternExpression") {
    return typeOfPatternTest(inputs[0], scope);
  }
  const types = inputs.map((input) => typeOfExpression(input, scope));
  const aggregate = aggregateNamed(name);
  if (aggregate !== undefined) {
    if (inputs.length === 0) fault(node, `${name} of what?`);
    if (hasToken(node, "DISTINCT")) checkSorted(node, types[0] ?? ANY, "DISTINCT");
    return aggregate({ node, inputs, types, scope });
  }
  if (hasToken(node, "DISTINCT")) fault(node, `${name} takes no DISTINCT`);
  return typeOfCall({ node, name, inputs, types });
}

/** A function's name with its dots and without backticks. */
export function functionNameOf(node: CypherNode): string {
  const written = childOf(node, "functionName");
  const spaces = childOf(written, "namespace")?.children.filter(({ text }) => text !== ".") ?? [];
  return [...spaces, written?.children.at(-1)].map((part) => nameOf(part)).join(".");
}

/** True for an expression that has a function over rows in it, but not in a subquery. */
export function aggregates(node: CypherNode): boolean {
  if (node.rule === "countStar") return true;
  if (/^(exists|count|collect)Expression$/.test(node.rule)) return false;
  if (node.rule === "functionInvocation" && aggregateNamed(functionNameOf(node))) return true;
  return node.children.some(aggregates);
}

function aggregateNamed(name: string) {
  const key = name.toLowerCase();
  return Object.hasOwn(AGGREGATES, key) ? AGGREGATES[key] : undefined;
}

function argumentIn(argument: CypherNode): CypherNode[] {
  if (argument.rule === "expression") return [argument];
  const [inside] = argument.children;
  return inside === undefined ? [] : [inside];
}

function least({ node, types: [type = ANY] }: Aggregate): Type {
  if (!isOnly(type, "boolean", "string", "date", "localdatetime", "localtime", ...NUMBER)) {
    refuse(node, `min or max of ${namesOf(type)}`, "take it of numbers or texts");
  }
  return orNull(type);
}

function checkNumbers(node: CypherNode, name: string, type: Type): void {
  if (isOnly(type, ...NUMBER)) return;
  refuse(node, `${name} of ${namesOf(type)}`, "take it of numbers");
}

/** Which share is asked for is only understood as a number: anything else counts as a half. */
function checkShare(node: CypherNode, share: CypherNode | undefined): void {
  if (share !== undefined && /^(0|1|0?\.\d+|1\.0*)$/.test(share.text)) return;
  refuse(share ?? node, "a percentile whose share is no written number", "write it, such as 0.9");
}
