import { AppError } from "../errors.ts";
import type { CypherNode } from "./cypher-tree.ts";
import type { GraphFacts } from "./grafeo-facts.ts";
import { isOnly, type Type } from "./grafeo-types.ts";
import type { Parameters } from "./store.ts";

/** Writes pieces of the query as the embedded engine is to be asked them. */
export interface Pen {
  /** A piece with all that is written otherwise. */
  write(node: CypherNode): string;
  /** The same, but for the piece itself, of which only the parts are written otherwise. */
  parts(node: CypherNode): string;
}

/** How an expression is used. */
export interface Use {
  /** True where null does as well as false: in a WHERE, and under its AND and OR. */
  readonly asFilter: boolean;
}

export const VALUE: Use = { asFilter: false };
export const FILTER: Use = { asFilter: true };

/** What is known while a query is read for the embedded engine, and what is to be written otherwise. */
export interface Sheet {
  readonly source: string;
  readonly facts: GraphFacts;
  readonly parameters: Parameters;
  /** Reads an expression of any rule. */
  readonly read: (node: CypherNode, scope: Scope, use: Use) => Type;
  readonly rewrites: Map<CypherNode, (pen: Pen) => string>;
}

/** The names that an expression may use, with what they stand for. */
export interface Scope {
  readonly sheet: Sheet;
  readonly names: ReadonlyMap<string, Type>;
}

/** A scope with more names in it. */
export function withNames({ sheet, names }: Scope, more: Iterable<readonly [string, Type]>): Scope {
  return { sheet, names: new Map([...names, ...more]) };
}

/**
 * What an expression may come to. Notes on the sheet what is to be written otherwise.
 * @throws AppError `unsupported-here` where the embedded engine would not answer as Neo4j does | `bad-cypher`
 */
export function typeOfExpression(node: CypherNode, scope: Scope, use: Use = VALUE): Type {
  return scope.sheet.read(node, scope, use);
}

/** Reads a condition, of which only what is true counts. */
export function readFilter(where: CypherNode | undefined, scope: Scope): void {
  const condition = where?.children.at(-1);
  if (condition === undefined) return;
  const type = typeOfExpression(condition, scope, FILTER);
  if (!isOnly(type, "boolean")) {
    refuse(
      condition,
      "a condition that may be neither true nor false",
      "compare it with something",
    );
  }
}

/** Writes something around a piece, whatever else is written of it. */
export function wrap(
  { rewrites }: Sheet,
  node: CypherNode,
  [before, after]: readonly [string, string],
): void {
  const inside = rewrites.get(node);
  rewrites.set(node, (pen) => `${before}${inside?.(pen) ?? pen.parts(node)}${after}`);
}

/** Refuses a construct by name, with its place, the way out, and who can. */
export function refuse(node: CypherNode, construct: string, wayOut: string): never {
  const message = `${construct}: the embedded engine would not answer this as Neo4j does; ${wayOut}, or ask a Neo4j, which answers it as it stands`;
  throw new AppError("unsupported-here", message, { at: node.at });
}

/** Refuses what is no Cypher to Neo4j either. */
export function fault(node: CypherNode, message: string): never {
  throw new AppError("bad-cypher", message, { at: node.at });
}

/** The query as the embedded engine is to be asked it. */
export function writeAnew({ source, rewrites }: Sheet, root: CypherNode): string {
  const pen: Pen = {
    write: (node) => rewrites.get(node)?.(pen) ?? pen.parts(node),
    parts(node) {
      let at = node.start;
      let text = "";
      // A rule of which nothing is written, such as the namespace of a plain function, stands nowhere.
      for (const child of node.children.filter(({ start, end }) => start < end)) {
        text += source.slice(at, child.start) + pen.write(child);
        at = child.end;
      }
      return text + source.slice(at, node.end);
    },
  };
  return source.slice(0, root.start) + pen.write(root) + source.slice(root.end);
}
