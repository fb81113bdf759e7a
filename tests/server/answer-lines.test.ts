import { afterAll, describe, expect, it } from "vitest";
import type { AnswerLine, ErrorBody, QueryAnswer } from "../../server/api.ts";
import { AnswerLine as LineSchema } from "../../server/openapi/values.ts";
import { runServer } from "../running-server.ts";
import { warmConsole } from "../warm-console.ts";

const server = await runServer({ MAX_ROWS: "50", MAX_ANSWER_BYTES: "4000" });
await warmConsole(server.url);
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

const ask = (cypher: string, accept: string) =>
  fetch(`${server.url}/api/cypher`, {
    method: "POST",
    headers: { "content-type": "application/json", accept, "accept-encoding": "br, gzip" },
    body: JSON.stringify({ cypher }),
  });

async function linesOf(response: Response): Promise<readonly AnswerLine[]> {
  const text = await response.text();
  expect(text).toMatch(/\n$/);
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => LineSchema.parse(JSON.parse(line)) as AnswerLine);
}

const LINES = "application/x-ndjson";
const THREE = "MATCH (n:Entity) RETURN n.id AS id, n AS entity ORDER BY id LIMIT 3";

describe("an answer in lines", () => {
  it("says what the JSON says: columns, rows, how it ended", async () => {
    const whole = (await (await ask(THREE, "*/*")).json()) as QueryAnswer;
    const response = await ask(THREE, LINES);
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get("content-type")).toBe(LINES);
    expect(headers.get("content-encoding")).toBe(null);
    expect(headers.get("cache-control")).toBe("no-store, no-transform");
    expect(headers.get("vary")).toMatch(/\bAccept\b/);
    const [first, ...others] = await linesOf(response);
    expect(first).toEqual({ columns: whole.columns });
    const { truncated, engine } = whole;
    const end = { rows: whole.rows.length, truncated, engine, elapsedMs: expect.any(Number) };
    expect(others).toEqual([...whole.rows.map((row) => ({ row })), { end }]);
  });

  it("has its columns and its end where there is no row", async () => {
    const lines = await linesOf(
      await ask("MATCH (n:Entity {id: 'none'}) RETURN n.id AS id", LINES),
    );
    expect(lines).toMatchObject([{ columns: ["id"] }, { end: { rows: 0, truncated: false } }]);
  });

  it.each([
    ["rows", "UNWIND range(1, 200) AS n RETURN n AS n"],
    ["bytes", "MATCH (n:Claim) RETURN n AS n ORDER BY n.id LIMIT 40"],
  ])("is cut at the same limit of %s, and says so", async (_what, cypher) => {
    const whole = (await (await ask(cypher, "application/json")).json()) as QueryAnswer;
    const lines = await linesOf(await ask(cypher, LINES));
    expect(whole.truncated).toBe(true);
    expect(lines.at(-1)).toMatchObject({ end: { rows: whole.rows.length, truncated: true } });
    expect(lines.length).toBe(whole.rows.length + 2);
  });

  it.each([
    ["CREATE (n)", 403, "read-only"],
    ["RETURN x AS x", 400, "bad-cypher"],
    [`RETURN '${"x".repeat(5_000)}' AS x`, 413, "too-large"],
  ])("is an error like any other before its first row: %#", async (cypher, status, code) => {
    const response = await ask(cypher, LINES);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    expect(((await response.json()) as ErrorBody).error.code).toBe(code);
  });

  it.each(["*/*", "application/json, application/x-ndjson;q=0.5", "text/html"])(
    "is sent to nobody who would rather have JSON: %s",
    async (accept) => {
      const response = await ask("RETURN 1 AS one", accept);
      expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    },
  );
});
