import { connect } from "node:net";
import { afterAll, expect, it, vi } from "vitest";
import type { ErrorBody } from "../../server/api.ts";
import { runServer } from "../running-server.ts";

// The first query is read by a thread that is cold.
vi.setConfig({ testTimeout: 60_000 });

const server = await runServer();
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

async function errorOf(response: Response) {
  const text = await response.text();
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(text).not.toMatch(/<(?:!|html|pre|body)|node_modules|\.ts:\d/i);
  const { error } = JSON.parse(text) as ErrorBody;
  expect(error.requestId).toMatch(/^[\da-f-]{36}$/);
  return { status: response.status, code: error.code, message: error.message, at: error.at };
}

it.each([
  ["/api/entities/p53-of-mice", 'no entity has the id "p53-of-mice"'],
  ["/api/claims/LEN-999", 'no claim has the id "LEN-999"'],
  ["/api/queries/why", 'no query has the name "why"'],
  ["/api/queries/__proto__", 'no query has the name "__proto__"'],
  ["/api/picture?mechanism=magic", 'no mechanism has the id "magic"'],
  ["/api/picture?layer=2014", '"layer" must be of review-2013, '],
  ["/api/picture?show=cd28@moon", 'no box has the id "cd28@moon"'],
  ["/api/picture?show=cd28", 'no box has the id "cd28"'],
  ["/api/queries/effects-on-entity?entity=nfkbb", '"entity" must be the id of an entity; '],
  ["/api/queries/chains?to=casp8&from=LEN-054", 'the graph knows no entity "LEN-054"'],
  [
    "/api/queries/chains?from=il6&to=casp8&layer=review-2013,2014",
    '"layer" must be the id of a layer; ',
  ],
  ["/api/queries/claim?claim=il6", 'the graph knows no claim "il6"'],
  ["/api/queries/claims-of-section?section=9.9", '"section" must be the id of a section; '],
  [`/api/queries/entity?entity=${"p".repeat(200)}`, `knows no entity "${"p".repeat(80)}…"`],
  ["/api", "there is no GET /api"],
  ["/api/", "there is no GET /api"],
  ["/api/nothing", "there is no GET /api/nothing"],
  ["/api/entities", "there is no GET /api/entities"],
  ["/favicon.gif", "there is no GET /favicon.gif"],
])("does not find %s, and says what", async (path, message) => {
  const error = await errorOf(await server.get(path));
  expect(error).toMatchObject({ status: 404, code: "not-found" });
  expect(error.message).toContain(message);
});

it.each([
  ["/api/picture?mechanisms=cytokines", '"mechanisms" is no parameter here; there is "mechanism"'],
  ["/api/picture?layer=a&layer=b", '"layer" must be given once'],
  [`/api/picture?show=${"a@b,".repeat(201)}`, '"show" must be at most 200 boxes'],
  ["/api/search", '"q" is missing'],
  ["/api/queries/chains?from=il6", '"to" is missing: Id of the entity that it ends in.'],
  ["/api/queries/claim", '"claim" is missing: '],
  [`/api/search?q=${"a".repeat(201)}`, '"q" must be text of at most 200 characters'],
  ["/api/search?q=%00", '"q" must be text without NUL'],
  ["/api/search?q=a&limit=5", '"limit" is no parameter here; there is "q"'],
  ["/api/search?__proto__=a", '"__proto__" is no parameter here'],
  ["/api/health?a=1", '"a" is no parameter here; there are none'],
  [
    "/api/queries/chains?from=il6&to=casp8&maxClaims=many",
    '"maxClaims" must be an integer from 1 to 8, not "many"',
  ],
  [
    "/api/queries/chains?from=il6&to=casp8&maxClaims=9",
    '"maxClaims" must be an integer from 1 to 8, not "9"',
  ],
  [
    "/api/queries/chains?from=il6&to=casp8&maxClaims=2.5",
    '"maxClaims" must be an integer from 1 to 8, not "2.5"',
  ],
  [
    "/api/queries/chains?from=il6&to=casp8&maxClaims=0x2",
    '"maxClaims" must be an integer from 1 to 8, not "0x2"',
  ],
  [
    "/api/queries/chains?from=il6&to=casp8&maxClaims=",
    '"maxClaims" must be an integer from 1 to 8, not ""',
  ],
  ["/api/queries/chains?form=il6", '"form" is no parameter here; there is "from", "to"'],
  ["/api/queries/chains?from=a&from=b", '"from" must be given once'],
  ["/api/entities/%00", "the id must be text without NUL"],
  ["/api/entities/%E0%A4%A", "decode"],
])("refuses %s, and says what was expected", async (path, message) => {
  const error = await errorOf(await server.get(path));
  expect(error).toMatchObject({ status: 400, code: "bad-request" });
  expect(error.message).toContain(message);
});

