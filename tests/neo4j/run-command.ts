import { type ChildProcess, execFile } from "node:child_process";
import type { Neo4jAddress } from "../../server/store/neo4j.ts";

/** How a command ended, and what it printed. */
export interface Ended {
  /** As a shell counts it: 143 after SIGTERM. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run load` or `npm run check`, as `program` names it, without npm. */
export function runCommand(
  program: "load" | "check",
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watch: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const command = ["--import", "tsx", `server/${program}.ts`, ...args];
  const options = { env: { ...process.env, NEO4J_URI: "", ...env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
    watch(child);
  });
}

/** The same on this Neo4j. */
export function runCommandOn(
  { uri, user, password, database }: Neo4jAddress,
  program: "load" | "check",
  args: readonly string[] = [],
  watch?: (child: ChildProcess) => void,
): Promise<Ended> {
  const address = ["--uri", uri, "--user", user, "--database", database];
  return runCommand(program, [...address, ...args], { NEO4J_PASSWORD: password }, watch);
}
