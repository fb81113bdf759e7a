import { AppError } from "../errors.ts";
import { type CypherNode, childOf, nameOf, piecesOf } from "./cypher-tree.ts";
import { isAllowedFunction, isAllowedProcedure, ONLY_READS, refusedProcedure } from "./gate.ts";

/** The clauses that a free query may be made of, wherever they stand in it. */
const CLAUSES = new Set(
  `matchClause unwindClause withClause returnClause subqueryClause callClause whereClause finishClause filterClause
   letClause orderBySkipLimitClause`.split(/\s+/),
);

/** The analysis that follows takes many times as long for twice as many. */
const MOST_CLAUSES = 200;

const LOADS = "LOAD CSV reads files and addresses: no free query may";
const ELSEWHERE = "a free query asks this graph, it may not USE another";

/** What else may not stand in a free query, by the grammar's rules. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^loadCSVClause$/, LOADS],
  [/^useClause$/, ELSEWHERE],
  [/^preparserOption$/, `${ONLY_READS}: no EXPLAIN, PROFILE or CYPHER before it`],
  [/^subqueryInTransactionsParameters$/, `${ONLY_READS}: no transactions of its own`],
  [/^(?!statementOrCommand$).*[cC]ommand$/, ONLY_READS],
];

/**
 * The first wall around free Cypher, on its parse tree: it only reads, and of this graph alone. Of procedures it calls three, of
 * functions none of a plug-in. The engine's own plan is the second wall, its read-only mode the third.
 * @throws AppError `read-only` with the place | `too-large`
 */
export function checkRights(tree: CypherNode): void {
  let clauses = 0;
  for (const piece of piecesOf(tree)) {
    if (piece.rule.endsWith("Clause")) clauses += 1;
    if (clauses > MOST_CLAUSES) {
      throw new AppError("too-large", `more than ${MOST_CLAUSES} clauses in one query`, {
        at: piece.at,
      });
    }
    const message = refusalOf(piece);
    if (message !== null) throw new AppError("read-only", message, { at: piece.at });
  }
}

function refusalOf(piece: CypherNode): string | null {
  if (piece.rule === "token") return null;
  const found = FORBIDDEN.find(([rule]) => rule.test(piece.rule));
  if (found !== undefined) return found[1];
  if (piece.rule.endsWith("Clause") && !CLAUSES.has(piece.rule)) {
    const word = piece.children[0]?.text.toUpperCase() ?? "";
    return `${ONLY_READS}, and ${word} does not`;
  }
  if (piece.rule === "procedureName") {
    const name = dottedName(piece);
    return isAllowedProcedure(name) ? null : refusedProcedure(name);
  }
  if (piece.rule === "functionName") {
    const name = dottedName(piece);
    return isAllowedFunction(name)
      ? null
      : `a free query may not call ${name}: what a plug-in does is not known here`;
  }
  return null;
}

function dottedName(written: CypherNode): string {
  const spaces = childOf(written, "namespace")?.children.filter(({ text }) => text !== ".") ?? [];
  return [...spaces, written.children.at(-1)].map((part) => nameOf(part)).join(".");
}
