import type { ErrorBody, Row, Value } from "../../server/api.ts";

/** Why a statement was not answered: the server's words, or ours where it could not be reached. */
export interface AskFailure {
  readonly code: ErrorBody["error"]["code"] | "offline" | "unreadable";
  readonly message: string;
  readonly at: { readonly line: number; readonly column: number } | null;
}

export type ParameterValues = Readonly<Record<string, Value>>;

/** A statement that was asked, and what has come of it so far. */
export interface Answer {
  readonly cypher: string;
  readonly parameters: ParameterValues;
  /** Where the statement begins in the editor's text. */
  readonly start: number;
  readonly state: "running" | "done" | "failed" | "cancelled";
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly truncated: boolean;
  readonly engine: string;
  /** Milliseconds that the server took. */
  readonly elapsedMs: number | null;
  /** Milliseconds until the first rows were here. */
  readonly firstRowMs: number | null;
  readonly failure: AskFailure | null;
}

/** A statement that is being asked. */
export const begunAnswer = (
  cypher: string,
  parameters: ParameterValues,
  start: number,
): Answer => ({
  cypher,
  parameters,
  start,
  state: "running",
  columns: [],
  rows: [],
  truncated: false,
  engine: "",
  elapsedMs: null,
  firstRowMs: null,
  failure: null,
});
