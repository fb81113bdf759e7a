import { makeRandom } from "../synthetic-graph.ts";
import { prepareLoad } from "./kill-load.ts";
import type { Loading } from "./loading.ts";
import { writeLoadingProgram } from "./program.ts";

export interface KillOptions {
  /** How many loads are killed, spread over the time that a load takes. */
  readonly moments: number;
  readonly seed: number;
}

/** What the loads that were killed left behind. */
export interface KillReport {
  readonly store: string;
  readonly killed: number;
  /** The graph as it was before. */
  readonly old: number;
  /** The graph that was being loaded, whole. */
  readonly next: number;
  /** Anything else. */
  readonly partial: number;
  /** How long a load takes that is not killed. */
  readonly loadMs: number;
  readonly seconds: number;
}

export type Left = "old" | "next" | "partial";

/** A store whose loads are killed. */
export interface Target {
  readonly store: string;
  readonly loading: Loading;
  /** Where the loads have their program and their temporary files. */
  readonly folder: string;
  /** Which of the contents is to be loaded now. */
  choose(): number;
  /** What the last load has left. */
  look(): Promise<Left>;
}

const MEASURED = 3;

/** Loads again and again, and kills each load at another moment. The next program starts while this one loads. */
export async function killLoads(
  { store, loading, folder, choose, look }: Target,
  { moments, seed }: KillOptions,
): Promise<KillReport> {
  const begun = performance.now();
  const program = writeLoadingProgram(folder);
  const prepare = () => prepareLoad(program, loading, folder);
  const counts = { old: 0, next: 0, partial: 0 };
  let waiting = prepare();
  const runNext = async (killAfterMs?: number) => {
    const load = await waiting;
    waiting = prepare();
    const { ms } = await load.run(choose(), killAfterMs);
    return { ms, left: await look() };
  };
  try {
    const whole: number[] = [];
    for (let run = 0; run < MEASURED; run += 1) {
      const { ms, left } = await runNext();
      if (left !== "next") throw new Error(`${store}: a load that ended by itself left ${left}`);
      whole.push(ms);
    }
    const [, loadMs = 0] = whole.sort((a, b) => a - b);
    for (const part of spread(moments, makeRandom(seed))) {
      const { left } = await runNext(part * loadMs);
      counts[left] += 1;
    }
    const seconds = (performance.now() - begun) / 1000;
    return { store, killed: moments, ...counts, loadMs, seconds };
  } finally {
    await waiting.then(
      (load) => load.drop(),
      () => {},
    );
  }
}

/** A report as a line for people. */
export const tellKills = ({ store, killed, old, next, partial, loadMs, seconds }: KillReport) =>
  `${store}: ${killed} loads killed within their ${Math.round(loadMs)} ms: ${old} left the old graph, ${next} the new one, ` +
  `${partial} a part (${Math.round(seconds)} s)`;

/** Moments from 0 to a little after the end, one in each of as many equal parts, in any order. */
function spread(moments: number, random: () => number): number[] {
  const AFTER = 1.05;
  return Array.from({ length: moments }, (_, at) => ({
    part: ((at + random()) / moments) * AFTER,
    order: random(),
  }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part);
}
