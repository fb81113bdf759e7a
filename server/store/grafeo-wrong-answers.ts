import { AppError } from "../errors.ts";

/**
 * Refuses what Grafeo 0.6.0 is known to answer wrongly, as far as its plan shows it for certain.
 * @param plan the lines of the plan, each operator indented by two more than the one above it
 * @throws AppError `unsupported-here`
 */
export function checkAnswers(plan: readonly string[]): void {
  for (const [at, line] of plan.entries()) {
    const wrong =
      dropsRows(line, plan.slice(at + 1)) ?? losesNodes(line, plan.slice(0, at)) ?? walksBack(line);
    if (wrong !== null) {
      throw new AppError(
        "unsupported-here",
        `the embedded engine would answer this wrongly: ${wrong}`,
      );
    }
  }
}

/** A pattern in the WHERE of an OPTIONAL MATCH is tested after it, so that rows are lost instead of kept with nulls. */
function dropsRows(line: string, below: readonly string[]): string | null {
  if (!/^ *Filter \(.*(Exists|Count)Subquery\(/.test(line)) return null;
  const first = below.find((other) => !/^ *Filter \(/.test(other)) ?? "";
  return /^ *LeftJoin$/.test(first)
    ? "test the pattern of an OPTIONAL MATCH's WHERE in a WITH of its own, or ask a Neo4j"
    : null;
}

/** An aggregate without a name, last of all, makes numbers of the nodes beside it and inside it. */
function losesNodes(line: string, above: readonly string[]): string | null {
  const [, group = "", aggregates = ""] =
    /^ *Aggregate \(group: \[(.*?)\], aggs: \[(.*)\]\)$/.exec(line) ?? [];
  if (above.some((other) => !/^ *(Limit|Skip|Sort|Distinct|Union)\b/.test(other))) return null;
  const named = Array.from(
    aggregates.matchAll(/ AS (?:collect|min|max)\((?:distinct )?(.*?)\)(?=, \w+\(|$)/gi),
    ([, inside = ""]) => inside,
  );
  return [group, ...named].some(holdsThing) ? "name the aggregate, as in count(*) AS number" : null;
}

/** True where an expression of a plan has a variable that stands for itself, not for one of its properties. */
function holdsThing(expression: string): boolean {
  if (/ \{ /.test(expression)) return expression.includes('Variable("');
  const words = expression.replace(/"[^"]*"|'[^']*'/g, "");
  return /(?<![.\w])[a-z_]\w*(?![\w.(:])/i.test(words);
}

/** A path with more hops at least than at most. */
function walksBack(line: string): string | null {
  const [, least, most] = /^ *Expand \(.*\*(\d+)\.\.(\d+)\]/.exec(line) ?? [];
  return least !== undefined && Number(least) > Number(most)
    ? `no path has at least ${least} and at most ${most} hops`
    : null;
}
