/** What nobody who means well sends. Each is a whole request as it goes over the line, or the end of one. */
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

export interface BadInput {
  readonly what: string;
  readonly request: string | Buffer;
}

const HOST = "Host: localhost\r\n";
const CLOSE = "Connection: close\r\n";
const EOL = "\r\n";

/** A request for an address, with more headers. */
export const getting = (address: string, headers = ""): string =>
  `GET ${address} HTTP/1.1${EOL}${HOST}${CLOSE}${headers}${EOL}`;

/** A request with a body. */
export function posting(
  body: string | Buffer,
  headers = "Content-Type: application/json\r\n",
): Buffer {
  const length = `Content-Length: ${Buffer.byteLength(body)}${EOL}`;
  const head = `POST /api/cypher HTTP/1.1${EOL}${HOST}${CLOSE}${headers}${length}${EOL}`;
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

const asking = (cypher: string, parameters: object = {}) => JSON.stringify({ cypher, parameters });

const cases = (
  what: string,
  inputs: readonly string[],
  request: (input: string) => string | Buffer,
): readonly BadInput[] =>
  inputs.map((input) => ({ what: `${what}: ${input.slice(0, 60)}`, request: request(input) }));

/** Cypher that no engine can read, or that this server does not let through. */
export const MALFORMED_CYPHER = cases(
  "malformed Cypher",
  [
    ...["RETURN", "MATCH", "MATCH (", "MATCH (n", "MATCH (n) RETURN", "RETURN 1 AS", "RETURN )"],
    ...[
      "RETURN (1",
      "RETURN [1",
      "RETURN {a:",
      "RETURN 'a",
      'RETURN "a',
      "RETURN `a",
      "RETURN $",
      "RETURN 1 +",
    ],
    ...[
      "RETURN 1 1",
      "MATCH (a)-[ RETURN a",
      "MATCH (a)--> RETURN a",
      "MATCH (a)-[*..]-> RETURN a AS",
    ],
    ...[
      "RETURN 1 AS x; RETURN 2 AS y",
      "RETURN /* 1",
      "// nothing",
      "/* nothing */",
      ";",
      ";;;",
      "\\",
      "\u200b",
    ],
    ...[
      "SELECT * FROM nodes",
      "{ nodes { id } }",
      "MATCH n RETURN n",
      "RETURN count(*",
      "RETURN 0x",
      "RETURN 1e",
    ],
    ...["WITH 1 RETURN 1 AS x UNION", "UNWIND RETURN x", "CALL", "CALL db.", "OPTIONAL"],
    ...[
      "ŘETURN 1",
      "ＲＥＴＵＲＮ 1",
      "RETURN 1 AS 1",
      "RETURN $1a AS x",
      "RETURN .. AS x",
      "RETURN 1 IN",
    ],
  ],
  (cypher) => posting(asking(cypher)),
);

/** Bodies that are none, or say what no body may. */
export const BAD_BODIES: readonly BadInput[] = [
  ...cases(
    "body",
    [
      ...[
        "",
        " ",
        "null",
        "true",
        "7",
        '"RETURN 1"',
        "[]",
        "{}",
        "{",
        "}",
        "[",
        '{"cypher"',
        '{"cypher":}',
      ],
      ...[
        "{'cypher':'RETURN 1 AS x'}",
        '{"cypher":"RETURN 1 AS x",}',
        "NaN",
        "Infinity",
        "undefined",
      ],
      ...[
        '{"cypher":NaN}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":NaN}}',
        '{"cypher":1e999}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":Infinity}}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":-Infinity}}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":1e999}}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":-1e999}}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":9007199254740993}}',
        '{"cypher":["RETURN 1 AS x"]}',
        '{"cypher":null}',
      ],
      ...[
        '{"cypher":"RETURN 1 AS x","parameters":[]}',
        '{"cypher":"RETURN 1 AS x","parameters":"a"}',
        '{"cypher":"\\u0000"}',
      ],
      ...[
        '{"cypher":"RETURN 1 AS x","extra":1}',
        '{"cypher":"RETURN 1 AS x","cypher":5}',
        '{"Cypher":"RETURN 1 AS x"}',
      ],
      ...[
        '{"cypher":"RETURN \\"\\ud800\\" AS x"}',
        '{"cypher":"RETURN \\"\\udc00\\" AS x"}',
        '{"cypher":"RETURN \\"\\udc00\\ud800\\" AS x"}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":"\\ud800"}}',
        '{"cypher":"RETURN $a AS x","parameters":{"\\ud800":1}}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":["\\udfff x"]}}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":{"b":"\\ud83d"}}}',
      ],
      ...[
        '{"__proto__":{"cypher":"RETURN 1 AS x"}}',
        '{"cypher":"RETURN 1 AS x","__proto__":{"polluted":1}}',
      ],
      ...[
        '{"cypher":"RETURN 1 AS x","parameters":{"__proto__":{"polluted":1}}}',
        '{"cypher":"RETURN 1 AS x","constructor":{"prototype":{"polluted":1}}}',
      ],
      ...[
        '{"cypher":"RETURN $a AS x","parameters":{"a":{"__proto__":{"polluted":1}}}}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":[{"__proto__":1}]}}',
      ],
      ...[
        '{"cypher":"RETURN 1 AS x","prototype":{"polluted":1}}',
        '{"cypher":"RETURN $a AS x","parameters":{"a":{"b":{"__proto__":{"polluted":1}}}}}',
      ],
    ],
    (body) => posting(body),
  ),
  ...[1_000, 100_000, 1_000_000].flatMap((depth) => [
    { what: `lists ${depth} deep`, request: posting(deep(depth, "[", "]")) },
    { what: `maps ${depth} deep`, request: posting(deep(depth, '{"a":', "}")) },
    { what: `lists ${depth} deep, never closed`, request: posting("[".repeat(depth)) },
  ]),
  { what: "10 MB of text", request: posting(`{"cypher":"${"a".repeat(10_000_000)}"}`) },
  { what: "10 MB of nothing", request: posting(" ".repeat(10_000_000)) },
  { what: "10 MB of NUL", request: posting(Buffer.alloc(10_000_000)) },
  { what: "100,000 parameters", request: posting(manyParameters(100_000)) },
  {
    what: "100,000 items",
    request: posting(asking("RETURN $a AS x", { a: Array(100_000).fill(1) })),
  },
  { what: "a NUL inside", request: posting(Buffer.from('{"cypher":"RETURN 1\0 AS x"}')) },
  {
    what: "no UTF-8",
    request: posting(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d])),
  },
  { what: "half a surrogate as UTF-8", request: posting(Buffer.from('"\xed\xa0\x80"', "latin1")) },
  { what: "a mark of the byte order", request: posting("\ufeff\ufeff{}") },
  { what: "UTF-16", request: posting(Buffer.from('{"cypher":"RETURN 1 AS x"}', "utf16le")) },
];

