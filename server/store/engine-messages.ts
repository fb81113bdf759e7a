import type { ErrorCode } from "../api.ts";
import type { Limits, Parameters } from "./store.ts";

/** What the server asks of an engine's process. */
export type Order =
  /** Opens a graph: an empty one to be written, or a sealed file to be read. */
  | { readonly kind: "open"; readonly file: string | null; readonly memoryBytes: number }
  | {
      readonly kind: "read";
      readonly cypher: string;
      readonly parameters: Parameters;
      readonly limits: Limits;
      /** Whether the plan is to be checked first. */
      readonly gate: boolean;
    }
  | { readonly kind: "define"; readonly cypher: string }
  | { readonly kind: "begin" }
  | { readonly kind: "run"; readonly cypher: string; readonly parameters: Parameters }
  | { readonly kind: "commit" }
  | { readonly kind: "rollback" }
  | { readonly kind: "save"; readonly file: string };

export interface Request {
  readonly id: number;
  readonly order: Order;
}

/** A failure as it crosses from one process to another. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly at?: { readonly line: number; readonly column: number };
}

export interface Reply {
  readonly id: number;
  /** A table as JSON, or the version of the engine that was opened; empty for orders without an answer. */
  readonly answer?: string;
  readonly failure?: Failure;
  /** Memory of the process afterwards, in bytes. */
  readonly rssBytes: number;
}

/** What the process writes to its standard error before it ends itself for want of memory. */
export const FLOODED = "memory limit of the query reached";

/** How the names of the folders begin in which a store keeps its graph and its processes. */
export const FOLDER_PREFIX = "mechgraph-";
