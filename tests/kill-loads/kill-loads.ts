import { makeRandom } from "../synthetic-graph.ts";
import { type LoadTimes, type Moment, prepareLoad } from "./kill-load.ts";
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
  /** How much of it is left when all is written and is to take effect. */
  readonly settlingMs: number;
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

/**
 * Loads again and again, and kills each load at another moment: one half within the whole of a load, one half while what was
 * written takes effect. The next program starts while this one loads.
 */
export async function killLoads(
  { store, loading, folder, choose, look }: Target,
  { moments, seed }: KillOptions,
): Promise<KillReport> {
  const begun = performance.now();
  const program = writeLoadingProgram(folder);
  const prepare = () => prepareLoad(program, loading, folder);
  const counts = { old: 0, next: 0, partial: 0 };
  let waiting = prepare();
  const runNext = async (moment?: Moment) => {
    const load = await waiting;
    waiting = prepare();
    return { ...(await load.run(choose(), moment)), left: await look() };
  };
  try {
    const whole: LoadTimes[] = [];
    for (let run = 0; run < MEASURED; run += 1) {
      const { left, ...times } = await runNext();
      if (left !== "next") throw new Error(`${store}: a load that ended by itself left ${left}`);
      whole.push(times);
    }
    const loadMs = middle(whole.map(({ ms }) => ms));
    const settlingMs = middle(whole.map(({ settlingMs }) => settlingMs));
    for (const moment of spread(moments, { loadMs, settlingMs }, makeRandom(seed))) {
      const { left } = await runNext(moment);
      counts[left] += 1;
    }
    const seconds = (performance.now() - begun) / 1000;
    return { store, killed: moments, ...counts, loadMs, settlingMs, seconds };
  } finally {
    await waiting.then(
      (load) => load.drop(),
      () => {},
    );
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A report as a line for people. */
export const tellKills = (report: KillReport): string => {
  const { store, killed, old, next, partial, loadMs, settlingMs, seconds } = report;
  const [whole, settling] = [loadMs, settlingMs].map(Math.round);
  return (
    `${store}: ${killed} loads killed within their ${whole} ms, half of them in the last ${settling}: ` +
    `${old} left the old graph, ${next} the new one, ${partial} a part (${Math.round(seconds)} s)`
  );
};

/** A little longer than it takes, for the machine is not always as quick. */
const LONGER = 1.2;

/** Moments one in each of as many equal parts, in any order. */
function spread(
  moments: number,
  { loadMs, settlingMs }: { readonly loadMs: number; readonly settlingMs: number },
  random: () => number,
): Moment[] {
  return Array.from({ length: moments }, (_, at) => {
    const part = ((at + random()) / moments) * LONGER;
    const moment: Moment =
      at % 2 === 0
        ? { after: "begun", ms: part * loadMs }
        : { after: "settling", ms: part * settlingMs };
    return { moment, order: random() };
  })
    .sort((a, b) => a.order - b.order)
    .map(({ moment }) => moment);
}
