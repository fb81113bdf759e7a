import { type Config, readConfig } from "./config.ts";
import { AppError } from "./errors.ts";
import { type Neo4jAddress, openNeo4j } from "./store/neo4j.ts";
import type { Store } from "./store/store.ts";

/** The options of a command that works on a Neo4j. */
export const NEO4J_OPTIONS = {
  uri: { type: "string" },
  user: { type: "string" },
  database: { type: "string" },
  password: { type: "string" },
} as const;

/** What those options say, for `--help`. */
export const NEO4J_HELP = `  --uri                address of the Neo4j, such as neo4j://localhost:7687; else NEO4J_URI
  --user               else NEO4J_USER, else neo4j
  --database           else NEO4J_DATABASE, else neo4j`;

/** Where the password comes from, for `--help`. */
export const PASSWORD_HELP =
  "The password comes from NEO4J_PASSWORD alone: what stands on a command line is seen by everybody on the machine.";

type Given = Readonly<Partial<Record<keyof typeof NEO4J_OPTIONS, string>>>;

const VARIABLES = { uri: "NEO4J_URI", user: "NEO4J_USER", database: "NEO4J_DATABASE" } as const;

/**
 * The Neo4j that a command works on: what its options say, and else the environment. Null where neither names one.
 * @throws AppError `bad-request` for an address that is none, and for a password on the command line
 */
export function neo4jFrom(
  given: Given,
  environment: Readonly<Record<string, string | undefined>>,
): Neo4jAddress | null {
  if (given.password !== undefined) {
    const message =
      "--password would be seen by everybody on this machine; set NEO4J_PASSWORD instead";
    throw new AppError("bad-request", message);
  }
  const { neo4jUri, neo4jUser, neo4jPassword, neo4jDatabase } = configOf(given, environment);
  if (neo4jUri === null) return null;
  return { uri: neo4jUri, user: neo4jUser, password: neo4jPassword, database: neo4jDatabase };
}

function configOf(given: Given, environment: Parameters<typeof readConfig>[0]): Config {
  const over = Object.entries(VARIABLES).flatMap(([option, variable]) => {
    const value = given[option as keyof typeof VARIABLES];
    return value === undefined ? [] : [[variable, value]];
  });
  try {
    return readConfig({ ...environment, ...Object.fromEntries(over) });
  } catch (error) {
    // Whoever wrote --uri has not heard of NEO4J_URI.
    if (error instanceof AppError && given.uri !== undefined) {
      throw new AppError(error.code, error.message.replace(/^NEO4J_URI/, "--uri"));
    }
    throw error;
  }
}

/**
 * Opens the Neo4j of a command.
 * @throws AppError that names it: unlike who asks a server, whoever runs a command may know its address
 */
export async function openNamedNeo4j(address: Neo4jAddress): Promise<Store> {
  const { uri, password } = address;
  return openPatiently(address).catch((cause: unknown) => {
    if (!(cause instanceof AppError)) throw cause;
    const { code, message } = cause;
    const unset = password === "" && message.includes("NEO4J_PASSWORD") ? "; it is not set" : "";
    throw new AppError(code, `${uri}: ${message}${unset}`, { cause });
  });
}

/** A Neo4j that has just started, or whose machine is busy, answers late; a command has the time to wait. */
const PATIENCE_MS = 20_000;

async function openPatiently(address: Neo4jAddress): Promise<Store> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openNeo4j(address);
    } catch (error) {
      if (!isLate(error) || performance.now() > end) throw error;
    }
  }
}

const isLate = (error: unknown) =>
  error instanceof AppError && error.cause instanceof AppError && error.cause.code === "timed-out";
