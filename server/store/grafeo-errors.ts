import type { GrafeoError } from "@grafeo-db/js";
import type { ErrorCode } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Failure } from "./engine-messages.ts";

const TOO_DEEP =
  "the embedded engine plans at most 128 steps in a statement: write fewer clauses, or use a Neo4j";
const ONE_HOP =
  "the embedded engine cannot hold this many rows in one MATCH: write one MATCH a hop";

const GROUPS =
  "the embedded engine cannot reckon with an aggregate where it stands: name the aggregate in a WITH of its own first, or ask a Neo4j";

/** What is known of the engine's words, first match first. A pattern without message keeps the engine's own. */
const KNOWN: readonly { pattern: RegExp; code: ErrorCode; message?: string }[] = [
  { pattern: /MAX_CAPACITY/, code: "unsupported-here", message: ONE_HOP },
  {
    pattern: /Aggregate function '\w+' cannot be used here/,
    code: "unsupported-here",
    message: GROUPS,
  },
  { pattern: /plan depth limit of/, code: "unsupported-here", message: TOO_DEEP },
  { pattern: /^(?!.*GRAFEO-Q00[12]).*(memory|exceed.* (bytes|MiB))/i, code: "too-large" },
  { pattern: /^(?!.*GRAFEO-Q00[12]).*timed? ?out/i, code: "timed-out" },
  { pattern: /GRAFEO-X001/, code: "unsupported-here" },
];

/** GQLSTATUS (ISO/IEC 39075): 25G03 write while read-only, 42 syntax and names, 22 data, 23 constraints. */
const BY_STATUS: readonly { status: string; code: ErrorCode }[] = [
  { status: "25G03", code: "read-only" },
  { status: "42", code: "bad-cypher" },
  { status: "22", code: "bad-cypher" },
  { status: "23", code: "bad-cypher" },
  { status: "G2", code: "bad-cypher" },
];

/** Whatever was thrown where the engine lives, as it is told to the server. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, message, at } = error;
    return { code, message, ...(at && { at }) };
  }
  const { message, gqlStatus = "" } = error as GrafeoError;
  const known = KNOWN.find(({ pattern }) => pattern.test(message));
  const code =
    known?.code ??
    BY_STATUS.find(({ status }) => gqlStatus.startsWith(status))?.code ??
    "store-failed";
  const at = placeIn(message);
  return { code, message: known?.message ?? sentenceOf(message), ...(at && { at }) };
}

/** The engine draws the place below its message: `--> query:1:9`. */
function placeIn(message: string): Failure["at"] {
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

/** `Query error: GRAFEO-Q001: syntax error: [Cypher] Expected RParen` says it in its last words. */
function sentenceOf(message: string): string {
  const [first = message, ...rest] = message.split("\n");
  const help = rest.find((line) => /^\s*help:/.test(line))?.trim();
  const words = first.replace(/^.*?GRAFEO-\w+: /, "").replace("[Cypher] ", "");
  return help === undefined ? words : `${words} (${help})`;
}
