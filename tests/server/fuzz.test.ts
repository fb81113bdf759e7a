import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bytesOf, FUZZED, judgeAnswer } from "../fuzzed-requests.ts";
import { rawRequest } from "../raw-request.ts";
import { type RunningServer, runServer } from "../running-server.ts";
import { WITHOUT_CLIENT_LIMITS } from "../without-client-limits.ts";

const REQUESTS = 400;

let server: RunningServer;
beforeAll(async () => {
  server = await runServer({ ...WITHOUT_CLIENT_LIMITS, QUERY_TIMEOUT_MS: "500" });
});
afterAll(() => server.close());

it("whatever is asked, the answer is one that is documented, and the next one comes", async () => {
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(FUZZED, async (request) => {
      const code = judgeAnswer(request, await rawRequest(server.url, bytesOf(request)));
      counts[code] = (counts[code] ?? 0) + 1;
    }),
    { numRuns: REQUESTS },
  );
  process.stdout.write(`${REQUESTS} fuzzed requests: ${JSON.stringify(counts)}\n`);
  expect(server.bugs).toEqual([]);
  expect((await server.get("/api/ready")).status).toBe(200);
}, 120_000);
