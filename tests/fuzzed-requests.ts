import assert from "node:assert/strict";
import fc from "fast-check";
import type { RawAnswer } from "./raw-request.ts";

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

const METHODS = ["GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH"];

const ROUTES = [
  ..."health ready vocabulary mechanisms picture search queries cypher schema openapi.json".split(
    " ",
  ),
  "entities/lenalidomide",
  "claims/LEN-001",
  "queries/chains",
  "queries/effects-on-entity",
].map((route) => `/api/${route}`);

const NAMES = ["q", "from", "to", "entity", "mechanism", "layer", "show", "maxHops", "__proto__"];

const ODD = [
  "%",
  "%zz",
  "%00",
  "%2e%2e%2f",
  "..",
  "//",
  "%C0%AF",
  "\u{1F9EC}",
  "度胺",
  "'",
  '"',
  ";",
  "{}",
  "[]",
  "null",
  "NaN",
  "-1",
  "1e999",
  "9007199254740993",
  "constructor",
  "__proto__",
  "a".repeat(3_000),
];

const STATEMENTS = [
  "RETURN 1 AS x",
  "MATCH (n) RETURN n LIMIT 3",
  "MATCH p = (a:State)-[:INCREASES*1..3]->(b) RETURN p LIMIT 5",
  "UNWIND $list AS x RETURN x",
  "MATCH (n) DETACH DELETE n",
  "LOAD CSV FROM '/etc/passwd' AS l RETURN l",
  "CALL db.labels()",
  "RETURN $p.a.b AS x",
  "RETURN reduce(t=[1], x IN range(1,8000) | [t]) AS x",
  "RETURN 1 +",
  "RETURN '\\ud800' AS x",
  `RETURN ${"(".repeat(40)}1${")".repeat(40)}`,
];

const odd = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "grapheme", maxLength: 30 }));
const encoded = odd.map((text) => (text.startsWith("%") ? text : encodeURIComponent(text)));

const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), encoded), encoded), { maxLength: 4 })
  .map((pairs) =>
    pairs.length === 0 ? "" : `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`,
  );

const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ROUTES) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...ROUTES), encoded).map((parts) => parts.join("/")),
  },
  { weight: 1, arbitrary: encoded.map((part) => `/${part}`) },
);

const statement = fc.oneof(
  fc.constantFrom(...STATEMENTS),
  fc
    .array(fc.constantFrom(...STATEMENTS.join(" ").split(" ")), { maxLength: 30 })
    .map((words) => words.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

const parameters = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.dictionary(fc.constantFrom("list", "p", "x", "__proto__"), fc.jsonValue()),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** JSON as anybody may write it, also what no `JSON.stringify` would. */
const body = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ cypher: statement, parameters }, { requiredKeys: ["cypher"] })
      .map((value) => JSON.stringify(value)),
  },
  { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 100 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '{"cypher":"RETURN 1 AS x","parameters":{"__proto__":{"polluted":1}}}',
      '{"cypher":"RETURN $x AS x","parameters":{"x":NaN}}',
      `{"cypher":"RETURN 1 AS x","parameters":{"x":${"[".repeat(5_000)}${"]".repeat(5_000)}}}`,
      '{"cypher":"RETURN $x AS x","parameters":{"x":"\\ud800"}}',
      `{"cypher":"RETURN '${"x".repeat(40_000)}' AS x"}`,
      `{"cypher":"RETURN 1 AS x","parameters":{"x":"${"x".repeat(300_000)}"}}`,
      "",
    ),
  },
);

const headers = fc.array(
  fc.constantFrom<readonly [string, string]>(
    ["Content-Type", "application/json"],
    ["Content-Type", "application/json"],
    ["Content-Type", "text/plain"],
    ["Content-Encoding", "gzip"],
    ["Accept-Encoding", "identity"],
    ["If-None-Match", "*"],
    ["X-Forwarded-For", "1.2.3.4, junk"],
    ["Origin", "https://elsewhere.example"],
    ["Range", "bytes=0-1"],
    ["Accept", "application/x-ndjson"],
  ),
  { maxLength: 4 },
);

const anything: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constantFrom(...METHODS),
  target: fc.tuple(path, query).map((parts) => parts.join("")),
  headers,
  body,
});

const reading: fc.Arbitrary<FuzzedRequest> = anything.map((request) => ({
  ...request,
  method: "GET",
}));

const free: fc.Arbitrary<FuzzedRequest> = fc.record({
  method: fc.constant("POST"),
  target: fc.constant("/api/cypher"),
  headers: fc.constant([["Content-Type", "application/json"]] as const),
  body,
});

/** Requests of all kinds: as the page sends them, bent, and broken. */
export const FUZZED: fc.Arbitrary<FuzzedRequest> = fc.oneof(anything, reading, free, free);

/** The bytes of a request, on a connection of its own. */
export function bytesOf({ method, target, headers, body }: FuzzedRequest): Buffer {
  const content = Buffer.from(method === "GET" || method === "HEAD" ? "" : body);
  const head = [
    `${method} ${target} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Connection: close",
    `Content-Length: ${content.length}`,
    ...headers.map((pair) => pair.join(": ")),
  ];
  return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), content]);
}

/** Every code that the API documents, with its status. A bug of ours is none of them. */
const DOCUMENTED: Readonly<Record<string, readonly number[]>> = {
  "bad-request": [400],
  "bad-cypher": [400],
  "unsupported-here": [400],
  "read-only": [403],
  "not-found": [404, 405],
  "too-large": [413],
  "too-many": [429],
  "store-down": [503],
  "store-failed": [503],
  "timed-out": [504],
};

/** Throws where an answer is none that is documented. Answers what to count it as. */
export function judgeAnswer({ method }: FuzzedRequest, answer: RawAnswer): string {
  const { status, headers, body } = answer;
  if (status < 400) {
    assert([200, 204, 304].includes(status), `status ${status}`);
    const isJson = headers["content-type"]?.startsWith("application/json") ?? false;
    if (isJson && method !== "HEAD" && status === 200) JSON.parse(body);
    return String(status);
  }
  assert.match(headers["content-type"] ?? "", /^application\/json/);
  if (method === "HEAD") return String(status);
  const { error } = JSON.parse(body) as {
    error: { code: string; message: string; requestId: string };
  };
  assert(DOCUMENTED[error.code]?.includes(status), `${status} ${error.code}: ${error.message}`);
  assert(error.message.length > 0 && error.requestId.length > 0, body);
  assert.doesNotMatch(error.message, /node_modules|\n {4}at |file:\/\//);
  if (status === 503 || status === 429)
    assert(Number(headers["retry-after"]) >= 1, "no Retry-After");
  return error.code;
}
