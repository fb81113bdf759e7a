import { fileURLToPath } from "node:url";
import pino, { type DestinationStream } from "pino";
import { forTerminal } from "./log-terminal.ts";

/** Fields of a line. Never a query, a parameter, a value of the graph or a password. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where the program says what it does: a line of JSON each time. */
export interface Log {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  /** An error among the fields is called `error`; of it stay the name, the place, and a message without what it quotes. */
  error(fields: LogFields, message: string): void;
}

export const LOG_LEVELS = ["silent", "error", "warn", "info", "debug"] as const;

export interface LogOptions {
  readonly level: string;
  /** What must stand in no line, whoever puts it there: passwords. */
  readonly secrets?: readonly string[];
  /** Standard error unless told otherwise; what people wait for is on standard output. */
  readonly destination?: DestinationStream;
}

/** Where a field has such a name, its value is nobody's business. */
const PRIVATE = ["authorization", "password", "cookie", "cypher", "parameters"].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/** A log of a level; `silent` says nothing. */
export function createLog({ level, secrets = [], destination }: LogOptions): Log {
  const to = destination ?? standardError();
  const hidden = secrets.filter((secret) => secret !== "").flatMap(spellings);
  const hide: Hide = (text) => hidden.reduce((rest, each) => rest.replaceAll(each, "…"), text);
  const guarded: DestinationStream = { write: (line) => to.write(hide(line)) };
  return pino(
    {
      level,
      base: null,
      redact: { paths: PRIVATE, censor: "…" },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      messageKey: "message",
      serializers: { error: (error: unknown) => describeError(error, hide) },
    },
    guarded,
  );
}

const nothing = (): void => {};

/** A log that keeps silent. */
export const SILENT: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A password as it stands in a text, in JSON, and in an address. */
const spellings = (secret: string) => [
  ...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]),
];

/** Whoever sits at a terminal reads words; whatever else there is reads JSON. */
const standardError = (): DestinationStream =>
  process.stderr.isTTY ? forTerminal(process.stderr) : pino.destination({ dest: 2, sync: true });

type Hide = (text: string) => string;

const HOME = fileURLToPath(new URL("..", import.meta.url));
const MOST_CAUSES = 3;

/** What may be told of an error. Its message quotes what it was given, which may be anybody's. */
function describeError(error: unknown, hide: Hide, causes = MOST_CAUSES): LogFields {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as NodeJS.ErrnoException;
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    // A password with a quote in it is found before the quotes are gone.
    message: withoutQuotes(hide(error.message)),
    stack: framesOf(error),
    ...(error.cause !== undefined &&
      causes > 0 && { cause: describeError(error.cause, hide, causes - 1) }),
  };
}

const withoutQuotes = (message: string) =>
  message
    .slice(0, 500)
    .replaceAll(/"[^"]*("|$)/g, '"…"')
    .replaceAll(/'[^']*'/g, "'…'")
    .replaceAll(/`[^`]*(`|$)/g, "`…`")
    .replaceAll(/\/\/[^/@\s]*@/g, "//…@");

/** The stack without its first lines, which repeat the message, and without where the program lies. */
const framesOf = ({ stack = "" }: Error) =>
  stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 12)
    .map((line) => line.slice(7).replaceAll(HOME, "").replace("file://", ""));
