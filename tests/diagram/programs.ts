import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "vitest";

const found = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

/**
 * A test that needs a program of the system. Where continuous integration lacks it, that is a failure; elsewhere the test is
 * skipped, and says why.
 */
export function itWith(program: string): typeof it {
  if (process.env.CI !== undefined || found(program)) return it;
  process.stdout.write(`skipped: there is no ${program} on this machine\n`);
  return it.skip as typeof it;
}

/** What a program prints. Rejects where it ends with an error, with what it says of it. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly out: string; readonly err: string }> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 50_000_000 };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, out, err) => {
      if (error === null) resolve({ out, err });
      else reject(new Error(`${program}: ${err || error.message}`));
    });
  });
}

/** A folder of its own for as long as `work` takes. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "mechgraph-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a program prints of a file, for which `FILE` stands among its arguments. */
export function runOn(bytes: Uint8Array, program: string, args: readonly string[]) {
  return inFolder(async (folder) => {
    const file = join(folder, "file");
    await writeFile(file, bytes);
    return run(
      program,
      args.map((arg) => (arg === "FILE" ? file : arg)),
    );
  });
}
