import { dirname } from "node:path";
import type { Judged } from "./run-kit.ts";

const KINDS = ["passed", "refused", "wrong", "accepted", "skipped"] as const;

/** What became of a kit's scenarios, folder by folder, as lines for people. */
export function reportOf(all: readonly Judged[]): readonly string[] {
  const folders = [...new Set(all.map(folderOf))].sort();
  const rows = [
    ["folder", ...KINDS, "refused with"],
    ...folders.map((folder) =>
      rowOf(
        folder,
        all.filter((judged) => folderOf(judged) === folder),
      ),
    ),
    rowOf("all", all),
  ];
  const widths =
    rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, at) =>
        at === 0 || at > KINDS.length
          ? cell.padEnd(widths[at] ?? 0)
          : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [...lines, "", "skipped:", ...skipsOf(all)];
}

const folderOf = ({ scenario }: Judged) => dirname(scenario.file);

function rowOf(folder: string, judged: readonly Judged[]): string[] {
  const codes = counted(
    judged.flatMap(({ verdict }) => (verdict.kind === "refused" ? [verdict.code] : [])),
  );
  const counts = KINDS.map((kind) => String(countOf(judged, kind)));
  return [folder, ...counts, codes.map(([code, count]) => `${code} ${count}`).join(", ")];
}

/** How many scenarios ended so. */
export function countOf(all: readonly Judged[], kind: (typeof KINDS)[number]): number {
  return all.filter(({ verdict }) => verdict.kind === kind).length;
}

function skipsOf(all: readonly Judged[]): string[] {
  const reasons = all.flatMap(({ verdict }) => (verdict.kind === "skipped" ? [verdict.why] : []));
  return counted(reasons.map((why) => why.split("\n")[0] ?? "")).map(
    ([why, count]) => `  ${count}  ${why}`,
  );
}

function counted(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** One scenario with what it asks, what is expected and what came. */
export function storyOf({ scenario, verdict }: Judged): string {
  const { file, line, name, setup, parameters, asks } = scenario;
  const given =
    Object.keys(parameters).length > 0 ? [`parameters: ${JSON.stringify(parameters)}`] : [];
  const told =
    verdict.kind === "wrong" || verdict.kind === "accepted"
      ? [`expected: ${verdict.expected}`, `got: ${verdict.got}`]
      : verdict.kind === "refused"
        ? [`${verdict.code}: ${verdict.message}`]
        : verdict.kind === "skipped"
          ? [verdict.why]
          : [];
  return [
    `--- ${file}:${line} ${name}`,
    ...setup.map((cypher) => `graph: ${cypher}`),
    ...given,
    ...asks.map(({ cypher }) => `query: ${cypher}`),
    ...told,
  ].join("\n");
}
