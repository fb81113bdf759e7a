import type { Table, Value } from "../api.ts";

export type Parameters = { readonly [name: string]: Value };

/** What a query may cost. */
export interface Limits {
  /** Milliseconds before the query is ended with `timed-out`. */
  readonly timeoutMs: number;
  /** Rows kept; with one more the answer says `truncated`. */
  readonly maxRows: number;
  /** Bytes of the answer as JSON; an answer that would be larger says `truncated`, a single row that is larger ends as `too-large`. */
  readonly maxBytes: number;
  /** Bytes that a free query may have; as in `FREE_LIMITS` where it is not said. */
  readonly maxCypherBytes?: number;
  /** Brackets inside one another in a free query; as in `FREE_LIMITS` where it is not said. */
  readonly maxBracketDepth?: number;
}

/** Of a free query, where the caller names none. */
export const FREE_LIMITS: Required<Limits> = {
  timeoutMs: 5_000,
  maxRows: 2_000,
  maxBytes: 5_000_000,
  maxCypherBytes: 32_768,
  maxBracketDepth: 32,
};

/** Of a named query, where the caller names none: wide enough that none of ours is ever cut short in silence. */
export const NAMED_LIMITS: Limits = {
  timeoutMs: 30_000,
  maxRows: 200_000,
  maxBytes: 100_000_000,
};

/**
 * Who wrote the query. `named` is ours, from `cypher/`, and trusted. `free` is anybody's: it passes the gate
 * (nothing writes, nothing reads a file, only known operators and procedures) and runs in a lane of its own.
 */
export type Lane = "named" | "free";

/** Hears of rows, each as JSON, that follow those it heard of before. */
export type OnRows = (columns: readonly string[], rows: readonly string[]) => void;

export interface ReadOptions {
  /** `named` unless said otherwise. */
  readonly lane?: Lane;
  readonly limits?: Limits;
  /** Who asks, by an address or the like: clients take turns in the free lane. Whoever is not named shares one turn. */
  readonly client?: string;
  /** Nobody waits for the answer any more: in the free lane the query ends at once, or leaves the line that it waits in. */
  readonly signal?: AbortSignal;
  /**
   * Told rows of a free query, each as JSON, as soon as they are read, where the engine gives rows before it has all. What it was not
   * told stands in the table alone, which has every row.
   */
  readonly onRows?: OnRows;
  /** Told how many milliseconds a free query waited for a reader that was not warm yet: they are not the query's own. */
  readonly onCold?: ((ms: number) => void) | undefined;
}

/** One statement with where it stands, so that an error can say `file:line`. */
export interface Statement {
  readonly cypher: string;
  readonly file?: string;
  /** Line of the statement's first character in its file, from 1. */
  readonly line?: number;
  readonly parameters?: Parameters;
}

/**
 * A transaction that writes. What it did is seen by others when `write` returns, or never.
 */
export interface Writer {
  run(statement: Statement): Promise<Table>;
}

/**
 * A graph that answers Cypher. The rest of the server knows no engine, only this.
 *
 * Both adapters keep `tests/store-contract.ts`: what holds for one holds for the other.
 */
export interface Store {
  /** The engine and its version, for people: "Neo4j 2026.08.1", "Grafeo 0.6.0". */
  readonly engine: string;

  /**
   * Runs one statement that must not write. The default lane is `named`.
   * @throws AppError `bad-request` (parameters) | `read-only` | `bad-cypher` | `unsupported-here` | `timed-out` | `too-large`
   *   | `too-many` | `store-down` | `store-failed`
   */
  read(cypher: string, parameters?: Parameters, options?: ReadOptions): Promise<Table>;

  /** Runs schema statements (constraints, indexes), each on its own: they are not part of a transaction on either engine. */
  define(statements: readonly Statement[]): Promise<void>;

  /**
   * Runs `work` in one transaction: all of it takes effect, or, where it throws, nothing.
   * @throws AppError `read-only` once the store is sealed; with `file:line` for a statement that has them
   */
  write<T>(work: (writer: Writer) => Promise<T>): Promise<T>;

  /** Forbids writing from here on. The embedded store then opens its reading lanes. */
  seal(): Promise<void>;

  /** What goes on inside, as counts of now by name (`waitingQueries`), for whoever watches over the server. */
  gauges?(): Readonly<Record<string, number>>;

  close(): Promise<void>;
}
