import type { Table, Value } from "../../server/api.ts";
import { AppError } from "../../server/errors.ts";
import type { Store } from "../../server/store/store.ts";
import type { Literal } from "./literal.ts";
import { sameBag, sameValue } from "./same-value.ts";
import type { Ask, Expectation, Scenario } from "./scenario.ts";

/** What became of a scenario. */
export type Verdict =
  | { readonly kind: "passed" }
  /** The port says that it will not, or cannot, answer. */
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  /** It answered, and not what is expected. */
  | { readonly kind: "wrong"; readonly expected: string; readonly got: string }
  /** It answered where an error is expected. */
  | { readonly kind: "accepted"; readonly expected: string; readonly got: string }
  /** Nothing was asked. */
  | { readonly kind: "skipped"; readonly why: string };

/** Asks what a scenario asks, through the port as anybody may, and judges each answer; the first that fails decides. */
export async function judge(store: Store, { asks, parameters }: Scenario): Promise<Verdict> {
  for (const ask of asks) {
    const verdict = await judgeOne(store, ask, parameters);
    if (verdict.kind !== "passed") return verdict;
  }
  return { kind: "passed" };
}

async function judgeOne(
  store: Store,
  { cypher, expectation }: Ask,
  parameters: Scenario["parameters"],
): Promise<Verdict> {
  const answer = await store.read(cypher, parameters, { lane: "free" }).catch(refusalOf);
  if (!(answer instanceof AppError)) return judgeTable(expectation, answer);
  // That the query is wrong is what was expected; that it is not for this engine is not.
  if (expectation.kind === "error" && answer.code === "bad-cypher") return { kind: "passed" };
  return { kind: "refused", code: answer.code, message: answer.message };
}

function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

function judgeTable(expectation: Expectation, table: Table): Verdict {
  const got = tableText(
    table.columns,
    table.rows.map((row) => cellsOf(table.columns, row)),
  );
  if (expectation.kind === "error") return { kind: "accepted", expected: expectation.error, got };
  if (expectation.kind === "empty") {
    return table.rows.length === 0
      ? { kind: "passed" }
      : { kind: "wrong", expected: "no row", got };
  }
  if (sameTable(expectation, table)) return { kind: "passed" };
  return { kind: "wrong", expected: tableText(expectation.columns, expectation.rows), got };
}

function sameTable(expected: Extract<Expectation, { kind: "rows" }>, table: Table): boolean {
  const { columns, looseLists } = expected;
  if (columns.toSorted().join("\n") !== table.columns.toSorted().join("\n")) return false;
  const got = table.rows.map((row) => cellsOf(columns, row));
  const sameRow = (one: readonly Literal[], other: readonly Value[]) =>
    one.every((literal, at) => sameValue(literal, other[at] ?? null, looseLists));
  if (!expected.ordered) return sameBag(expected.rows, got, sameRow);
  return (
    expected.rows.length === got.length &&
    expected.rows.every((row, at) => sameRow(row, got[at] ?? []))
  );
}

const cellsOf = (columns: readonly string[], row: Table["rows"][number]) =>
  columns.map((name) => row[name] ?? null);

function tableText(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns.join(" | "), ...rows.map((row) => JSON.stringify(row))].join("\n");
}
