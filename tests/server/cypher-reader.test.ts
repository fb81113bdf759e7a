import { afterAll, expect, it, vi } from "vitest";
import { openCypherReader } from "../../server/store/cypher-reader.ts";

// A thread is warm after some five seconds of a core, which it may not have to itself, and lets all else go first.
vi.setConfig({ testTimeout: 180_000 });

const reader = openCypherReader();
afterAll(() => reader.close());

const question = { engine: "embedded", parameters: {} } as const;

it("reads the first query however short its time, and says that it was cold", async () => {
  const cold: number[] = [];
  const options = { timeoutMs: 50, onCold: (ms: number) => cold.push(ms) };
  const { cypher } = await reader.read("RETURN 1 AS x", question, options);
  expect(cypher).toBe("RETURN 1 AS x");
  expect(cold).toEqual([expect.any(Number)]);
});

it("tells what is wrong by the types, which the engine would not", async () => {
  const nested = "RETURN reduce(t = [1], x IN range(1, 8000) | [t]) AS x";
  await expect(reader.read(nested, question)).rejects.toMatchObject({
    code: "bad-cypher",
    message: expect.stringContaining("Type mismatch"),
    at: { line: 1 },
  });
});

it("reads a query of everyday length in its time once it is warm, and ends one that is a bomb at its limit", async () => {
  const everyday = (number: number) =>
    `MATCH (a:Entity {id: '${number}'})-[r]->(b) WHERE b.name CONTAINS 'x' RETURN b.id AS id, count(r) AS number ORDER BY id`;
  let asked = 0;
  const isWarm = async () => {
    let cold = false;
    const onCold = () => {
      cold = true;
    };
    await reader.read(everyday(asked++), question, { onCold });
    return !cold;
  };
  await expect.poll(isWarm, { timeout: 150_000, interval: 1_000 }).toBe(true);
  const start = performance.now();
  await reader.read(everyday(asked), question);
  process.stdout.write(`a query was read in ${Math.round(performance.now() - start)} ms\n`);

  const bomb = `MATCH (n)${"OPTIONAL MATCH(n)".repeat(1800)}RETURN 1 AS x`;
  const begun = performance.now();
  const answer = reader.read(bomb, question, { timeoutMs: 1_000 });
  await expect(answer).rejects.toMatchObject({
    code: expect.stringMatching(/timed-out|too-large/),
  });
  expect(performance.now() - begun).toBeLessThan(2_500);
});