it.each([
  ["{bad", "the body must be JSON"],
  ["", '"cypher" must be Cypher, as text'],
  ["null", 'the body must be {"cypher"'],
  ["[]", 'the body must be {"cypher"'],
  ['"RETURN 1"', 'the body must be {"cypher"'],
  ["{}", '"cypher" must be Cypher, as text'],
  ['{"cypher": 5}', '"cypher" must be Cypher, as text'],
  ['{"cypher": "  "}', '"cypher" must be Cypher, as text'],
  ['{"cypher": "RETURN 1 AS x", "params": {}}', '"params" is no field of the body'],
  ['{"cypher": "RETURN 1 AS x", "parameters": [1]}', '"parameters" must be a map'],
  ['{"cypher": "RETURN 1 AS x", "parameters": null}', '"parameters" must be a map'],
  ['{"cypher": "RETURN $a AS x", "parameters": {"__proto__": 1}}', 'the key "__proto__"'],
  ['{"cypher": "RETURN $a AS x", "parameters": {"a": {"__proto__": 1}}}', 'the key "__proto__"'],
  ['{"__proto__": {"cypher": "RETURN 1 AS x"}}', 'the key "__proto__"'],
  ['{"cypher": "RETURN $a AS x", "parameters": {"a": "\\ud800"}}', '"a" must be text without NUL'],
  ['{"cypher": "RETURN $a AS x", "parameters": {"a": "\\u0000"}}', '"a" must be text without NUL'],
  ['{"cypher": "RETURN 1 AS x\\u0000"}', '"cypher" must be text without NUL'],
  ['{"cypher": "RETURN $a AS x", "parameters": {"a": 1e999}}', '"a" must be a number that JSON'],
  [
    '{"cypher": "RETURN $a AS x", "parameters": {"a": 9007199254740993}}',
    '"a" must be a number that JSON keeps exact',
  ],
  [
    `{"cypher": "RETURN $a AS x", "parameters": {"a": ${"[".repeat(40)}${"]".repeat(40)}}}`,
    "nested too deep",
  ],
  [
    `{"cypher": "RETURN $a AS x", "parameters": {"a": ${"[".repeat(30000)}${"]".repeat(30000)}}}`,
    "nested too deep",
  ],
])("refuses the body %.60s", async (body, message) => {
  const error = await errorOf(await server.cypher(body));
  expect(error).toMatchObject({ status: 400, code: "bad-request" });
  expect(error.message).toContain(message);
});

it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=a"])(
  "refuses a body of type %s",
  async (type) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": type },
      body: '{"cypher": "RETURN 1 AS x"}',
    });
    const error = await errorOf(response);
    expect(error).toMatchObject({ status: 400, code: "bad-request" });
    expect(error.message).toContain("Content-Type: application/json");
  },
);

it.each([
  [{ cypher: `RETURN "${"a".repeat(33_000)}" AS x` }, "it may have 32768"],
  [
    { cypher: "RETURN $a AS x", parameters: { a: "a".repeat(66_000) } },
    '"parameters" may have at most 65536 bytes of JSON',
  ],
  [
    { cypher: "RETURN 1 AS x", parameters: { a: "a".repeat(700_000) } },
    "the body may have at most",
  ],
])("refuses what is too large", async (body, message) => {
  const error = await errorOf(await server.cypher(body));
  expect(error).toMatchObject({ status: 413, code: "too-large" });
  expect(error.message).toContain(message);
});

