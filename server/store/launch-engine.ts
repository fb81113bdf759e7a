import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";

/** JavaScript's share of a process is small: rows are made into text one by one. */
const HEAP_MB = 256;

/** What Node reserves for itself: from V8 13 on half a gigabyte of room for code counts as claimed. */
const RESERVED_MB = Number.parseInt(process.versions.v8, 10) >= 13 ? 640 : 128;

/** What the system gives a process that yields: a tenth of what one of the server gets where both want to work. */
const YIELDING = 10;

export interface LaunchOptions {
  /** The program, a file of JavaScript. */
  readonly program: string;
  /** Where the process works, once it has started: it must not hang in a folder that goes while it starts. */
  readonly folder: string;
  /** Memory that the system grants, in MB; 0 for no limit. */
  readonly memoryMb: number;
  /** Whether everything else on the machine goes first. */
  readonly yields: boolean;
}

/**
 * No variable of ours reaches the child, and a shell, where there is one, limits its memory before it is born: then the
 * system ends it in the middle of an allocation that no watching would catch.
 */
export function launchEngine({ program, folder, memoryMb, yields }: LaunchOptions): ChildProcess {
  const heap = `--max-old-space-size=${HEAP_MB}`;
  const command = [process.execPath, heap, program, folder];
  const stdio: StdioOptions = ["ignore", "ignore", "pipe", "ipc"];
  const cwd = fileURLToPath(new URL("./", import.meta.url));
  const settings = { cwd, env: {}, stdio, serialization: "advanced" } as const;
  const [file = "", ...rest] =
    process.platform === "win32" ? command : ["/bin/sh", "-c", limited(memoryMb), ...command];
  const child = spawn(file, rest, settings);
  if (yields) yieldAtOnce(child);
  // Waiting for an answer keeps the server alive, an idle engine does not.
  child.unref();
  child.channel?.unref();
  (child.stderr as Socket | null)?.unref();
  return child;
}

/**
 * Before it has worked at all: to start costs more than most queries do. On Linux a priority belongs to a thread and is
 * inherited by those that it starts; now there is but one.
 */
function yieldAtOnce({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, YIELDING);
  } catch {
    // It has ended already, or this system has no priorities.
  }
}

/** `ulimit -d` counts what is really claimed, not the address space that Node reserves; in kB. No core files. */
function limited(memoryMb: number): string {
  const data = memoryMb > 0 ? `ulimit -d ${(memoryMb + RESERVED_MB) * 1024} 2>/dev/null; ` : "";
  return `unset PWD OLDPWD SHLVL _; ulimit -c 0; ${data}exec "$0" "$@"`;
}
