import { spawn } from "node:child_process";
import { once } from "node:events";

const SHORT = 10;

/** Random queries on both stores, of which every change is tried with some hundred: the same rows, or a refusal. */
export const soakDifferential = (short: boolean) =>
  runTests("neo4j", ["tests/neo4j/differential.test.ts"], {
    MADE_UP_QUERIES: `${short ? 5_000 / SHORT : 5_000}`,
    MADE_UP_SEED: `${Date.now() % 2 ** 31}`,
  });

/** Random queries that would write, given to both stores: none is let through. */
export const soakWrites = (short: boolean) =>
  runTests(
    "hardening",
    ["embedded", "neo4j"].map((store) => `tests/hardening/fuzz-${store}.test.ts`),
    {
      FUZZ_QUERIES: `${short ? 50_000 / SHORT : 50_000}`,
    },
  );

/** Runs tests that every change runs too, with more of what they draw by chance. */
async function runTests(
  project: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const words = ["run", "--config", "tests/vitest.config.ts", "--root", ".", "--project", project];
  const tests = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...words, ...files], {
    env: { ...process.env, CI: "true", ...env },
    stdio: "inherit",
  });
  const [code] = await once(tests, "exit");
  if (code !== 0) throw new Error(`the tests ended with ${code}`);
}