it("names the place of a bracket too many", async () => {
  const cypher = `RETURN\n${"[".repeat(33)}${"]".repeat(33)} AS x`;
  const error = await errorOf(await server.cypher({ cypher }));
  expect(error).toMatchObject({ status: 400, code: "bad-cypher", at: { line: 2, column: 33 } });
});

it("names the place of a syntax error", async () => {
  const error = await errorOf(await server.cypher({ cypher: "MATCH (n)\nRETRUN n" }));
  expect(error).toMatchObject({ status: 400, code: "bad-cypher", at: { line: 2 } });
});

it.each([
  "CREATE (n:Claim {id: 'x'})",
  "MATCH (n) DETACH DELETE n",
  "MATCH (n) SET n.name = 'x' RETURN n",
  "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
])("refuses to write or to read a file: %s", async (cypher) => {
  const error = await errorOf(await server.cypher({ cypher }));
  expect(error).toMatchObject({ status: 403, code: "read-only" });
});

it.each(["POST", "PUT", "DELETE", "PATCH"])(
  "takes no %s on a path that is read",
  async (method) => {
    const response = await fetch(`${server.url}/api/picture`, { method });
    expect(response.headers.get("allow")).toBe("GET, HEAD");
    const error = await errorOf(response);
    expect(error).toMatchObject({ status: 405, code: "not-found" });
    expect(error.message).toBe(`there is no ${method} /api/picture; it takes GET`);
  },
);

it("takes Cypher by POST alone", async () => {
  const response = await server.get("/api/cypher");
  expect(response.headers.get("allow")).toBe("POST");
  const error = await errorOf(response);
  expect(error).toMatchObject({ status: 405, code: "not-found" });
  expect(error.message).toBe("there is no GET /api/cypher; it takes POST");
});

it("answers HEAD with the headers of GET", async () => {
  const response = await fetch(`${server.url}/api/picture`, { method: "HEAD" });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
});

it.each([
  "/api/../../etc/passwd",
  "/..%2f..%2fetc/passwd",
  "//etc/passwd",
  "/api/%2e%2e/%2e%2e/etc",
])("opens no file by the path %s", async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).toContain('"code":"not-found"');
});

/** Sends what `fetch` would tidy first. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setEncoding("utf8");
    socket.on("data", (part) => {
      answer += part;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}

it.each([
  ["charset=latin1", "", "latin1"],
  ["charset=utf-8", "gzip", "without Content-Encoding"],
])("refuses a body that is written in %s %s", async (charset, encoding, message) => {
  const response = await fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: {
      "content-type": `application/json; ${charset}`,
      ...(encoding && { "content-encoding": encoding }),
    },
    body: '{"cypher": "RETURN 1 AS x"}',
  });
  const error = await errorOf(response);
  expect(error).toMatchObject({ status: 400, code: "bad-request" });
  expect(error.message.toLowerCase()).toContain(message.toLowerCase());
});

it.each([
  [`GET /api/entities/${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 413, "too-large"],
  ["GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n", 400, "bad-request"],
  ["no HTTP at all\r\n\r\n", 400, "bad-request"],
])("answers what never becomes a request in the same form: %.20s", async (text, status, code) => {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1").setEncoding("utf8");
  socket.end(text);
  let answer = "";
  for await (const part of socket) answer += part;
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*application/json`, "s"));
  expect(JSON.parse(body)).toMatchObject({ error: { code, message: expect.stringMatching(/./) } });
});

it("answers a request even where what follows it on the line is none", async () => {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), "127.0.0.1").setEncoding("utf8");
  socket.write("GET /api/health HTTP/1.1\r\nHost: x\r\n\r\nno HTTP at all\r\n\r\n");
  let answer = "";
  for await (const part of socket) answer += part;
  expect(answer).toMatch(/^HTTP\/1.1 200 .*"status":"alive"/s);
});
