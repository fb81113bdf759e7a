/** A place in a query: line and column from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A piece of a query as Neo4j's grammar reads it. */
export interface CypherNode {
  /** The grammar's rule, such as `matchClause`; `token` for a word, a sign or a literal. */
  readonly rule: string;
  /** What of the rule is written. An expression that only wraps another is left out. */
  readonly children: readonly CypherNode[];
  /** As written, with the spaces and comments in it. */
  readonly text: string;
  /** Offset of its first character in the query, from 0. */
  readonly start: number;
  /** Offset after its last character. */
  readonly end: number;
  readonly at: TextPlace;
}

/** The first piece of one of some rules right below a node. */
export function childOf(node: CypherNode | undefined, ...rules: string[]): CypherNode | undefined {
  return node?.children.find(({ rule }) => rules.includes(rule));
}

/** All pieces of one of some rules right below a node. */
export function childrenOf(node: CypherNode | undefined, ...rules: string[]): CypherNode[] {
  return node?.children.filter(({ rule }) => rules.includes(rule)) ?? [];
}

/** Every piece of a tree, in the order in which they are written. */
export function* piecesOf(node: CypherNode): Generator<CypherNode> {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** True where a word or a sign stands right below a node, in any case. */
export function hasToken(node: CypherNode | undefined, text: string): boolean {
  return node?.children.some((child) => isToken(child, text)) ?? false;
}

/** True for the word or sign itself, in any case. */
export function isToken(node: CypherNode | undefined, text: string): boolean {
  return node?.rule === "token" && node.text.toUpperCase() === text;
}

/** A name without its backticks. */
export function nameOf(node: CypherNode | undefined): string {
  const text = node?.text ?? "";
  return text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text;
}
