import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** Where continuous integration installs it. */
const INSTALLED = resolve("node_modules/.cache/schemathesis/bin/schemathesis");

/**
 * Schemathesis, installed by .ci/run or by hand. Null where there is none, with the reason printed.
 * @throws Error in continuous integration, where it must be
 */
export async function findSchemathesis(): Promise<string | null> {
  for (const program of [INSTALLED, "schemathesis"]) {
    const found = await promisify(execFile)(program, ["--version"]).catch(() => null);
    if (found !== null) return program;
  }
  const reason =
    "schemathesis is not installed: pip install -r tests/schemathesis/requirements.txt";
  if (process.env.CI) throw new Error(reason);
  process.stdout.write(`skipped: ${reason}\n`);
  return null;
}
