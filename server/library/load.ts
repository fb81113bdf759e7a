import type { Row } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Store, Writer } from "../store/store.ts";
import {
  type Amount,
  amountOf,
  compare,
  type Difference,
  type Snapshot,
  takeSnapshot,
} from "./curated.ts";
import type { Library, Question, Script } from "./library.ts";
import { refuseOtherData } from "./other-data.ts";
import { divideFindings, type Finding, runChecksInside, tellFindings } from "./run-checks.ts";

export interface LoadOptions {
  /** Does everything, tells what it did, and takes it back. No constraint is made. */
  readonly dryRun?: boolean;
  /** Lets our graph stand beside other data under labels of ours. */
  readonly besideOtherData?: boolean;
  /** Asks every check before anything takes effect. */
  readonly check?: boolean;
  /** Told before each step, of which there are `total`. */
  readonly onStep?: (step: Step) => void;
}

/** One step of a load. */
export interface Step {
  /** What is done now: a file, or words. */
  readonly name: string;
  /** How many steps came before. */
  readonly done: number;
  readonly total: number;
}

/** What a load did to the graph. */
export interface LoadReport extends Difference {
  /** Curated, in the graph when the load was done. */
  readonly curated: Amount;
  /** All else in the database: left alone. */
  readonly kept: Amount;
  /** What the checks say of what users added; no reason to stop. */
  readonly ofUsers: readonly Finding[];
}

/**
 * Brings the graph to the state that the library describes: constraints first, then everything else in one transaction.
 * Doing it twice changes nothing; what users added stays.
 * @throws AppError with `file:line` for a statement that fails; `bad-request` with the list where the database holds other
 * data under our labels, where ids stand twice, where users' relationships hang on a node that would be removed, where a check
 * finds fault with what is curated. The graph is then what it was.
 */
export async function load(
  store: Store,
  library: Library,
  options: LoadOptions = {},
): Promise<LoadReport> {
  const { dryRun = false, besideOtherData = false } = options;
  const step = countSteps(library, options);
  step("what is there");
  await refuseOtherData(store, library, besideOtherData);
  if (!dryRun) {
    step("constraints");
    await store.define(library.schema.flatMap(({ statements }) => statements));
  }
  // A transaction that throws is undone.
  const undone: { report?: LoadReport } = {};
  const done = store.write(async (writer) => {
    const report = await fill(writer, library, { check: options.check ?? false, step });
    step(dryRun ? "taking it back" : "making it seen");
    if (!dryRun) return report;
    undone.report = report;
    throw new Error("a dry run leaves nothing");
  });
  return done.catch((error: unknown) => {
    if (undone.report === undefined) throw error;
    return undone.report;
  });
}

async function fill(
  writer: Writer,
  library: Library,
  { check, step }: { readonly check: boolean; readonly step: (name: string) => void },
): Promise<LoadReport> {
  const { vocabulary, mechanisms, projection, release } = library;
  const { open, unhook, close, curated, counts, duplicates, leftBehind } = release;
  const run = async (scripts: readonly Script[]) => {
    for (const { file, statements } of scripts) {
      step(file);
      for (const statement of statements) await writer.run(statement);
    }
  };
  step("what was curated");
  const before = await takeSnapshot(writer, curated);
  await run([open, ...vocabulary, ...mechanisms, unhook, ...projection]);
  await stopWhereRows(writer, duplicates, "ids that two nodes share");
  await stopWhereRows(writer, leftBehind, LEFT_BEHIND);
  await run([close]);
  step("what has changed");
  const after = await takeSnapshot(writer, curated);
  const findings = check ? await runChecksInside(writer, library, step) : [];
  return {
    ...compare(before, after),
    curated: amountOf(after),
    kept: beside(await count(writer, counts), amountOf(after)),
    ofUsers: checked(findings, after),
  };
}

const LEFT_BEHIND =
  "relationships of users hang on nodes that this release removes; delete or move them first";

/** Findings with what users added; with what is curated there must be none. */
function checked(findings: readonly Finding[], curated: Snapshot): readonly Finding[] {
  const { ours, ofUsers } = divideFindings(findings, curated);
  if (ours.length === 0) return ofUsers;
  const lines = tellFindings(ours).map((line) => `  ${line}`);
  throw new AppError(
    "bad-request",
    ["nothing was loaded: the graph would not be sound:", ...lines, UNSOUND].join("\n"),
  );
}

const UNSOUND =
  "What users joined to these may be the cause; then mend or delete it, and load again";

const beside = (all: Amount, curated: Amount): Amount => ({
  nodes: all.nodes - curated.nodes,
  relationships: all.relationships - curated.relationships,
});

/** Counts the steps off, so that whoever watches sees how far a load has come. */
function countSteps(library: Library, { dryRun, check, onStep }: LoadOptions) {
  const { vocabulary, mechanisms, projection, checks } = library;
  const files = vocabulary.length + mechanisms.length + projection.length + 3;
  const total = files + (check ? checks.size : 0) + (dryRun ? 4 : 5);
  let done = 0;
  return (name: string): void => {
    onStep?.({ name, done, total });
    done += 1;
  };
}

async function stopWhereRows(writer: Writer, question: Question, what: string): Promise<void> {
  const { rows } = await writer.run(question.statement);
  if (rows.length === 0) return;
  const list = rows.map((row) => `  ${describe(row)}`).join("\n");
  throw new AppError("bad-request", `nothing was loaded: ${what}:\n${list}`);
}

const describe = (row: Row) =>
  Object.entries(row)
    .map(([column, value]) => `${column}: ${String(value)}`)
    .join(", ");

async function count(writer: Writer, question: Question): Promise<Amount> {
  const { rows } = await writer.run(question.statement);
  const of = (thing: string) => Number(rows.find((row) => row.thing === thing)?.amount ?? 0);
  return { nodes: of("node"), relationships: of("relationship") };
}
