interface Common {
  /** The environment variable. */
  readonly env: string;
  readonly help: string;
}

export interface NumberSetting extends Common {
  readonly kind: "integer";
  readonly usual: number;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

export interface TextSetting extends Common {
  readonly kind: "text";
  /** Null where the setting may stay unset. */
  readonly usual: string | null;
  /** What the text must match, and how to say so. */
  readonly form?: { readonly pattern: RegExp; readonly expected: string };
}

export type Setting = NumberSetting | TextSetting;

const MILLISECONDS = { unit: "milliseconds", least: 1, most: 600_000 } as const;
const BYTES = { unit: "bytes", least: 1, most: 1_000_000_000 } as const;
const DEPTH = { unit: "levels", least: 1 } as const;

/** 0 lifts the limit. */
const PER_CLIENT = { least: 0, most: 1_000_000 } as const;
const ON_OFF = { pattern: /^(?:on|off)$/, expected: "on or off" } as const;

/** Every setting, once: where it comes from, what it is when nothing is said, and what it does. */
export const SETTINGS = {
  port: {
    env: "PORT",
    kind: "integer",
    usual: 4000,
    unit: "port",
    least: 0,
    most: 65_535,
    help: "Port to listen on; 0 takes a free one.",
  },
  host: {
    env: "HOST",
    kind: "text",
    usual: "127.0.0.1",
    help: "Address to listen on; 0.0.0.0 lets other machines in.",
  },
  neo4jUri: {
    env: "NEO4J_URI",
    kind: "text",
    usual: null,
    form: {
      pattern: /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/@]+(?:\/|$)/,
      expected: "an address such as neo4j://localhost:7687, without user and password",
    },
    help: "Neo4j to ask; without it the embedded engine answers.",
  },
  neo4jUser: { env: "NEO4J_USER", kind: "text", usual: "neo4j", help: "User of the Neo4j." },
  neo4jPassword: { env: "NEO4J_PASSWORD", kind: "text", usual: "", help: "The user's password." },
  neo4jDatabase: {
    env: "NEO4J_DATABASE",
    kind: "text",
    usual: "neo4j",
    help: "Database of the Neo4j.",
  },
  sourceDir: {
    env: "SOURCE_DIR",
    kind: "text",
    usual: null,
    help: "Folder with your copy of the source (.txt); the page then shows a claim's sentence.",
  },
  queryTimeoutMs: {
    env: "QUERY_TIMEOUT_MS",
    kind: "integer",
    usual: 5000,
    ...MILLISECONDS,
    help: "Time that a query may take in the engine; to read one of a caller's own may take as long before, and longer while the reader starts.",
  },
  maxRows: {
    env: "MAX_ROWS",
    kind: "integer",
    usual: 2000,
    unit: "rows",
    least: 1,
    most: 1_000_000,
    help: "Rows of an answer; more are left off, and the answer says so.",
  },
  maxAnswerBytes: {
    env: "MAX_ANSWER_BYTES",
    kind: "integer",
    usual: 5_000_000,
    ...BYTES,
    help: "Size of an answer as JSON.",
  },
  maxCypherBytes: {
    env: "MAX_CYPHER_BYTES",
    kind: "integer",
    usual: 32_768,
    ...BYTES,
    most: 1_000_000,
    help: "Size of a query that a caller may send.",
  },
  maxParameterBytes: {
    env: "MAX_PARAMETER_BYTES",
    kind: "integer",
    usual: 65_536,
    ...BYTES,
    most: 10_000_000,
    help: "Size of a query's parameters as JSON.",
  },
  maxBracketDepth: {
    env: "MAX_BRACKET_DEPTH",
    kind: "integer",
    usual: 32,
    ...DEPTH,
    most: 64,
    help: "Brackets within brackets in a query that a caller may send.",
  },
  maxParameterDepth: {
    env: "MAX_PARAMETER_DEPTH",
    kind: "integer",
    usual: 32,
    ...DEPTH,
    // The store lets no deeper ones through, whoever asks: its engine would crash.
    most: 32,
    help: "Lists and maps within one another in a query's parameters.",
  },
  consoleChildren: {
    env: "CONSOLE_CHILDREN",
    kind: "integer",
    usual: 2,
    unit: "queries",
    least: 1,
    most: 64,
    help: "Callers' own queries that run at once, on the embedded engine each in its process.",
  },
  consoleQueue: {
    env: "CONSOLE_QUEUE",
    kind: "integer",
    usual: 32,
    unit: "queries",
    least: 0,
    most: 10_000,
    help: "Queries of callers that may wait; more are refused.",
  },
  consoleMemoryMb: {
    env: "CONSOLE_MEMORY_MB",
    kind: "integer",
    usual: 512,
    unit: "megabytes",
    least: 128,
    most: 65_536,
    help: "Memory that a process of the embedded engine may have.",
  },
  answerMemoryMb: {
    env: "ANSWER_MEMORY_MB",
    kind: "integer",
    usual: 64,
    unit: "megabytes",
    least: 0,
    most: 65_536,
    help: "Memory for answers of the embedded engine, so that it is asked the same once; 0 for none.",
  },
  requestTimeoutMs: {
    env: "REQUEST_TIMEOUT_MS",
    kind: "integer",
    usual: 20_000,
    ...MILLISECONDS,
    help: "Time in which a request must have come in, its body too.",
  },
  clientRequestsPerMinute: {
    env: "CLIENT_REQUESTS_PER_MINUTE",
    kind: "integer",
    usual: 6000,
    unit: "requests",
    ...PER_CLIENT,
    help: "Requests that one address may send in a minute, a whole class behind it too; 0 for no limit.",
  },
  clientQuerySecondsPerMinute: {
    env: "CLIENT_QUERY_SECONDS_PER_MINUTE",
    kind: "integer",
    usual: 60,
    unit: "seconds",
    ...PER_CLIENT,
    help: "Time that queries of one address may use in a minute; 0 for no limit.",
  },
  clientErrorsPerMinute: {
    env: "CLIENT_ERRORS_PER_MINUTE",
    kind: "integer",
    usual: 30,
    unit: "errors",
    ...PER_CLIENT,
    help: "Queries of one address that may end at a limit or with the engine in a minute; 0 for no limit.",
  },
  clientQueriesAtOnce: {
    env: "CLIENT_QUERIES_AT_ONCE",
    kind: "integer",
    usual: 16,
    unit: "queries",
    ...PER_CLIENT,
    help: "Queries of its own that one address may have running and waiting; 0 for no limit.",
  },
  trustProxy: {
    env: "TRUST_PROXY",
    kind: "text",
    usual: null,
    form: {
      pattern: /^(?:[1-9]|[a-z\d.:/]{2,}(?:\s*,\s*[a-z\d.:/]{2,})*)$/i,
      expected: "a number of proxies from 1 to 9, or their addresses, as loopback, 10.0.0.0/8",
    },
    help: "Proxies whose X-Forwarded-For tells who asks: how many, or their addresses.",
  },
  logLevel: {
    env: "LOG_LEVEL",
    kind: "text",
    usual: "info",
    form: {
      pattern: /^(?:silent|error|warn|info|debug)$/,
      expected: "silent, error, warn, info or debug",
    },
    help: "What the log on standard error tells: mistakes and changes of state, as lines of JSON.",
  },
  logRequests: {
    env: "LOG_REQUESTS",
    kind: "text",
    usual: "off",
    form: ON_OFF,
    help: "A line in the log for each request, without values: on or off.",
  },
  metrics: {
    env: "METRICS",
    kind: "text",
    usual: "off",
    form: ON_OFF,
    help: "Figures for Prometheus at /metrics, for whoever reaches it: on or off.",
  },
  layoutDeadlineMs: {
    env: "LAYOUT_DEADLINE_MS",
    kind: "integer",
    usual: 30_000,
    ...MILLISECONDS,
    help: "Time that the layout of a picture may take.",
  },
  publicUrl: {
    env: "PUBLIC_URL",
    kind: "text",
    usual: null,
    form: {
      pattern: /^https?:\/\/[^\s"<>@]+\/$/,
      expected: "an address such as https://example.org/mechgraph/, ending in a slash",
    },
    help: "Address of the page, for links in files; without it, the one that was asked.",
  },
  diagramDeadlineMs: {
    env: "DIAGRAM_DEADLINE_MS",
    kind: "integer",
    usual: 30_000,
    ...MILLISECONDS,
    help: "Time that the drawing of a file may take.",
  },
  diagramQueue: {
    env: "DIAGRAM_QUEUE",
    kind: "integer",
    usual: 16,
    unit: "files",
    least: 0,
    most: 1000,
    help: "Files that may wait to be drawn, one after the other; more are refused.",
  },
  diagramMegapixels: {
    env: "DIAGRAM_MEGAPIXELS",
    kind: "integer",
    usual: 64,
    unit: "million pixels",
    least: 1,
    most: 400,
    help: "Size of a PNG; each million takes 4 MB while it is drawn.",
  },
  diagramMemoryMb: {
    env: "DIAGRAM_MEMORY_MB",
    kind: "integer",
    usual: 64,
    unit: "megabytes",
    least: 1,
    most: 65_536,
    help: "Memory for files that were drawn before; the one asked for longest ago goes first.",
  },
} as const satisfies Record<string, Setting>;
