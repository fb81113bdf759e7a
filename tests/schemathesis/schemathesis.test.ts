import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runServer } from "../running-server.ts";
import { findSchemathesis } from "./find-schemathesis.ts";

/** Of an operation; what the description gives as examples and at the edges comes on top. */
const MOST_FUZZED = 20;
const FEWEST_CASES = 500;

const LIFTED = {
  CLIENT_REQUESTS_PER_MINUTE: "0",
  CLIENT_QUERY_SECONDS_PER_MINUTE: "0",
  CLIENT_ERRORS_PER_MINUTE: "0",
};

const program = await findSchemathesis();
const folder = await mkdtemp(join(tmpdir(), "mechgraph-schemathesis-"));
afterAll(() => rm(folder, { recursive: true }));

it.skipIf(program === null)("answers as it is described, whatever is asked", async () => {
  const server = await runServer(LIFTED);
  try {
    const { code, out } = await run(program ?? "", [
      ...["--config-file", resolve("tests/schemathesis/schemathesis.toml")],
      ...["run", `${server.url}/api/openapi.json`],
      ...["--checks", "all", "--max-examples", String(MOST_FUZZED)],
      ...["--workers", "1", "--seed", "1", "--no-shrink"],
    ]);
    const [, cases = "0"] = /(\d+) generated/.exec(out) ?? [];
    process.stdout.write(`schemathesis: ${cases} cases, exit ${code}\n`);
    expect(code, out).toBe(0);
    expect(Number(cases)).toBeGreaterThan(FEWEST_CASES);
    expect(server.bugs).toEqual([]);
  } finally {
    await server.close();
  }
});

/** In a folder of its own, for it leaves files where it runs. */
function run(command: string, words: readonly string[]): Promise<{ code: unknown; out: string }> {
  return new Promise((done) => {
    execFile(command, [...words], { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : error.code, out: stdout + stderr }),
    );
  });
}
