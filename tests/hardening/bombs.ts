import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BOMBS } from "../bombs.ts";
import type { ServedElsewhere } from "./served.ts";

export const QUERY_MS = 2_000;
export const CHILD_MB = 512;
/** What a query may take beyond its limit, and an engine to be there again. */
const GRACE_MS = 1_000;
/** Where the system limits a process, Node's own part of it comes on top of the query's; see `launch-engine.ts`. */
const NODE_MB = 160;
const WARM_MS = 60_000;
const MB = 2 ** 20;

const STOPPED = /^(timed-out|too-large|store-failed|bad-cypher|unsupported-here|read-only)$/;

/** Servers that are given bombs: each is answered in time, and everybody else as if nothing had been. */
export function outlivesBombs(
  title: string,
  open: (settings: Readonly<Record<string, string>>) => Promise<ServedElsewhere>,
): void {
  describe(title, () => {
    let server: ServedElsewhere;
    beforeAll(async () => {
      server = await open({ QUERY_TIMEOUT_MS: `${QUERY_MS}` });
      await untilWarm(server);
    });
    afterAll(() => server?.end());

    const honest = async () => {
      const answer = await server.cypher({ cypher: "RETURN 1 AS x" }, "10.0.0.2");
      expect(answer).toMatchObject({ status: 200, code: undefined });
      return answer.ms;
    };

    it("has enough of them", () => expect(BOMBS.length).toBeGreaterThanOrEqual(20));

    it("answers each in time, and the next query within a second", async () => {
      const before = (await server.state()).rssBytes;
      const memory = watchChildren(server.pid);
      const outcomes: Outcome[] = [];
      for (const { what, cypher } of BOMBS) {
        const { code = "answered", ms } = await server.cypher({ cypher });
        outcomes.push({ what, code, ms, nextMs: await honest() });
      }
      const most = memory.end();
      const grown = (await server.state()).rssBytes - before;
      process.stdout.write(
        `${title}: ${BOMBS.length} bombs: ${countsOf(outcomes)}; slowest ${largest(outcomes, "ms")} ms of ${QUERY_MS}, ` +
          `next query after at most ${largest(outcomes, "nextMs")} ms; a child took at most ${Math.round(most / MB)} MB, ` +
          `the server ${Math.round(grown / MB)} MB more than before\n`,
      );
      expect(outcomes.filter(isWrong)).toEqual([]);
      expect(server.alive()).toBe(true);
      expect((await server.state()).bugs).toEqual([]);
      expect(most).toBeLessThan((CHILD_MB + NODE_MB) * MB);
    });

    it("says where it cut an answer short, and holds no more than that", async () => {
      await server.end();
      server = await open({ QUERY_TIMEOUT_MS: "30000" });
      await untilWarm(server);
      const before = (await server.state()).rssBytes;
      const many = await server.cypher({ cypher: "UNWIND range(1, 1000000) AS x RETURN x" });
      expect(many.status).toBe(200);
      const table = JSON.parse(many.text) as { rows: unknown[]; truncated: boolean };
      expect(table).toMatchObject({ truncated: true, rows: { length: 2_000 } });
      const afterRows = (await server.state()).rssBytes - before;
      const codes: unknown[] = [];
      for (const cypher of HUGE_CELLS) codes.push((await server.cypher({ cypher })).code);
      const more = (await server.state()).rssBytes - before;
      process.stdout.write(
        `${title}: after a million rows the server has ${Math.round(afterRows / MB)} MB more, ` +
          `after cells of 20 and 80 MB (${codes.join(", ")}) ${Math.round(more / MB)} MB more\n`,
      );
      for (const code of codes) expect(code).toMatch(/^(too-large|unsupported-here)$/);
      expect(afterRows).toBeLessThan(100 * MB);
    });
  });
}

const HUGE_CELLS = [
  "UNWIND range(1, 3000000) AS x RETURN collect(x) AS x",
  "RETURN reduce(s = '0123456789', i IN range(1, 23) | s + s) AS x",
];

interface Outcome {
  readonly what: string;
  readonly code: string;
  readonly ms: number;
  readonly nextMs: number;
}

const isWrong = ({ code, ms, nextMs }: Outcome) =>
  (code !== "answered" && !STOPPED.test(code)) || ms > QUERY_MS + GRACE_MS || nextMs > GRACE_MS;

const largest = (outcomes: readonly Outcome[], name: "ms" | "nextMs") =>
  Math.round(Math.max(...outcomes.map((outcome) => outcome[name])));

function countsOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { code } of outcomes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} ${code}`).join(", ");
}

/** Just after the start a server has more to do than to read Cypher. */
export async function untilWarm(server: ServedElsewhere): Promise<void> {
  const late = performance.now() + WARM_MS;
  while ((await server.cypher({ cypher: "RETURN 1 AS x" })).status !== 200) {
    if (performance.now() > late) throw new Error(`no free query in ${WARM_MS} ms`);
  }
}

/** The most that any process below this one has had, in bytes; 0 where the system does not tell. */
function watchChildren(pid: number) {
  let most = 0;
  const look = () => {
    for (const child of process.platform === "linux" ? below(pid) : []) {
      most = Math.max(most, rssOf(child));
    }
  };
  const timer = setInterval(look, 20);
  return {
    end() {
      clearInterval(timer);
      return most;
    },
  };
}

function below(pid: number): number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(fieldsOf(name)[1] ?? 0)]),
  );
  const isBelow = (other: number): boolean => {
    const parent = parents.get(other) ?? 0;
    return parent === pid || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

/** From the state on; the name before it may hold spaces. */
function fieldsOf(pid: string | number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

const rssOf = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
