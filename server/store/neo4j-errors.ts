import type { ErrorCode } from "../api.ts";
import { AppError } from "../errors.ts";

const RETRY_AFTER_S = 5;

/**
 * Neo4j's codes, first match first: https://neo4j.com/docs/status-codes/current/errors/all-errors/
 * `N/A` is what the driver says when no connection came free in time.
 */
const CODES: readonly [RegExp, ErrorCode][] = [
  [/Statement\.AccessMode$|Security\.Forbidden$|ForbiddenOnReadOnlyDatabase$/, "read-only"],
  [/TimedOut|TransactionTerminated|Transaction\.Terminated/, "timed-out"],
  [/OutOfMemory|MemoryPool/, "too-large"],
  [/Statement\.|Procedure\.|Schema\./, "bad-cypher"],
  [
    /ServiceUnavailable|SessionExpired|^N\/A$|DatabaseUnavailable|Unauthorized|NotALeader/,
    "store-down",
  ],
  [/AuthenticationRateLimit|DatabaseNotFound|Cluster|NoThreadsAvailable/, "store-down"],
];

/** Neo4j's error as ours. */
export function fromNeo4jError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const { code = "", message } = cause as Error & { code?: string };
  const ours = CODES.find(([pattern]) => pattern.test(code))?.[1] ?? "store-failed";
  const at = placeIn(message);
  return new AppError(ours, ours === "store-down" ? downMessage(message) : sentenceOf(message), {
    cause,
    ...(at && { at }),
    ...(ours.startsWith("store-") && { retryAfterS: RETRY_AFTER_S }),
  });
}

/** The driver's words about connecting hold a long piece of advice; about who asks they hold none. */
function downMessage(message: string): string {
  const sentence = sentenceOf(message).replace(/ Please ensure .*?(?= Caused by:|$)/, "");
  const advice = /unauthori[sz]ed/i.test(sentence) ? " See NEO4J_USER and NEO4J_PASSWORD." : "";
  return `Neo4j cannot be asked now: ${sentence}${advice}`;
}

/** Below the message Neo4j draws the place: `(line 1, column 8 (offset: 7))`. */
function placeIn(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

function sentenceOf(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/ \(line \d+, column.*$/, "");
}
