import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import type { ErrorBody, QueryAnswer } from "../../server/api.ts";
import { type RunningServer, runServer } from "../running-server.ts";

// What each limit promises by itself is told in docs/settings.md; here it is asked for just below, at and just above.

// Most start a server of their own.
vi.setConfig({ testTimeout: 60_000 });

/** It takes no memory, so that nothing but its time ends it. */
const ENDLESS = "MATCH (a), (b), (c), (d) RETURN count(*) AS n";

/** With the limits that hold when nothing is said, but for the time, which a busy machine needs. */
const usual = await runServer({ QUERY_TIMEOUT_MS: "60000" });
let server: RunningServer = usual;
afterEach(async () => {
  if (server !== usual) await server.close();
  expect(server.bugs).toEqual([]);
  server = usual;
});
afterAll(() => usual.close());

interface Heard {
  readonly status: number;
  readonly code: string | null;
  readonly truncated: boolean | null;
  readonly bytes: number;
  readonly retryAfterS: number | null;
}

async function hear(response: Response): Promise<Heard> {
  const text = await response.text();
  const body = JSON.parse(text) as Partial<ErrorBody & QueryAnswer>;
  const retryAfter = response.headers.get("retry-after");
  return {
    status: response.status,
    code: body.error?.code ?? null,
    truncated: body.truncated ?? null,
    bytes: Buffer.byteLength(text),
    retryAfterS: retryAfter === null ? null : Number(retryAfter),
  };
}

const open = async (settings: Readonly<Record<string, string>>) => {
  server = await runServer(settings);
  if (settings.TRUST_PROXY !== undefined) await warm();
  return server;
};

const ask = async (cypher: string, parameters = {}) =>
  hear(await server.cypher({ cypher, parameters }));

/** Asks as somebody else, through a proxy that is trusted. */
const askAs = async (who: string, cypher: string) =>
  hear(
    await fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": who },
      body: JSON.stringify({ cypher }),
    }),
  );

/** The first free query waits for what all others find ready; somebody else asks it. */
async function warm(): Promise<void> {
  const started = async () => (await askAs("198.51.100.250", "RETURN 1 AS x")).status;
  await expect.poll(started, { timeout: 50_000 }).toBe(200);
  // What was read once is not read again.
  await askAs("198.51.100.250", ENDLESS);
}

const good = { status: 200, code: null };
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it("takes a query of 32,768 bytes and none of one more", async () => {
  const sized = (bytes: number) => `RETURN 1 AS x${" ".repeat(bytes - 13)}`;
  expect(await ask(sized(32_767))).toMatchObject(good);
  expect(await ask(sized(32_768))).toMatchObject(good);
  expect(await ask(sized(32_769))).toMatchObject({ status: 413, code: "too-large" });
});

it("takes 32 brackets inside one another and no more", async () => {
  const nested = (depth: number) => `RETURN ${"[".repeat(depth)}1${"]".repeat(depth)} AS x`;
  expect(await ask(nested(31))).toMatchObject(good);
  expect(await ask(nested(32))).toMatchObject(good);
  expect(await ask(nested(33))).toMatchObject({ status: 400, code: "bad-cypher" });
});

it("takes parameters of 65,536 bytes of JSON and no more", async () => {
  const sized = (bytes: number) => ({ a: "a".repeat(bytes - '{"a":""}'.length) });
  const cypher = "RETURN size($a) AS x";
  expect(await ask(cypher, sized(65_535))).toMatchObject(good);
  expect(await ask(cypher, sized(65_536))).toMatchObject(good);
  expect(await ask(cypher, sized(65_537))).toMatchObject({ status: 413, code: "too-large" });
});

it("takes parameters nested 32 deep and no deeper", async () => {
  const nested = (depth: number) => ({
    a: JSON.parse(`${"[".repeat(depth - 1)}1${"]".repeat(depth - 1)}`) as unknown,
  });
  const cypher = "RETURN $a AS x";
  expect(await ask(cypher, nested(31))).toMatchObject(good);
  expect(await ask(cypher, nested(32))).toMatchObject(good);
  expect(await ask(cypher, nested(33))).toMatchObject({ status: 400, code: "bad-request" });
});

it("answers 2,000 rows and says when there were more", async () => {
  const rows = (count: number) => ask(`UNWIND range(1, ${count}) AS n RETURN n`);
  expect(await rows(1_999)).toMatchObject({ ...good, truncated: false });
  expect(await rows(2_000)).toMatchObject({ ...good, truncated: false });
  expect(await rows(2_001)).toMatchObject({ ...good, truncated: true });
});

it("answers no more than 5 MB, and says that there was more", async () => {
  const rows = (count: number) =>
    ask(`UNWIND range(1, ${count}) AS n RETURN n, $a AS text`, { a: "a".repeat(4_000) });
  expect(await rows(1_200)).toMatchObject({ ...good, truncated: false });
  const more = await rows(1_300);
  expect(more).toMatchObject({ ...good, truncated: true });
  // What the answer says of itself, its engine and its time, comes on top.
  expect(more.bytes).toBeGreaterThan(4_990_000);
  expect(more.bytes).toBeLessThan(5_000_100);
});

it("answers a row that just fits and refuses one that is a byte larger", async () => {
  await open({ MAX_ANSWER_BYTES: "1000" });
  const around = '{"columns":["x"],"rows":[{"x":""}],"truncated":false}'.length + 1;
  const cell = (bytes: number) => ask("RETURN $a AS x", { a: "a".repeat(bytes - around) });
  expect(await cell(999)).toMatchObject({ ...good, truncated: false });
  expect(await cell(1_000)).toMatchObject({ ...good, truncated: false });
  expect(await cell(1_001)).toMatchObject({ status: 413, code: "too-large" });
});

