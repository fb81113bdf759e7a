import { join } from "node:path";
import { AppError } from "../errors.ts";
import { type EngineHost, startEngineHost } from "./engine-host.ts";
import { type EngineProcess, startEngine } from "./engine-process.ts";
import type { EnginePrograms } from "./engine-program.ts";

export interface PoolOptions {
  readonly programs: EnginePrograms;
  /** Where the processes have their folders. */
  readonly folder: string;
  /** The sealed graph. */
  readonly file: string;
  /** Memory a process may have, in MB. */
  readonly memoryMb: number;
}

/** Starts the processes that read, and ends them all. */
export interface EnginePool {
  /** How many there are, those that start among them. */
  size(): number;
  /** Starts a process of the named lane. */
  startNamed(): Promise<EngineProcess>;
  /** The warm spare of the free lane, and starts the next: free queries end their process often. */
  takeFree(): Promise<EngineProcess>;
  close(): Promise<void>;
}

/** Opens a pool; nothing is started yet. */
export function createPool(options: PoolOptions): EnginePool {
  const hostFolder = join(options.folder, "free");
  const started = new Set<Promise<EngineProcess>>();
  let spare: Promise<EngineProcess> | null = null;
  let host: EngineHost | null = null;
  let number = 0;
  let closed = false;

  /** One that was lost is replaced when the next engine is wanted. */
  function hostNow(): EngineHost {
    if (!host?.alive()) {
      host = startEngineHost({ program: options.programs.host, folder: hostFolder });
    }
    return host;
  }

  function start(yields: boolean): Promise<EngineProcess> {
    if (closed) return Promise.reject(new AppError("store-failed", "the store is closed"));
    number += 1;
    const { file, memoryMb, programs } = options;
    const settings = { program: programs.engine, file, memoryMb, yields };
    const name = `engine-${number}`;
    const engine = yields
      ? hostNow().start({ ...settings, folder: join(hostFolder, name) })
      : startEngine({ ...settings, folder: join(options.folder, name) });
    started.add(engine);
    const forget = () => started.delete(engine);
    engine.then((process) => process.gone.then(forget), forget);
    return engine;
  }

  function refill(): void {
    if (spare !== null || closed) return;
    const next = start(true);
    // One that fails to start is no spare; whoever needs an engine then starts one and learns why it cannot.
    next.catch(() => {
      if (spare === next) spare = null;
    });
    spare = next;
  }

  return {
    size: () => started.size,
    startNamed: () => start(false),
    async takeFree() {
      const next = spare ?? start(true);
      spare = null;
      const engine = await next;
      refill();
      return engine.alive() ? engine : start(true);
    },
    async close() {
      closed = true;
      const engines = await Promise.allSettled(started);
      await Promise.all(
        engines.map((engine) => (engine.status === "fulfilled" ? engine.value.kill() : null)),
      );
      await host?.close();
    },
  };
}
