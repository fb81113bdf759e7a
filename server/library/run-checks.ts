import type { Row } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Limits, Store, Writer } from "../store/store.ts";
import type { Snapshot } from "./curated.ts";
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
  // One after another: a Neo4j that has to plan all of them at once seems to be gone.
  for (const { name, title, cypher } of library.checks.values()) {
    const { rows } = await store.read(cypher, {}, { limits: LIMITS });
    if (rows.length > 0) findings.push({ name, title, rows });
  }
  return findings;
}

/** Asks every check of the library of what a transaction has made of the graph. */
export async function runChecksInside(
  writer: Writer,
  library: Library,
  onCheck: (name: string) => void = () => {},
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, title, cypher } of library.checks.values()) {
    onCheck(name);
    const { rows } = await writer.run({ cypher, file: fileOf(name) });
    if (rows.length > 0) findings.push({ name, title, rows });
  }
  return findings;
}

const fileOf = (name: string) => `cypher/checks/${name}.cypher`;

const MOST_TOLD = 20;

/** Findings as people read them: a line for each check, and below it one for each row. */
export function tellFindings(findings: readonly Finding[], mostRows = MOST_TOLD): string[] {
  return findings.flatMap(({ name, title, rows }) => [
    `${fileOf(name)}: ${title}`,
    ...rows.slice(0, mostRows).map(({ id, problem }) => `  ${id}: ${problem}`),
    ...(rows.length > mostRows ? [`  and ${rows.length - mostRows} more`] : []),
  ]);
}

/**
 * Lets a graph pass that is sound.
 * @throws AppError `bad-request` with what the checks found, a line each
 */
export async function mustBeSound(store: Store, library: Library): Promise<void> {
  const found = (await runChecks(store, library)).flatMap(({ name, rows }) =>
    rows.map(({ id, problem }) => `  ${fileOf(name)}: ${id}: ${problem}`),
  );
  if (found.length === 0) return;
  const rest = found.length > MOST_TOLD ? [`  and ${found.length - MOST_TOLD} more`] : [];
  const lines = ["the graph of cypher/ is not sound", ...found.slice(0, MOST_TOLD), ...rest];
  throw new AppError("bad-request", lines.join("\n"));
}

/**
 * Divides findings by whose they are. A check names what it finds fault with: what is curated is ours to mend, all else was
 * added by users, and no load can mend that.
 */
export function divideFindings(
  findings: readonly Finding[],
  curated: Snapshot,
): { readonly ours: readonly Finding[]; readonly ofUsers: readonly Finding[] } {
  const names = new Set([...curated.values()].flatMap(({ names }) => names));
  const part = (isOurs: boolean) =>
    findings
      .map((finding) => ({
        ...finding,
        rows: finding.rows.filter(({ id }) => names.has(String(id)) === isOurs),
      }))
      .filter(({ rows }) => rows.length > 0);
  return { ours: part(true), ofUsers: part(false) };
}
