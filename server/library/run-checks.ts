import type { Row } from "../api.ts";
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
  const findings: Finding[] = [];
  for (const { name, title, cypher } of library.checks.values()) {
    const { rows } = await store.read(cypher, {}, { limits: LIMITS });
    if (rows.length > 0) findings.push({ name, title, rows });
  }
  return findings;
}
