import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What starts Neo4j in a folder; written there, so that whoever knows the folder can start it again. */
export interface Launch {
  readonly java: string;
  readonly args: readonly string[];
}

const LAUNCH = "launch.json";
const PID = "pid";

/** A stop in good order has taken ten seconds. */
const STOP_MS = 60_000;

/** Says how Neo4j is started in this folder. */
export function writeLaunch(home: string, launch: Launch): void {
  writeFileSync(join(home, LAUNCH), JSON.stringify(launch));
}

/** Starts what the folder says. The answer throws, with the end of the log, once the process is gone. */
export function startJava(home: string): () => void {
  const { java, args } = JSON.parse(readFileSync(join(home, LAUNCH), "utf8")) as Launch;
  const logFile = join(home, "console.log");
  const log = openSync(logFile, "a");
  const child = spawn(java, args, { stdio: ["ignore", log, log] });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  writeFileSync(join(home, PID), String(child.pid ?? 0));
  return () => {
    if (isAlive(pidIn(home))) return;
    const end = readFileSync(logFile, "utf8").trim().split("\n").slice(-20).join("\n");
    throw new Error(`Neo4j ended by itself:\n${end}`);
  };
}

/** Sends a signal to the process of this folder. */
export function signalJava(home: string, signal: NodeJS.Signals): void {
  process.kill(pidIn(home), signal);
}

/** Ends the process of this folder, if it runs, and returns when it is gone. */
export async function endJava(home: string, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const pid = pidIn(home);
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  // One that is held hears nothing else.
  process.kill(pid, "SIGCONT");
  const late = performance.now() + STOP_MS;
  while (isAlive(pid)) {
    if (performance.now() > late) process.kill(pid, "SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends the process of this folder when there is no time to wait. */
export function killJava(home: string): void {
  const pid = pidIn(home);
  if (isAlive(pid)) process.kill(pid, "SIGKILL");
}

function pidIn(home: string): number {
  return Number(readFileSync(join(home, PID), "utf8"));
}

function isAlive(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isAshes(pid);
}

/** Ended, and only not yet noticed by its parent, which may be another process than this. */
function isAshes(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}
