import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { bytesOf, FUZZED, judgeAnswer } from "../fuzzed-requests.ts";
import { rawRequest } from "../raw-request.ts";
import { spawnServer } from "../spawned-server.ts";
import { WITHOUT_CLIENT_LIMITS } from "../without-client-limits.ts";

const REQUESTS = 10_000;
const SHORT = 1_000;
const PATIENCE_MS = 30_000;

/** Sends requests of all kinds to the real process: each has an answer that is documented, and the process goes on. */
export async function soakFuzz(short: boolean): Promise<void> {
  const server = spawnServer({ ...WITHOUT_CLIENT_LIMITS, QUERY_TIMEOUT_MS: "500" }, "--build");
  try {
    const url = await server.listens();
    const counts: Record<string, number> = {};
    const times: number[] = [];
    const seed = Date.now() % 2 ** 31;
    const ask = fc.asyncProperty(FUZZED, async (request) => {
      const start = performance.now();
      const late = setTimeout(PATIENCE_MS, null, { ref: false });
      const answer = await Promise.race([rawRequest(url, bytesOf(request)), late]);
      assert(answer !== null, `no answer in ${PATIENCE_MS} ms`);
      times.push(performance.now() - start);
      const code = judgeAnswer(request, answer);
      counts[code] = (counts[code] ?? 0) + 1;
    });
    const numRuns = short ? SHORT : REQUESTS;
    await fc.assert(ask, { numRuns, seed });
    assert.equal(server.child.exitCode, null);
    assert.equal((await fetch(`${url}/api/ready`)).status, 200);
    times.sort((a, b) => a - b);
    const at = (part: number) => Math.round(times[Math.floor(part * (times.length - 1))] ?? 0);
    process.stdout.write(
      `${numRuns} requests (seed ${seed}): ${JSON.stringify(counts)}; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms; the process never ended\n`,
    );
  } finally {
    await server.remove();
  }
}
