import type { Row } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Limits, Store } from "../store/store.ts";
import type { Library } from "./library.ts";

/** A check that found something. */
export interface Finding {
  readonly name: string;
  /** What the check holds, from its header. */
  readonly title: string;
  readonly rows: readonly Row[];
}

// A check walks the whole graph and runs once, so it may take longer than what a page asks.
const LIMITS: Limits = { timeoutMs: 60_000, maxRows: 1000, maxBytes: 10_000_000 };

/** Asks every check of the library; a sound graph has no finding. */
export async function runChecks(store: Store, library: Library): Promise<readonly Finding[]> {
  const findings = await Promise.all(
    [...library.checks.values()].map(async ({ name, title, cypher }) => {
      const { rows } = await store.read(cypher, {}, { limits: LIMITS });
      return { name, title, rows };
    }),
  );
  return findings.filter(({ rows }) => rows.length > 0);
}

const MOST_TOLD = 20;

/**
 * Lets a graph pass that is sound.
 * @throws AppError `bad-request` with what the checks found, a line each
 */
export async function mustBeSound(store: Store, library: Library): Promise<void> {
  const found = (await runChecks(store, library)).flatMap(({ name, rows }) =>
    rows.map(({ id, problem }) => `  cypher/checks/${name}.cypher: ${id}: ${problem}`),
  );
  if (found.length === 0) return;
  const rest = found.length > MOST_TOLD ? [`  and ${found.length - MOST_TOLD} more`] : [];
  const lines = ["the graph of cypher/ is not sound", ...found.slice(0, MOST_TOLD), ...rest];
  throw new AppError("bad-request", lines.join("\n"));
}
