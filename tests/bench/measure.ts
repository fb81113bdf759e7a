/** Times of one thing done again and again, in milliseconds. */
export interface Times {
  readonly p50: number;
  readonly p95: number;
}

/** Does a thing `runs` times after two that do not count, one at a time; what is done after each time does not count. */
export async function measure(
  runs: number,
  work: () => unknown,
  afterEach: () => unknown = () => {},
): Promise<Times> {
  const times: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
    await afterEach();
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Three significant figures are what a shared machine allows. */
export const figure = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))) : "-";

export const ratio = (value: number, baseline: number): string =>
  Number.isFinite(value / baseline) ? `×${figure(value / baseline)}` : "-";

/** Prints rows under a heading, columns aligned. */
export function print(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  process.stdout.write(`\n${heading}\n${lines.map((line) => `  ${line}\n`).join("")}`);
}