function deep(depth: number, open: string, close: string): string {
  return `{"cypher":"RETURN $a AS x","parameters":{"a":${open.repeat(depth)}1${close.repeat(depth)}}}`;
}

function manyParameters(count: number): string {
  const all = Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, at]));
  return asking("RETURN $p1 AS x", all);
}

const GOOD = '{"cypher":"RETURN 1 AS x"}';
const ZEROS = Buffer.alloc(50_000_000);

/** Bodies that come in a form that is not read: other types, packed ones that would grow. */
export const WRONG_FORMS: readonly BadInput[] = [
  ...cases(
    "type",
    [
      ...[
        "text/plain",
        "text/html",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
      ],
      ...[
        "application/octet-stream",
        "application/graphql",
        "application/jsonp",
        "json",
        "/",
        ";",
        "application/json; charset=latin1",
      ],
      ...["application/json; charset=utf-16", "a".repeat(5_000)],
    ],
    (type) => posting(GOOD, `Content-Type: ${type}${EOL}`),
  ),
  { what: "no type", request: posting(GOOD, "") },
  ...(
    [
      ["gzip", gzipSync(ZEROS)],
      ["gzip", gzipSync(gzipSync(ZEROS))],
      ["br", brotliCompressSync(ZEROS)],
      ["deflate", deflateSync(ZEROS)],
      ["gzip", Buffer.from(GOOD)],
      ["gzip", gzipSync(GOOD)],
      ["gzip, gzip", gzipSync(gzipSync(GOOD))],
      ["zstd", Buffer.from(GOOD)],
      ["magic", Buffer.from(GOOD)],
    ] as const
  ).map(([encoding, body]) => ({
    what: `packed as ${encoding}, ${body.length} bytes`,
    request: posting(
      body,
      `Content-Type: application/json${EOL}Content-Encoding: ${encoding}${EOL}`,
    ),
  })),
];

