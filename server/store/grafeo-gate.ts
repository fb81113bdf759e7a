import type { GrafeoDB } from "@grafeo-db/js";
import { AppError } from "../errors.ts";
import { isAllowedProcedure, refusedOperator, refusedProcedure } from "./gate.ts";
import { failureOf } from "./grafeo-errors.ts";
import { checkAnswers } from "./grafeo-wrong-answers.ts";
import type { Parameters } from "./store.ts";

/**
 * The operators of a Grafeo plan that only read the graph. `Discriminant(51)` is how 0.6.0 prints the rows that a
 * subquery is given from outside: it has no name for them.
 */
const OPERATORS = new Set(
  `Aggregate AntiJoin Apply Discriminant Distinct Empty Except Expand Filter Intersect Join LeftJoin Limit MultiWayJoin NodeScan
   Project Return SemiJoin ShortestPath Skip Sort Union Unwind`.split(/\s+/),
);

const LINE = /^ *(?<operator>[A-Za-z]+)(?: \w[\w ]*)?(?: ?\((?<detail>.*)\))?(?: \[.*\])?$/;

/**
 * Asks the engine for the plan, which runs nothing, and refuses what is not on the list.
 * Subqueries of CALL stand in the plan; those of EXISTS and COUNT stand in a detail, but hold patterns and nothing else:
 * the engine's own grammar refuses every other clause there.
 * @throws AppError `read-only` | `bad-cypher` | `unsupported-here`
 */
export async function checkPlan(
  db: GrafeoDB,
  cypher: string,
  parameters: Parameters,
): Promise<void> {
  const result = await db.executeCypher(`EXPLAIN\n${cypher}`, parameters).catch(fail);
  if (result.columns.join() !== "plan") {
    throw new AppError(
      "unsupported-here",
      "the embedded engine does not tell how it would run this",
    );
  }
  const plan = result
    .rows()
    .join("\n")
    .split("\n")
    .filter((line) => line !== "");
  for (const line of plan) checkOperator(line);
  checkAnswers(plan);
}

/** Line 1 was ours. That a query is Cypher is known by now: what the engine does not understand is Cypher beyond it. */
function fail(error: unknown): never {
  const { code, message, at } = failureOf(error);
  const place = at && { at: { line: at.line - 1, column: at.column } };
  if (code !== "bad-cypher") throw new AppError(code, message, place);
  const beyond = `${message}: the embedded engine does not know this; write it otherwise, or ask a Neo4j, which answers it as it stands`;
  throw new AppError("unsupported-here", beyond, place);
}

function checkOperator(line: string): void {
  const { operator = line.trim(), detail = "" } = LINE.exec(line)?.groups ?? {};
  if (operator === "CallProcedure" && isAllowedProcedure(detail)) return;
  if (operator === "CallProcedure") throw new AppError("read-only", refusedProcedure(detail));
  if (operator === "Discriminant" && detail !== "51") throw unknown(`operator ${detail}`);
  if (!OPERATORS.has(operator)) throw unknown(operator);
}

function unknown(operator: string): AppError {
  return new AppError("read-only", refusedOperator(operator));
}
