import type { RequestHandler } from "express";
import { afterAll, expect, it } from "vitest";
import { readConfig } from "../../server/config.ts";
import { readLibrary } from "../../server/library/library.ts";
import { createLog } from "../../server/log.ts";
import { start } from "../../server/start.ts";
import { MALFORMED_CYPHER, NO_HTTP, WRONG_FORMS } from "../bad-input.ts";
import { rawRequest } from "../raw-request.ts";

/** The password of the database, and what callers write: neither is anybody else's business. */
const PASSWORD = 'kanari"en/vogel-7';
const VALUE = "kolibri-4711";
const SPELLINGS = [PASSWORD, JSON.stringify(PASSWORD).slice(1, -1), encodeURIComponent(PASSWORD)];

const failing: RequestHandler = (request, _response, next) => {
  if (request.path !== "/mistake") return next();
  throw new Error(`bolt://neo4j:${PASSWORD}@db:7687 said "${PASSWORD}"`, {
    cause: new Error(`with ${encodeURIComponent(PASSWORD)}`),
  });
};

const lines: string[] = [];
const library = await readLibrary("cypher");
const open = (settings: Readonly<Record<string, string>>) =>
  start({
    config: readConfig({
      ...{ PORT: "0", LOG_REQUESTS: "on", METRICS: "on", NEO4J_PASSWORD: PASSWORD },
      ...{
        CLIENT_REQUESTS_PER_MINUTE: "0",
        QUERY_TIMEOUT_MS: "2000",
        REQUEST_TIMEOUT_MS: "1000",
        ...settings,
      },
    }),
    ...{ library, version: "test", viewer: failing },
    log: createLog({
      level: "debug",
      secrets: [PASSWORD],
      destination: { write: (line) => void lines.push(line) },
    }),
  });

const embedded = await open({});
// Nobody listens there.
const withoutStore = await open({ NEO4J_URI: "bolt://127.0.0.1:1" });
const servers = [embedded, withoutStore];
const heard: string[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
});

async function hear(url: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(url, init);
  heard.push(`${JSON.stringify([...response.headers])}${await response.text()}`);
  return response.status;
}

const posted = (cypher: string, parameters = {}) => ({
  method: "POST",
  headers: {
    "content-type": "application/json",
    authorization: `Basic ${VALUE}`,
    cookie: `session=${VALUE}`,
    "x-request-id": VALUE,
  },
  body: JSON.stringify({ cypher, parameters }),
});

it("says nothing of the password and of what callers write, on any way to fail", async () => {
  const statuses = new Set<number>();
  for (const { url } of servers) {
    for (const path of [
      "/mistake",
      "/api/nothing",
      `/api/entities/${VALUE}`,
      `/api/search?q=${VALUE}&q=${VALUE}`,
      `/api/search?q=${VALUE}`,
      `/api/${VALUE}?${VALUE}=${VALUE}`,
      "/api/ready",
      "/api/picture",
      "/api/queries/chains?from=il6&to=casp8",
      `/api/queries/chains?from=${VALUE}&to=casp8`,
    ]) {
      statuses.add(await hear(url + path));
    }
    for (const cypher of [
      `RETURN $a + '${VALUE}' AS x`,
      `RETRUN '${VALUE}'`,
      `CREATE (n {name: '${VALUE}'})`,
      `LOAD CSV FROM '/${VALUE}' AS line RETURN line`,
      `RETURN date('${VALUE}') AS x`,
      `RETURN reduce(s = '${VALUE}', i IN range(1, 60) | s + s) AS x`,
      `UNWIND range(1, 1000000000) AS x WITH '${VALUE}' AS v, x RETURN count(x) AS n`,
      `RETURN reduce(t = ['${VALUE}'], x IN range(1, 8000) | [t]) AS x`,
    ]) {
      statuses.add(await hear(`${url}/api/cypher`, posted(cypher, { a: VALUE })));
    }
    const requests = [...NO_HTTP, ...WRONG_FORMS, ...MALFORMED_CYPHER];
    const raw = await Promise.all(requests.map(({ request }) => rawRequest(url, request)));
    heard.push(...raw.map(({ whole }) => whole));
  }
  expect([...statuses]).toEqual(expect.arrayContaining([400, 403, 404, 500, 503]));

  const metrics = await Promise.all(
    servers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  const told = { lines: lines.join(""), metrics: metrics.join("") };
  process.stdout.write(
    `secrets: ${lines.length} lines of log, ${heard.length} answers, ${told.metrics.length} bytes of figures\n`,
  );
  expect(lines.length).toBeGreaterThan(100);
  for (const spelling of SPELLINGS) {
    expect(heard.filter((answer) => answer.includes(spelling))).toEqual([]);
    expect(told.lines.includes(spelling)).toBe(false);
    expect(told.metrics.includes(spelling)).toBe(false);
  }
  expect(lines.filter((line) => line.includes(VALUE))).toEqual([]);
  expect(told.metrics.includes(VALUE)).toBe(false);
  expect(heard.filter((answer) => /node_modules|\.ts:\d|\/server\//.test(answer))).toEqual([]);
}, 90_000);

it("gives an error the id of its line in the log", async () => {
  lines.length = 0;
  const response = await fetch(`${embedded.url}/mistake`);
  const { error } = (await response.json()) as { error: { requestId: string; message: string } };
  expect(error.message).toBe("the server made a mistake; its log has the rest");
  const line = lines.map((each) => JSON.parse(each)).find(({ level }) => level === "error");
  expect(line.requestId).toBe(error.requestId);
  expect(line.error.stack.length).toBeGreaterThan(0);
});

it("names no setting's value when the setting is wrong and holds a password", () => {
  const wrong = { NEO4J_URI: `bolt://neo4j:${encodeURIComponent(PASSWORD)}@localhost` };
  expect(() => readConfig(wrong)).toThrow('not "bolt://…@localhost"');
});

it("has no figures where nobody switched them on", async () => {
  const { url, close } = await open({ METRICS: "off" });
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  await close();
});
