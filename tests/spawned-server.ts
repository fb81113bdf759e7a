import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const START_MS = 60_000;

/** The real program in a process of its own. */
export interface SpawnedServer {
  readonly child: ChildProcess;
  /** Its temporary folder. */
  readonly place: string;
  /** All that it has printed so far. */
  output(): { readonly out: string; readonly err: string };
  /** Where it listens, once it says so. */
  listens(): Promise<string>;
  /** The processes that it has started, and theirs. */
  processes(): readonly number[];
  /** Ends with the process: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Ends it, if it runs, and removes what it may have left. */
  remove(): Promise<void>;
}

/**
 * @param env settings beyond a free port
 * @param page how it comes by its page: `--build` as `npm start` does, which writes to `dist`
 */
export function spawnServer(
  env: Readonly<Record<string, string>> = {},
  page: "--build" | "--dev" = "--dev",
): SpawnedServer {
  const place = mkdtempSync(join(tmpdir(), "spawned-"));
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts", page], {
    env: { ...process.env, NEO4J_URI: "", PORT: "0", TMPDIR: place, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (part) => {
    out += part;
  });
  child.stderr.setEncoding("utf8").on("data", (part) => {
    err += part;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code));
  });
  return {
    child,
    place,
    ended,
    output: () => ({ out, err }),
    async listens() {
      for (const late = performance.now() + START_MS; performance.now() < late; ) {
        const [url] = /http:\S+/.exec(out) ?? [];
        if (url !== undefined) return url;
        if (child.exitCode !== null) break;
        await setTimeout(10);
      }
      throw new Error(`the server does not listen: ${out}${err}`);
    },
    processes: () => descendantsOf(child.pid ?? 0),
    async remove() {
      child.kill("SIGKILL");
      await ended;
      rmSync(place, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Which of these processes still run. */
export const stillAlive = (pids: readonly number[]): readonly number[] =>
  pids.filter((pid) => !["", "Z", "X"].includes(statOf(pid).state));

/** Known on Linux alone. */
function descendantsOf(root: number): readonly number[] {
  if (process.platform !== "linux") return [];
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), statOf(Number(name)).parent]),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/** Of a process that is gone, nothing. */
function statOf(pid: number): { readonly state: string; readonly parent: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", parent = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return { state: "", parent: 0 };
  }
}
