import type { ErrorCode } from "../api.ts";
import { AppError } from "../errors.ts";

const RETRY_AFTER_S = 5;
/** What somebody has to mend first is not mended in seconds. */
const RETRY_AFTER_MENDING_S = 60;

/**
 * Neo4j's codes, first match first: https://neo4j.com/docs/status-codes/current/errors/all-errors/
 * `N/A` is what the driver says when no connection came free in time.
 */
const CODES: readonly [RegExp, ErrorCode][] = [
  [/Statement\.AccessMode$|Security\.Forbidden$|ForbiddenOnReadOnlyDatabase$/, "read-only"],
  [/TimedOut|TransactionTerminated|Transaction\.Terminated/, "timed-out"],
  [/OutOfMemory|MemoryPool/, "too-large"],
  [/Statement\.|Procedure\.|Schema\./, "bad-cypher"],
  [/ServiceUnavailable|SessionExpired|^N\/A$|DatabaseUnavailable|NotALeader/, "store-down"],
  [/Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit/, "store-down"],
  [/DatabaseNotFound|Cluster|NoThreadsAvailable/, "store-down"],
  // What came was cut off in the middle of a word.
  [/ProtocolError|ERR_OUT_OF_RANGE|^E[A-Z]+$/, "store-down"],
];

/** Why Neo4j is away, in words that name no host: whoever asks the server may be anybody. The log has the driver's words. */
const REASONS: readonly [RegExp, string][] = [
  [/Unauthorized/, "it refuses the user or the password: see NEO4J_USER and NEO4J_PASSWORD"],
  [
    /AuthenticationRateLimit/,
    "it refuses every login for a while, after several that were wrong: see NEO4J_USER and NEO4J_PASSWORD",
  ],
  [
    /CredentialsExpired|TokenExpired/,
    "the password must be changed before it is used: see NEO4J_PASSWORD",
  ],
  [/DatabaseNotFound/, "it has no database of that name: see NEO4J_DATABASE"],
  [/DatabaseUnavailable/, "its database is not running"],
  [/NoThreadsAvailable/, "it is too busy to take one more connection"],
  [/NotALeader|Cluster/, "its cluster is choosing who answers"],
  [/ECONNREFUSED/, "nobody listens at its address"],
  [/ENOTFOUND|EAI_AGAIN/, "the name of its host is not known"],
  [/EHOSTUNREACH|ENETUNREACH/, "no way leads to its host"],
  [/^N\/A|ETIMEDOUT|Failed to establish connection in|no answer in/, "it does not answer"],
  [/HTTP/, "at its address something speaks HTTP: NEO4J_URI wants the port of Bolt, often 7687"],
  [/discovery|routing/i, "it names no member of a cluster: a single server wants bolt://"],
  [/certificate|TLS|SSL|EPROTO/i, "encryption does not come about: see the scheme in NEO4J_URI"],
];

const BROKEN_OFF = "the connection broke off";

/** Neo4j's error as ours. */
export function fromNeo4jError(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const { code = "", message } = cause as Error & { code?: string };
  const ours = CODES.find(([pattern]) => pattern.test(code))?.[1] ?? "store-failed";
  if (ours === "store-down") return storeDown(cause);
  const at = placeIn(message);
  return new AppError(ours, sentenceOf(message), {
    cause,
    ...(at && { at }),
    ...(ours === "store-failed" && { retryAfterS: RETRY_AFTER_S }),
  });
}

/** That Neo4j is away, and why. */
export function storeDown(cause: unknown): AppError {
  const reason = REASONS.find(([pattern]) => pattern.test(toldBy(cause)))?.[1] ?? BROKEN_OFF;
  return new AppError("store-down", `Neo4j cannot be asked now: ${reason}`, {
    cause,
    retryAfterS: mustBeMended(cause) ? RETRY_AFTER_MENDING_S : RETRY_AFTER_S,
  });
}

/** True for a login that Neo4j refuses: to try it again and again locks the account for others too. */
export const isRefusedLogin = (error: unknown): boolean =>
  /Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit/.test(toldBy(error));

/** True where a transaction got no more memory, which may be because others hold it. */
export const isShortOfMemory = (error: unknown): boolean => /MemoryPool/.test(toldBy(error));

/** True where no connection came free in time. */
export const isFullPool = (error: unknown): boolean => /^N\/A/.test(toldBy(error));

const mustBeMended = (cause: unknown) => isRefusedLogin(cause) || /NotFound/.test(toldBy(cause));

/** Code and message of what the driver, or the network below it, says. */
function toldBy(error: unknown): string {
  const first = error instanceof AppError ? (error.cause ?? error) : error;
  const { code = "", message = "" } = first as Error & { code?: string };
  return `${code} ${message}`;
}

/** What the driver says of it, for the log. */
export const driversWords = (error: unknown): string => sentenceOf(toldBy(error)).trim();

/** Below the message Neo4j draws the place: `(line 1, column 8 (offset: 7))`. */
function placeIn(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  return line && column ? { line: Number(line), column: Number(column) } : undefined;
}

function sentenceOf(message: string): string {
  return (message.split("\n")[0] ?? message)
    .replace(/ \(line \d+, column.*$/, "")
    .replace(/ Please ensure .*?(?= Caused by:|$)/, "");
}