/** Addresses that are none of ours, or hide what they mean. */
export const BAD_ADDRESSES = cases(
  "address",
  [
    ...[
      "/api/search?q=%00",

      "/api/search?q=a&q=b",
      "/api/search?q[]=a",
      "/api/search?q[a]=b",
    ],
    ...[
      "/api/search?__proto__=a&q=b",
      "/api/search?__proto__[polluted]=1&q=b",
      "/api/search?constructor=a&q=b",
      "/api/search?q=a&toString=1",
    ],
    ...[
      "/api/search?constructor[prototype][polluted]=1&q=b",
      "/api/search?q=a&hasOwnProperty=1",
      `/api/search?q=${"a".repeat(201)}`,
    ],
    ...[
      `/api/search?${"q=a&".repeat(1_500)}`,
      `/api/search?${Array.from({ length: 1_500 }, (_, at) => `a${at}=1`).join("&")}`,
    ],
    ...[
      "/api/entities/%00",
      "/api/entities/%",
      "/api/entities/%ff",
      "/api/entities/%C0%AE",
      "/api/entities/%ED%A0%80",
      "/api/claims/%E0%A4%A",
    ],
    ...[
      "/api/entities/__proto__",
      "/api/entities/constructor",
      "/api/queries/__proto__",
      "/api/queries/constructor",
      "/api/queries/toString",
    ],
    ...[
      "/api/picture?mechanism=__proto__",
      "/api/picture?layer=__proto__",
      "/api/picture?show=__proto__@constructor",
      "/api/picture?format=__proto__",
    ],
    ...[
      "/api/queries/chains?from=il6&to=casp8&maxClaims=NaN",
      "/api/queries/chains?from=il6&to=casp8&maxClaims=Infinity",
    ],
    ...[
      "/api/queries/chains?from=il6&to=casp8&maxClaims=1e999",
      "/api/queries/chains?from=il6&to=casp8&maxClaims=-1",
      "/api/queries/chains?from[]=il6&to=casp8",
    ],
    ...[
      "/api/health/x",
      "//api/health",
      "/api//health",
      "/api/./health/..",
      "/.env",
      "/.git/config",
      "/package.json",
      "/server/main.ts",
    ],
    ...[
      "/*",
      "/api/*",
      "/api/cypher",
      "/?",
      "/api/health?",
      "http://169.254.169.254/latest/meta-data",
      "http://user:pass@localhost/api/nothing",
    ],
    ...[
      "http://localhost:1/api/nothing",
      "https://localhost/api/nothing",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "http://[::1/api/health",
    ],
  ].filter((address) => !["/?", "/api/health?"].includes(address)),
  (address) => getting(address),
);

