import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Socket } from "node:net";
import { setPriority } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** JavaScript's share of a process is small: rows are made into text one by one. */
const HEAP_MB = 256;

/** What Node reserves for itself: from V8 13 on half a gigabyte of room for code counts as claimed. */
const RESERVED_MB = Number.parseInt(process.versions.v8, 10) >= 13 ? 640 : 128;

const ENTRY = fileURLToPath(new URL("./engine-child.ts", import.meta.url));

export interface LaunchOptions {
  /** Where the process works, once it has started: it must not hang in a folder that goes while it starts. */
  readonly folder: string;
  /** Memory that the system grants, in MB; 0 for no limit. */
  readonly memoryMb: number;
}

/**
 * No variable of ours reaches the child, and a shell, where there is one, limits its memory before it is born: then the
 * system ends it in the middle of an allocation that no watching would catch.
 */
export function launchEngine({ folder, memoryMb }: LaunchOptions): ChildProcess {
  const heap = `--max-old-space-size=${HEAP_MB}`;
  const command = [process.execPath, ...typeScript(), heap, ENTRY, folder];
  const stdio: StdioOptions = ["ignore", "ignore", "pipe", "ipc"];
  const settings = { cwd: dirname(ENTRY), env: {}, stdio, serialization: "advanced" } as const;
  const [file = "", ...rest] =
    process.platform === "win32" ? command : ["/bin/sh", "-c", limited(memoryMb), ...command];
  const child = spawn(file, rest, settings);
  // Waiting for an answer keeps the server alive, an idle engine does not.
  child.unref();
  child.channel?.unref();
  (child.stderr as Socket | null)?.unref();
  return child;
}

/**
 * Lets everything else on the machine go first. On Linux a priority belongs to a thread, is inherited by those that it
 * starts, and the engine has several.
 */
export async function lowerPriority(pid: number): Promise<void> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [String(pid)]);
  for (const thread of threads) {
    try {
      setPriority(Number(thread), 10);
    } catch {
      // The thread, or the process, has ended meanwhile.
    }
  }
}

/** `ulimit -d` counts what is really claimed, not the address space that Node reserves; in kB. No core files. */
function limited(memoryMb: number): string {
  const data = memoryMb > 0 ? `ulimit -d ${(memoryMb + RESERVED_MB) * 1024} 2>/dev/null; ` : "";
  return `unset PWD OLDPWD SHLVL _; ulimit -c 0; ${data}exec "$0" "$@"`;
}

/** Node 22.18 and later read TypeScript by themselves, which is faster. */
function typeScript(): string[] {
  if ("typescript" in process.features && process.features.typescript)
    return ["--disable-warning=ExperimentalWarning"];
  const tsx = createRequire(import.meta.url).resolve("tsx/esm");
  return ["--import", pathToFileURL(tsx).href];
}
