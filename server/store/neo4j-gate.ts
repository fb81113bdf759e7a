import type { Plan, ResultSummary } from "neo4j-driver";
import { AppError } from "../errors.ts";
import { isAllowedProcedure, ONLY_READS, refusedOperator, refusedProcedure } from "./gate.ts";

/**
 * Operators of Neo4j's planner that only read the graph. Some two hundred exist, most of them variations on a few:
 * https://neo4j.com/docs/cypher-manual/current/planning-and-tuning/operators/
 */
const FAMILIES: readonly RegExp[] = [
  /^\w*(Node|Nodes|Relationship|Relationships|Label|Labels|Type|Types|Index)\w*(Scan|Seek|SeekByRange|ById|Lookup)$/,
  /^(Optional|VarLength|OptionalVarLength)?Expand\([\w, ]+\)$/,
  /^(Let)?(Anti|SelectOr|SelectOrAnti)?SemiApply$/,
  /^\w*HashJoin$/,
  /^(Node|Relationship)CountFromCountStore$/,
  /^(Bidirectional)?Repeat\([\w, ]+\)$/,
  /^(Stateful)?ShortestPath(\([\w, ]+\))?$/,
];

const OPERATORS = new Set(
  `AllNodesScan AntiConditionalApply Apply Argument AssertSameNode AssertSameRelationship CacheProperties
   CartesianProduct ConditionalApply Distinct Eager EagerAggregation EmptyRow ExhaustiveLimit Filter Limit Optional
   OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PreserveOrder ProduceResults ProjectEndpoints
   Projection RollUpApply Skip Sort Top Top1WithTies Trail TriadicBuild TriadicFilter TriadicSelection Union
   Unwind`.split(/\s+/),
);

/**
 * Refuses what Neo4j would do beyond reading the graph. Its `READ` mode alone is not enough: it lets LOAD CSV, SHOW and
 * TERMINATE TRANSACTIONS through. Nor is this wall enough alone: of a subquery inside a list comprehension the plan tells
 * nothing, so that `checkRights` has to find LOAD CSV and CALL there, on the parse tree.
 * @throws AppError `read-only`
 */
export function checkNeo4jPlan({ queryType, plan }: ResultSummary): void {
  if (queryType !== "r") {
    throw new AppError("read-only", ONLY_READS);
  }
  if (plan === false) {
    throw new AppError("read-only", "Neo4j does not tell how it would run this query");
  }
  checkOperator(plan);
}

function checkOperator({ operatorType, arguments: details, children }: Plan): void {
  const operator = operatorType.replace(/@.*$/, "");
  if (operator === "ProcedureCall") {
    const [name = ""] = String(details.Details ?? "").split("(");
    if (!isAllowedProcedure(name)) throw new AppError("read-only", refusedProcedure(name));
  } else if (!OPERATORS.has(operator) && !FAMILIES.some((pattern) => pattern.test(operator))) {
    throw new AppError("read-only", refusedOperator(operator));
  }
  for (const child of children) checkOperator(child);
}