/** What is no HTTP, or HTTP that two servers could read in two ways. */
export const NO_HTTP: readonly BadInput[] = [
  ...cases(
    "line",
    [
      ...[
        "no HTTP at all",
        "GET",
        "GET / HTTP",
        "GET / HTTP/9.9",
        "GET / HTTP/1.1 more",
        "get / HTTP/1.1",
        "GETS / HTTP/1.1",
      ],
      ...[
        "GET / a HTTP/1.1",
        "PRI * HTTP/2.0",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "CONNECT localhost:22 HTTP/1.1",
        "CONNECT / HTTP/1.1",
      ],
      ...[
        "GET \u0000 HTTP/1.1",
        "GET /\u007f\u0001 HTTP/1.1",
        "SSH-2.0-OpenSSH_9.9",
        "EHLO localhost",
        "*3\r\n$3\r\nSET",
        "<?xml version='1.0'?>",
      ],
    ],
    (line) => `${line}${EOL}${HOST}${CLOSE}${EOL}`,
  ),
  ...cases(
    "header",
    [
      ...[
        "No colon",
        ": no name",
        "Na me: a",
        "Content-Length: -1",
        "Content-Length: 1e3",
        "Content-Length: 5, 6",
        "Content-Length: 99999999999999999999",
      ],
      ...[
        "Content-Length: 5\r\nContent-Length: 6",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Transfer-Encoding: magic",
        "Transfer-Encoding: chunked, identity",
      ],
      ...[
        "X: a\r\n folded",
        "X: \u0000",
        "X\u0000: a",
        "X: a\rY: b",
        "Expect: a miracle",
        "Host: another",
      ],
    ],
    (header) => `POST /api/cypher HTTP/1.1${EOL}${HOST}${CLOSE}${header}${EOL}${EOL}`,
  ).filter(({ what }) => what !== "header: Host: another"),
  { what: "no Host", request: `GET /api/health HTTP/1.1${EOL}${CLOSE}${EOL}` },
  { what: "a header of 20 kB", request: getting("/api/health", `X: ${"a".repeat(20_000)}${EOL}`) },
  {
    what: "a header of 1 MB",
    request: getting("/api/health", `X: ${"a".repeat(1_000_000)}${EOL}`),
  },
  { what: "20,000 headers", request: getting("/api/health", `X: a${EOL}`.repeat(20_000)) },
  { what: "an address of 1 MB", request: getting(`/${"a".repeat(1_000_000)}`) },
  ...["zz", "-1", "ffffffffffffffffff", "5\r\nab", "1;a=b\r\nab"].map((chunk) => ({
    what: `a chunk of ${chunk}`,
    request: `POST /api/cypher HTTP/1.1${EOL}${HOST}Content-Type: application/json${EOL}Transfer-Encoding: chunked${EOL}${EOL}${chunk}${EOL}${EOL}`,
  })),
];

const METHODS = ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "MKCOL", "SEARCH", "PURGE", "LOCK"];

/** Methods that no address takes. */
export const WRONG_METHODS = cases(
  "method",
  METHODS.flatMap((method) =>
    ["/api/picture", "/api/cypher", "/"].map((path) => `${method} ${path}`),
  ),
  (line) => `${line} HTTP/1.1${EOL}${HOST}${CLOSE}${EOL}`,
);

const CANARY_FILE = "canary.txt";

/** Ways to say "the folder above", and what might lie there: 500 and more. */
export function traversals(): readonly BadInput[] {
  const dots = [
    "..",
    "%2e%2e",
    ".%2e",
    "%2e.",
    "%252e%252e",
    "%c0%ae%c0%ae",
    "%uff0e%uff0e",
    "．．",
    "...",
    "..;",
    "..%00",
    "%2e%2e%00",
    "..\\",
    "..%5c",
  ];
  const slashes = [
    "/",
    "%2f",
    "\\",
    "%5c",
    "%252f",
    "%c0%af",
    "//",
    "/./",
    "%2f%2f",
    "/%2f",
    "∕",
    "%u2215",
  ];
  const starts = ["/", "/assets/", "/api/"];
  const ends = [CANARY_FILE, "etc/passwd"];
  const ways = dots.flatMap((dot) =>
    slashes.flatMap((slash) => [`${dot}${slash}`, `${dot}${slash}`.repeat(8)]),
  );
  return cases(
    "path",
    starts.flatMap((start) => ways.flatMap((way) => ends.map((end) => `${start}${way}${end}`))),
    (path) => Buffer.from(getting(path), "utf8"),
  );
}
