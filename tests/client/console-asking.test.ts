import { expect, it } from "vitest";
import type { Answer } from "../../client/console/answer.ts";
import { ask } from "../../client/console/asking.ts";
import type { AnswerLine } from "../../server/api.ts";

/** A server that sends its lines when the test says so. */
function network() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(its) {
      controller = its;
    },
  });
  const headers = { "content-type": "application/x-ndjson" };
  const bytes = new TextEncoder();
  const sendText = (text: string) => controller?.enqueue(bytes.encode(text));
  return {
    fetcher: (async () => new Response(body, { headers })) as typeof fetch,
    sendText,
    send: (line: AnswerLine) => sendText(`${JSON.stringify(line)}\n`),
    close: () => controller?.close(),
  };
}

/** The question asked, and what is known of its answer by now. */
function asking({ fetcher }: ReturnType<typeof network>) {
  let known: Partial<Answer> = {};
  const { signal } = new AbortController();
  const done = ask(fetcher, { cypher: "RETURN 1", parameters: {} }, signal, (part) => {
    known = { ...known, ...part };
  });
  return { done, known: () => known };
}

const END = { rows: 2, truncated: false, engine: "Neo4j", elapsedMs: 5 };

it("shows the first rows while others are still to come", async () => {
  const server = network();
  const { done, known } = asking(server);
  server.send({ columns: ["n"] });
  server.send({ row: { n: 1 } });
  await expect.poll(() => known().rows).toEqual([{ n: 1 }]);
  expect(known().columns).toEqual(["n"]);
  expect(known().state).toBeUndefined();
  expect(known().firstRowMs).toBeGreaterThan(0);
  // A row may come in two pieces.
  server.sendText('{"row":{"n"');
  server.sendText(":2}}\n");
  server.send({ end: END });
  server.close();
  await done;
  expect(known()).toMatchObject({ state: "done", rows: [{ n: 1 }, { n: 2 }], engine: "Neo4j" });
});

it("shows a row that others are slow to follow, though it came right after the first", async () => {
  const server = network();
  const { done, known } = asking(server);
  server.send({ columns: ["n"] });
  server.send({ row: { n: 1 } });
  await expect.poll(() => known().rows?.length).toBe(1);
  server.send({ row: { n: 2 } });
  await expect.poll(() => known().rows?.length).toBe(2);
  server.send({ end: END });
  server.close();
  await done;
});

it("keeps the rows that came before an error", async () => {
  const server = network();
  const { done, known } = asking(server);
  server.send({ columns: ["n"] });
  server.send({ row: { n: 1 } });
  server.send({ error: { code: "timed-out", message: "no answer in 5 s", requestId: "1" } });
  server.close();
  await done;
  expect(known()).toMatchObject({
    state: "failed",
    rows: [{ n: 1 }],
    failure: { code: "timed-out" },
  });
});

it("takes no answer for whole that has no end", async () => {
  const server = network();
  const { done, known } = asking(server);
  server.send({ columns: ["n"] });
  server.send({ row: { n: 1 } });
  server.close();
  await done;
  expect(known()).toMatchObject({ state: "failed", failure: { code: "unreadable" } });
});
