import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AppError } from "./errors.ts";

/** The folder with the content and the questions. */
export const CYPHER_FOLDER = fileURLToPath(new URL("../cypher", import.meta.url));

/** The folder where layouts are kept from one start to the next; it may be removed at any time. */
export const LAYOUT_FOLDER = fileURLToPath(new URL("../dist/layouts", import.meta.url));

/** The version of the program. */
export async function readVersion(): Promise<string> {
  const file = fileURLToPath(new URL("../package.json", import.meta.url));
  return String((JSON.parse(await readFile(file, "utf8")) as { version: unknown }).version);
}

/**
 * Runs a command of `package.json` and ends the process with what it answers. What the caller can mend is one message; only a
 * mistake of ours has a stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  // Whoever reads the lines may have read enough: `npm run load -- … | head -1`.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "EPIPE") process.exit(1);
  });
  try {
    process.exit(await command());
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  }
}

/** An error as people read it. */
export function messageOf(error: unknown): string {
  if (error instanceof AppError) return `mechgraph: ${error.message}`;
  const isArgument =
    error instanceof TypeError && String(codeOf(error)).startsWith("ERR_PARSE_ARGS");
  if (isArgument) return `mechgraph: ${error.message}`;
  return `mechgraph: a mistake of the program: ${error instanceof Error ? error.stack : error}`;
}

const codeOf = (error: Error) => ("code" in error ? error.code : undefined);

/** Prints a line. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
