import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { ErrorBody, ErrorCode } from "../../server/api.ts";
import { builtViewer } from "../../server/viewer.ts";
import {
  BAD_ADDRESSES,
  BAD_BODIES,
  type BadInput,
  getting,
  MALFORMED_CYPHER,
  NO_HTTP,
  posting,
  traversals,
  WRONG_FORMS,
  WRONG_METHODS,
} from "../bad-input.ts";
import { type RawAnswer, rawRequest } from "../raw-request.ts";
import { runServer } from "../running-server.ts";

const folder = await mkdtemp(join(tmpdir(), "mechgraph-bad-input-"));
const page = join(folder, "page");
await mkdir(join(page, "assets"), { recursive: true });
await writeFile(join(page, "index.html"), "<!doctype html><title>A page</title>");
await writeFile(join(page, "assets", "page-a1b2c3.js"), "// A page.");
await writeFile(join(folder, "canary.txt"), "the canary sings");

const REQUEST_TIMEOUT_MS = 1_500;
const LIFTED = { CLIENT_REQUESTS_PER_MINUTE: "0", CLIENT_ERRORS_PER_MINUTE: "0" };
// Each of some hundred malformed queries is read, and a machine of two cores has other tests to run.
vi.setConfig({ testTimeout: 60_000 });

const server = await runServer(
  { ...LIFTED, REQUEST_TIMEOUT_MS: String(REQUEST_TIMEOUT_MS) },
  await builtViewer(page),
);
const before = Object.getOwnPropertyNames(Object.prototype);
let tried = 0;

afterAll(async () => {
  process.stdout.write(`bad input: ${tried} cases, each answered with an error in JSON\n`);
  expect((await server.get("/api/health")).status).toBe(200);
  expect((await server.cypher({ cypher: "RETURN 1 AS x" })).status).toBe(200);
  await server.close();
  await rm(folder, { recursive: true });
  expect(server.bugs).toEqual([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect({}).not.toHaveProperty("polluted");
});

const CODES: readonly ErrorCode[] = [
  "bad-request",
  "bad-cypher",
  "unsupported-here",
  "read-only",
  "not-found",
  "too-large",
];

/** What is wrong with an answer; null where it tells the caller, in the one form that errors have, that he is wrong. */
function faultOf({ status, headers, body }: RawAnswer): string | null {
  tried += 1;
  if (status < 400 || status >= 500) return `answered ${status}`;
  const type = headers["content-type"];
  if (type !== "application/json; charset=utf-8") return `answered ${status} as ${type}`;
  const { error } = JSON.parse(body) as ErrorBody;
  if (!CODES.includes(error.code)) return `answered ${error.code}`;
  return /\.ts:\d|node_modules|^\s*$/.test(error.message) ? error.message : null;
}

const expectRefusal = (answer: RawAnswer) => expect(faultOf(answer), answer.whole).toBeNull();

async function refuseAll(inputs: readonly BadInput[]): Promise<void> {
  const left = [...inputs];
  const faults: string[] = [];
  const next = async () => {
    for (let input = left.shift(); input !== undefined; input = left.shift()) {
      const fault = faultOf(await rawRequest(server.url, input.request));
      if (fault !== null) faults.push(`${input.what}: ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, next));
  expect(faults).toEqual([]);
}

describe("is told what is wrong, whoever sends", () => {
  it.each([
    ["malformed Cypher", MALFORMED_CYPHER],
    ["bodies that are none", BAD_BODIES],
    ["bodies in another form", WRONG_FORMS],
    ["addresses that are none", BAD_ADDRESSES],
    ["what is no HTTP", NO_HTTP],
    ["methods that are not taken", WRONG_METHODS],
  ])("%s", async (_what, inputs) => {
    await refuseAll(inputs);
  });

  it("paths that lead out of the page, in 2,000 spellings, and opens no file", async () => {
    const paths = traversals();
    expect(paths.length).toBeGreaterThan(500);
    await refuseAll(paths);
  });
});

describe("a request that does not come to its end", () => {
  const head = `POST /api/cypher HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n`;

  it.each([
    ["a head that never ends", "GET /api/health HTTP/1.1\r\nHost: x\r\n", "X: a\r\n"],
    ["a body that never ends", `${head}\r\n{`, " "],
    [
      "a body in chunks that never ends",
      `${head.replace("Content-Length: 100", "Transfer-Encoding: chunked")}\r\n`,
      "1\r\n \r\n",
    ],
    ["nothing after the head", `${head}\r\n`, ""],
  ])("%s is answered at its time, and the line closed", async (_what, request, piece) => {
    const start = performance.now();
    const pieces = Array<string>(40).fill(piece);
    const answer = await rawRequest(server.url, request, { slowly: { pieces, everyMs: 200 } });
    expectRefusal(answer);
    expect(JSON.parse(answer.body).error.message).toContain(`within ${REQUEST_TIMEOUT_MS} ms`);
    expect(performance.now() - start).toBeLessThan(3 * REQUEST_TIMEOUT_MS + 3_000);
  });

  it.each([
    ["half a head", "GET /api/health HTTP/1.1\r\nHo"],
    ["a head alone", `${head}\r\n`],
    ["half a body", `${head}\r\n{"cypher"`],
  ])("%s on a line that is half closed is answered", async (_what, request) => {
    expectRefusal(await rawRequest(server.url, request, { halfClose: true }));
  });

  it("is answered all the same where it came whole before the line was half closed", async () => {
    const answer = await rawRequest(server.url, getting("/api/health"), { halfClose: true });
    expect([answer.status, JSON.parse(answer.body).status]).toEqual([200, "alive"]);
  });
});

it("answers requests in a row, and refuses what follows them and is none", async () => {
  const good = "GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n";
  const { whole } = await rawRequest(server.url, `${good}${good}${posting("{")}`);
  expect(whole.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"]);
  const garbage = await rawRequest(server.url, `${good}no HTTP at all\r\n\r\n`);
  expect(garbage.whole.match(/HTTP\/1\.1 \d+/g)?.[0]).toBe("HTTP/1.1 200");
  tried += 2;
});

it("reads an address with a host in it as its own", async () => {
  const answer = await rawRequest(server.url, getting("http://elsewhere.example/api/health"));
  expect([answer.status, JSON.parse(answer.body).status]).toEqual([200, "alive"]);
});
