import { type CypherNode, childOf, nameOf } from "./cypher-tree.ts";
import { refuse, type Scope } from "./grafeo-sheet.ts";
import { BOOLEAN, isNullable, isOnly, orNull, type Type } from "./grafeo-types.ts";

/** `n:Label` and `r:TYPE` as conditions. Of a relationship the engine knows no such test. */
export function typeOfLabelTest(
  node: CypherNode,
  test: CypherNode,
  type: Type,
  scope: Scope,
): Type {
  const names = plainNames(test, ":");
  if (isOnly(type, "node")) return orNull(BOOLEAN, isNullable(type));
  const [subject] = node.children;
  if (!isOnly(type, "relationship") || names.length !== 1) {
    return refuse(test, "a label of what may be no node", "test type(r) or labels(n)");
  }
  scope.sheet.rewrites.set(
    node,
    ({ write }) => `type(${write(subject as CypherNode)}) = '${names[0]?.replaceAll("'", "\\'")}'`,
  );
  return orNull(BOOLEAN, isNullable(type));
}

/** The labels of a node's pattern, all of which it must have. */
export function checkNodeLabels(pattern: CypherNode): void {
  const labels = childOf(pattern, "labelExpression");
  if (labels !== undefined) plainNames(labels, ":");
}

/** The types of a relationship's pattern, any of which it may have. */
export function checkRelationshipTypes(pattern: CypherNode): void {
  const types = childOf(pattern, "labelExpression");
  if (types !== undefined) plainNames(types, "|");
}

function plainNames(expression: CypherNode, between: ":" | "|"): string[] {
  const [first, ...rest] = tokensIn(expression);
  const tokens = first?.text === ":" ? rest : [first as CypherNode, ...rest];
  const written = tokens.filter(
    ({ text }) => text !== between && !(between === "|" && text === ":"),
  );
  const odd = written.find(({ text }) => !/^[\p{L}_`]/u.test(text) || /^IS$/i.test(text));
  if (odd !== undefined) {
    const wayOut =
      between === ":" ? "join labels with OR in a WHERE" : "list the types, as in [:A|B]";
    refuse(odd, `"${expression.text}"`, wayOut);
  }
  const names = written.map(nameOf);
  if (names.some((name) => name.includes("`"))) {
    refuse(expression, "a backtick in a name", "name it otherwise");
  }
  return names;
}

function tokensIn(node: CypherNode): CypherNode[] {
  return node.rule === "token" ? [node] : node.children.flatMap(tokensIn);
}
