import { type ChildProcess, fork } from "node:child_process";
import type { Loading } from "./loading.ts";

/** A load that waits to begin, in a process of its own. */
export interface WaitingLoad {
  /** Lets it load one of its contents, and kills it with all of its processes after so long, or when it is done. */
  run(content: number, killAfterMs?: number): Promise<LoadEnd>;
  /** Ends one that is not wanted. */
  drop(): Promise<void>;
}

export interface LoadEnd {
  /** Whether it was done before it was killed. */
  readonly done: boolean;
  readonly ms: number;
}

/**
 * Starts the program.
 * @param folder its temporary folder
 */
export async function prepareLoad(
  program: string,
  loading: Loading,
  folder: string,
): Promise<WaitingLoad> {
  const child = fork(program, [JSON.stringify(loading)], {
    execArgv: [],
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // A group of its own, so that one signal ends it and the processes that it has started.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await said(child, "ready");
  const kill = async () => {
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await ended;
  };
  return {
    async run(content, killAfterMs = 120_000) {
      const begun = performance.now();
      const finished = said(child, "done").then(() => true);
      child.send(content);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, killAfterMs, false);
      });
      const done = await Promise.race([finished, late]).finally(() => clearTimeout(timer));
      const ms = performance.now() - begun;
      await kill();
      return { done, ms };
    },
    drop: kill,
  };
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on("message", (message) => message === word && resolve());
    // One that was killed is no failure of what it was to say: nobody listens then.
    child.once("exit", (code) => code !== null && reject(new Error(`the load ended with ${code}`)));
  });
}
