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
// The store has the same bounds; a setting may only be stricter.
const DEPTH = { unit: "levels", least: 1, most: 32 } as const;

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
    help: "Time that a query may take.",
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
    most: 32_768,
    help: "Size of a query that a caller may send.",
  },
  maxParameterBytes: {
    env: "MAX_PARAMETER_BYTES",
    kind: "integer",
    usual: 65_536,
    ...BYTES,
    help: "Size of a query's parameters as JSON.",
  },
  maxBracketDepth: {
    env: "MAX_BRACKET_DEPTH",
    kind: "integer",
    usual: 32,
    ...DEPTH,
    help: "Brackets within brackets in a query that a caller may send.",
  },
  maxParameterDepth: {
    env: "MAX_PARAMETER_DEPTH",
    kind: "integer",
    usual: 32,
    ...DEPTH,
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
  layoutDeadlineMs: {
    env: "LAYOUT_DEADLINE_MS",
    kind: "integer",
    usual: 30_000,
    ...MILLISECONDS,
    help: "Time that the layout of a picture may take.",
  },
} as const satisfies Record<string, Setting>;
