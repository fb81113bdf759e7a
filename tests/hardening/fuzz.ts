import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../../server/store/store.ts";
import { hashGraph } from "../graph-hash.ts";
import { writtenQueries } from "./written-queries.ts";

/** 1,000 in CI; `FUZZ_QUERIES=50000` for long. */
const QUERIES = Number(process.env.FUZZ_QUERIES ?? 1_000);
const SEED = Number(process.env.FUZZ_SEED ?? 4711);
const AT_ONCE = 2;
const MS_EACH = 1_000;

/** Queries that write, made up at random from the grammar: none gets through. */
export function refusesWhatIsMadeUp(title: string, open: () => Promise<Store>): void {
  describe(title, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    it(
      "refuses every query that would write, and its graph stays the same",
      async () => {
        const before = await hashGraph(store);
        const queries = fc.sample(writtenQueries, { seed: SEED, numRuns: QUERIES });
        const codes: Record<string, number> = {};
        const through: string[] = [];
        const ask = async (part: number) => {
          for (let at = part; at < queries.length; at += AT_ONCE) {
            const cypher = queries[at] ?? "";
            const code = await codeOf(store, cypher);
            codes[code] = (codes[code] ?? 0) + 1;
            if (!/^(read-only|bad-cypher|unsupported-here)$/.test(code)) {
              through.push(`${code}: ${cypher}`);
            }
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, (_, part) => ask(part)));
        const counts = Object.entries(codes).map(([code, count]) => `${count} ${code}`);
        process.stdout.write(
          `${title}: ${QUERIES} queries of seed ${SEED}: ${counts.join(", ")}\n`,
        );
        expect(through).toEqual([]);
        expect(await hashGraph(store)).toBe(before);
      },
      QUERIES * MS_EACH,
    );
  });
}

const codeOf = (store: Store, cypher: string): Promise<string> =>
  store.read(cypher, {}, { lane: "free" }).then(
    () => "answered",
    (error) => String(error.code ?? error),
  );
