import { afterAll, beforeAll, expect, it } from "vitest";
import type { AnswerLine } from "../../server/api.ts";
import { warmConsole } from "../warm-console.ts";
import { describeOnNeo4j, loadNeo4j } from "./empty-neo4j.ts";
import { type WatchedServer, watchServer } from "./watched-server.ts";

/** Rows each of which takes Neo4j a while. */
const slowRows = (rows: number) => `UNWIND range(1, ${rows}) AS i
CALL (i) { MATCH (a:Claim), (b:Claim), (c:Drug) WHERE a.id + b.id < c.id + toString(i) RETURN count(*) AS n }
RETURN i AS i, n AS n`;

describeOnNeo4j("an answer in lines on Neo4j", (address) => {
  let server: WatchedServer;

  beforeAll(async () => {
    await loadNeo4j(address);
    server = await watchServer(address, { QUERY_TIMEOUT_MS: "10000" });
    await warmConsole(server.url);
  });
  afterAll(async () => {
    await server.fallsIdle();
    await server.close();
    expect(server.bugs).toEqual([]);
  });

  /** The lines, each with the milliseconds after which it was here. */
  async function ask(cypher: string, signal: AbortSignal | null = null) {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/x-ndjson" },
      body: JSON.stringify({ cypher }),
      signal,
    });
    expect(response.status).toBe(200);
    const begun = performance.now();
    const decoder = new TextDecoder();
    const lines: { line: AnswerLine; ms: number }[] = [];
    let rest = "";
    for await (const piece of response.body ?? []) {
      const parts = `${rest}${decoder.decode(piece, { stream: true })}`.split("\n");
      rest = parts.pop() ?? "";
      const ms = performance.now() - begun;
      lines.push(...parts.map((text) => ({ line: JSON.parse(text) as AnswerLine, ms })));
    }
    expect(rest).toBe("");
    return lines;
  }

  it("has its rows as Neo4j reads them, the ends of relationships looked up", async () => {
    const lines = await ask(slowRows(40));
    const figures = lines.map(({ ms }) => Math.round(ms)).join(", ");
    process.stdout.write(`lines after ms: ${figures}\n`);
    expect(lines.map(({ line }) => Object.keys(line)[0])).toEqual(
      ["columns"].concat(Array(40).fill("row"), "end"),
    );
    // The first rows came when the head did, the last when all was done.
    expect(lines[1]?.ms).toBeLessThan((lines.at(-1)?.ms ?? 0) / 2);
    const cypher = "MATCH ()-[r:SUBJECT]->() RETURN r AS r ORDER BY r.id LIMIT 1200";
    const whole = (await (await server.cypher({ cypher })).json()) as { rows: unknown[] };
    const told = (await ask(cypher)).map(({ line }) => line);
    expect(told.flatMap((line) => ("row" in line ? [line.row] : []))).toEqual(whole.rows);
  }, 60_000);

  it("ends with the error where its time is up after its first row", async () => {
    const lines = (await ask(slowRows(1_000))).map(({ line }) => line);
    expect(lines[1]).toMatchObject({ row: { i: 1 } });
    expect(lines.at(-1)).toMatchObject({ error: { code: "timed-out" } });
    const next = await server.cypher({ cypher: "RETURN 1 AS one" });
    expect(next.status).toBe(200);
  }, 60_000);

  it("ends on Neo4j when who listens goes away in the middle", async () => {
    const gone = new AbortController();
    setTimeout(() => gone.abort(), 2_000);
    await expect(ask(slowRows(1_000), gone.signal)).rejects.toMatchObject({ name: "AbortError" });
    await server.fallsIdle();
  }, 60_000);
});
