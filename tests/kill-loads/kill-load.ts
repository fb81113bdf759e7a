import { type ChildProcess, fork } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import type { Loading } from "./loading.ts";

/** When a load is killed: so long after it has begun, or after all is written and is to take effect. */
export interface Moment {
  readonly after: "begun" | "settling";
  readonly ms: number;
}

/** A load that waits to begin, in a process of its own. */
export interface WaitingLoad {
  /** Lets it load one of its contents, and kills it with all of its processes: then, or when it is done. */
  run(content: number, moment?: Moment): Promise<LoadTimes>;
  /** Ends one that is not wanted. */
  drop(): Promise<void>;
}

/** How long it took, all of it, and from when all was written. */
export interface LoadTimes {
  readonly ms: number;
  readonly settlingMs: number;
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
    async run(content, moment) {
      const begun = performance.now();
      let written = begun;
      const done = said(child, "done");
      const settling = said(child, "settling").then(() => {
        written = performance.now();
      });
      child.send(content);
      const killed = async ({ after, ms }: Moment) => {
        if (after === "settling") await settling;
        await setTimeout(ms);
      };
      await Promise.race([done, moment === undefined ? done : killed(moment)]);
      const now = performance.now();
      await kill();
      return { ms: now - begun, settlingMs: now - written };
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
