import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { print } from "../../server/command.ts";
import { openEmbedded } from "../../server/store/embedded.ts";
import type { Store } from "../../server/store/store.ts";
import { describeOnNeo4j, openEmptyNeo4j } from "./empty-neo4j.ts";
import { GRAPH, madeUpQuery, PARAMETERS } from "./made-up-queries.ts";
import { outcomeOf } from "./same-rows.ts";

/** `npm run soak` asks for more of them. */
const COUNT = Number(process.env.MADE_UP_QUERIES ?? 100);
const SEED = Number(process.env.MADE_UP_SEED ?? 20_130_601);

describeOnNeo4j("what nobody has tried before has the same answer on both stores", (address) => {
  let embedded: Store;
  let neo4j: Store;
  beforeAll(async () => {
    neo4j = await openEmptyNeo4j(address);
    embedded = await openEmbedded();
    for (const store of [neo4j, embedded]) {
      await store.write((writer) => writer.run({ cypher: GRAPH }));
      await store.seal();
    }
  });
  afterAll(async () => {
    await neo4j?.close();
    await embedded?.close();
  });

  it(
    `or is refused, in ${COUNT} made-up queries`,
    async () => {
      const counts = { same: 0, refused: 0, "no Cypher": 0 };
      const differences: string[] = [];
      for (const cypher of fc.sample(madeUpQuery, { numRuns: COUNT, seed: SEED })) {
        const verdict = await compare(cypher);
        if (verdict in counts) counts[verdict as keyof typeof counts] += 1;
        else differences.push(verdict);
      }
      print(`${COUNT} made-up queries: ${JSON.stringify(counts)}`);
      expect(differences).toEqual([]);
      expect(counts.same).toBeGreaterThan(COUNT / 5);
    },
    COUNT * 2_000,
  );

  /** @returns `same`, `refused`, `no Cypher`, or the difference */
  async function compare(cypher: string): Promise<string> {
    const here = await outcomeOf(embedded, cypher, PARAMETERS);
    if (here.kind === "error" && here.code !== "bad-cypher") return "refused";
    const there = await outcomeOf(neo4j, cypher, PARAMETERS);
    if (here.kind === "error" && there.kind === "error") return "no Cypher";
    // At null in a list Neo4j fails with a mistake of its own, and names its own class.
    if (there.kind === "error" && there.message.includes("org.neo4j.cypher.internal"))
      return "same";
    const [one, other] = [here, there].map((outcome) => JSON.stringify(outcome));
    return one === other ? "same" : [cypher, one, other].join("\n  ").slice(0, 1_000);
  }
});
