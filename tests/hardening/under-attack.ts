import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NamedQuery } from "../../server/api.ts";
import { quantile } from "../bench/measure.ts";
import type { AttackCount, AttackOrder } from "./attackers.ts";
import { untilWarm } from "./bombs.ts";
import type { NamedOrder, NamedTimes } from "./named-load.ts";
import { program, type ServedElsewhere, tell } from "./served.ts";

const ATTACKERS = 4;
const PER_SECOND = 40;
/** A round is long enough for a hundredth of its questions to be two. */
const ROUNDS = Number(process.env.ATTACK_ROUNDS ?? 3);
const ROUND_MS = Number(process.env.ATTACK_ROUND_MS ?? 5_000);
const REST_MS = 1_500;

interface Round {
  readonly quiet: NamedTimes;
  readonly attacked: NamedTimes;
  readonly count: AttackCount;
}

export interface Pace {
  /** How many times the quiet p99 the one under attack may be. */
  readonly mostRatio: number;
}

/**
 * Named questions keep their pace while attackers ask nothing but bombs. Quiet rounds and rounds of attack take turns, so
 * that what else the machine does falls on both; server, questions and attackers are processes of their own.
 */
export function answersUnderAttack(
  title: string,
  open: () => Promise<ServedElsewhere>,
  { mostRatio }: Pace,
): void {
  describe(title, () => {
    let server: ServedElsewhere;
    let load: ChildProcess;
    let attackers: ChildProcess;
    beforeAll(async () => {
      server = await open();
      load = program("named-load.ts");
      attackers = program("attackers.ts");
      await untilWarm(server);
    });
    afterAll(async () => {
      load?.disconnect();
      attackers?.disconnect();
      await server?.end();
    });

    // A neighbour on the machine may spoil all rounds of a run; each run is printed.
    it(`answers named questions without an error, with a p99 of at most ${mostRatio} times the quiet`, {
      retry: 2,
    }, async () => {
      const order: NamedOrder = {
        url: server.url,
        paths: await pathsOf(server.url),
        perSecond: PER_SECOND,
        ms: ROUND_MS,
      };
      // A store that has just started plans every question for the first time.
      await tell(load, order);
      const rounds: Round[] = [];
      // So it does with what the attackers ask: the pace of their first round is told and not counted.
      for (let round = 0; round <= ROUNDS; round += 1) {
        const quiet = await tell<NamedTimes>(load, order);
        const attack: AttackOrder = { url: server.url, attackers: ATTACKERS, ms: ROUND_MS };
        const [attacked, count] = await Promise.all([
          tell<NamedTimes>(load, order),
          tell<AttackCount>(attackers, attack),
        ]);
        rounds.push({ quiet, attacked, count });
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
      }
      for (const round of rounds) process.stdout.write(`${title}: ${told(round)}\n`);
      const ratio = quantile(rounds.slice(1).map(ratioOf), 0.5);
      process.stdout.write(`${title}: p99 ×${ratio.toFixed(2)}, median of ${ROUNDS} rounds\n`);
      const errors = rounds.flatMap(({ quiet, attacked }) => [...quiet.errors, ...attacked.errors]);
      for (const error of errors) process.stdout.write(`${title}: ${error}\n`);
      expect(errors).toEqual([]);
      expect(Math.min(...rounds.map(({ count }) => bombsIn(count)))).toBeGreaterThanOrEqual(
        ATTACKERS,
      );
      expect(rounds.some(({ count }) => count.none)).toBe(false);
      expect(ratio).toBeLessThanOrEqual(mostRatio);
    });
  });
}

/** Every named query with its example. */
async function pathsOf(url: string): Promise<string[]> {
  const queries = (await (await fetch(`${url}/api/queries`)).json()) as readonly NamedQuery[];
  return queries.map(({ name, parameters }) => {
    const given = parameters.map((each) => [each.name, String(each.example)]);
    return `/api/queries/${name}?${new URLSearchParams(given)}`;
  });
}

const ratioOf = ({ quiet, attacked }: Round) =>
  quantile(attacked.times, 0.99) / quantile(quiet.times, 0.99);

const bombsIn = (count: AttackCount) => Object.values(count).reduce((sum, n) => sum + n, 0);

function told(round: Round): string {
  const figures = ({ times }: NamedTimes) =>
    [0.5, 0.95, 0.99].map((part) => `${quantile(times, part).toFixed(1)}`).join("/");
  const counts = Object.entries(round.count).map(([code, n]) => `${n} ${code}`);
  return (
    `p50/p95/p99 quiet ${figures(round.quiet)} ms, attacked ${figures(round.attacked)} ms, ` +
    `p99 ×${ratioOf(round).toFixed(2)}; bombs: ${counts.join(", ")}`
  );
}