it("ends a query at its time, and answers one that is quicker", async () => {
  await open({ QUERY_TIMEOUT_MS: "1000", TRUST_PROXY: "1" });
  expect(await ask("RETURN 1 AS x")).toMatchObject(good);
  const start = performance.now();
  expect(await ask(ENDLESS)).toMatchObject({ status: 504, code: "timed-out" });
  const ms = performance.now() - start;
  expect(ms).toBeGreaterThan(990);
  expect(ms).toBeLessThan(3_000);
});

it("runs as many queries at once as there are children, lets as many wait as may, and refuses the next", async () => {
  const settings = { CONSOLE_CHILDREN: "2", CONSOLE_QUEUE: "1", METRICS: "on", TRUST_PROXY: "1" };
  await open({ ...settings, QUERY_TIMEOUT_MS: "2000" });
  const asked: Promise<Heard>[] = [];
  const gauges = async () => [await gauge("runningQueries"), await gauge("waitingQueries")];
  for (const [who, expected] of [
    ["198.51.100.1", [1, 0]],
    ["198.51.100.2", [2, 0]],
    ["198.51.100.3", [2, 1]],
  ] as const) {
    asked.push(askAs(who, ENDLESS));
    await expect.poll(gauges, { interval: 20 }).toEqual(expected);
  }
  const refused = await askAs("198.51.100.4", ENDLESS);
  expect(refused).toMatchObject({ status: 429, code: "too-many" });
  expect(refused.retryAfterS).toBeGreaterThan(0);
  const others = await Promise.all(asked);
  expect(others.map(({ status }) => status)).toEqual([504, 504, 504]);
});

async function gauge(what: string): Promise<number> {
  const text = await (await server.get("/metrics")).text();
  const [, value] = new RegExp(`mechgraph_store{what="${what}"} (\\d+)`).exec(text) ?? [];
  return Number(value);
}

describe("of one client", () => {
  it("answers as many requests a minute as it may send, and tells when to come again", async () => {
    const { get } = await open({ CLIENT_REQUESTS_PER_MINUTE: "5" });
    for (let sent = 1; sent <= 5; sent += 1) {
      expect((await get("/api/health")).status, `request ${sent}`).toBe(200);
    }
    const refused = await hear(await get("/api/health"));
    expect(refused).toMatchObject({ status: 429, code: "too-many" });
    expect(refused.retryAfterS).toBeGreaterThan(50);
    expect(refused.retryAfterS).toBeLessThan(61);
  });

  it("is not taken for another by a header that it writes itself", async () => {
    const { get } = await open({ CLIENT_REQUESTS_PER_MINUTE: "5" });
    const statuses: number[] = [];
    for (let sent = 0; sent < 8; sent += 1) {
      const headers = {
        "x-forwarded-for": `203.0.113.${sent}`,
        forwarded: `for=203.0.113.${sent}`,
      };
      statuses.push((await get("/api/health", headers)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
  });

  it("is told by what the trusted proxy adds last, whatever stands before it", async () => {
    const { get } = await open({ CLIENT_REQUESTS_PER_MINUTE: "3", TRUST_PROXY: "1" });
    const statuses = async (client: string) => {
      const answers: number[] = [];
      for (let sent = 0; sent < 5; sent += 1) {
        const chain = `203.0.113.${sent}, ${client}`;
        answers.push((await get("/api/health", { "x-forwarded-for": chain })).status);
      }
      return answers;
    };
    expect(await statuses("198.51.100.7")).toEqual([200, 200, 200, 429, 429]);
    expect(await statuses("198.51.100.8")).toEqual([200, 200, 200, 429, 429]);
  });

  it("has its queries' time, and others have theirs", async () => {
    const settings = { CLIENT_QUERY_SECONDS_PER_MINUTE: "3", TRUST_PROXY: "1" };
    await open({ ...settings, QUERY_TIMEOUT_MS: "3200" });
    const [greedy, other] = ["198.51.100.1", "198.51.100.2"];
    expect(await askAs(greedy, "RETURN 1 AS x")).toMatchObject(good);
    expect(await askAs(greedy, ENDLESS)).toMatchObject({ status: 504 });
    const refused = await askAs(greedy, "RETURN 1 AS x");
    expect(refused).toMatchObject({ status: 429, code: "too-many" });
    expect(refused.retryAfterS).toBeGreaterThan(50);
    expect(await askAs(other, "RETURN 1 AS x")).toMatchObject(good);
    expect((await server.get("/api/ready", { "x-forwarded-for": greedy })).status).toBe(200);
  });

  it("may fail as often as it may, by what costs; a slip of the pen costs nothing", async () => {
    await open({ CLIENT_ERRORS_PER_MINUTE: "2", QUERY_TIMEOUT_MS: "1000", TRUST_PROXY: "1" });
    for (let slip = 0; slip < 4; slip += 1) {
      expect(await ask("RETRUN 1")).toMatchObject({ code: "bad-cypher" });
    }
    expect(await ask(ENDLESS)).toMatchObject({ code: "timed-out" });
    expect(await ask(ENDLESS)).toMatchObject({ code: "timed-out" });
    expect(await ask("RETURN 1 AS x")).toMatchObject({ status: 429, code: "too-many" });
  });

  it("has as many queries running and waiting as it may", async () => {
    await open({ CLIENT_QUERIES_AT_ONCE: "2", QUERY_TIMEOUT_MS: "1500", TRUST_PROXY: "1" });
    const two = [ask(ENDLESS), ask(ENDLESS)];
    await sleep(300);
    expect(await ask("RETURN 1 AS x")).toMatchObject({ status: 429, retryAfterS: 1 });
    await Promise.all(two);
    expect(await ask("RETURN 1 AS x")).toMatchObject(good);
  });
});
