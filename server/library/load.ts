import type { Row } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Store, Writer } from "../store/store.ts";
import type { Library, Question, Script } from "./library.ts";

/** How many nodes and relationships. */
export interface Amount {
  readonly nodes: number;
  readonly relationships: number;
}

/** What a load did to the graph. */
export interface LoadReport {
  /** Curated, new in the graph. */
  readonly added: Amount;
  /** Curated, no longer said by this release. */
  readonly removed: Amount;
  /** Curated, in the graph when the load was done. */
  readonly curated: Amount;
  /** Added by users, and left alone. */
  readonly kept: Amount;
}

/**
 * Brings the graph to the state that the library describes: constraints first, then everything else in one transaction.
 * Doing it twice changes nothing; what users added stays.
 * @throws AppError with `file:line` for a statement that fails; `bad-request` with the list where ids stand twice or where
 * users' relationships hang on a node that would be removed. The graph is then what it was.
 */
export async function load(store: Store, library: Library): Promise<LoadReport> {
  await store.define(library.schema.flatMap(({ statements }) => statements));
  const { open, unhook, close, counts, duplicates, leftBehind } = library.release;
  return store.write(async (writer) => {
    const censuses = [await count(writer, counts)];
    const run = async (...scripts: readonly Script[]) => {
      for (const statement of scripts.flatMap(({ statements }) => statements)) {
        await writer.run(statement);
      }
      censuses.push(await count(writer, counts));
    };
    await run(open, ...library.vocabulary, ...library.mechanisms);
    await run(unhook);
    await run(...library.projection);
    await stopWhereRows(writer, duplicates, "ids that two nodes share");
    await stopWhereRows(writer, leftBehind, LEFT_BEHIND);
    await run(close);
    return report(censuses);
  });
}

const LEFT_BEHIND =
  "relationships of users hang on nodes that this release removes; delete or move them first";

/** From a count after each step: a step either adds or removes. */
function report(censuses: readonly Census[]): LoadReport {
  const last = censuses.at(-1) ?? { curated: NOTHING, users: NOTHING };
  const steps = censuses.slice(1).map(({ curated }, index) => ({
    nodes: curated.nodes - (censuses[index]?.curated.nodes ?? 0),
    relationships: curated.relationships - (censuses[index]?.curated.relationships ?? 0),
  }));
  const total = (sign: 1 | -1): Amount => ({
    nodes: steps.reduce((sum, { nodes }) => sum + Math.max(0, sign * nodes), 0),
    relationships: steps.reduce((sum, step) => sum + Math.max(0, sign * step.relationships), 0),
  });
  return { added: total(1), removed: total(-1), curated: last.curated, kept: last.users };
}

const NOTHING: Amount = { nodes: 0, relationships: 0 };

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

interface Census {
  /** With what is stale: it is still in the graph. */
  readonly curated: Amount;
  readonly users: Amount;
}

async function count(writer: Writer, question: Question): Promise<Census> {
  const { rows } = await writer.run(question.statement);
  const sum = (thing: string, curated: boolean) =>
    rows
      .filter((row) => row.thing === thing && (row.release !== null) === curated)
      .reduce((total, row) => total + Number(row.amount), 0);
  const amount = (curated: boolean): Amount => ({
    nodes: sum("node", curated),
    relationships: sum("relationship", curated),
  });
  return { curated: amount(true), users: amount(false) };
}
