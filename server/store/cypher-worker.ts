/** The thread that reads Cypher: takes a `ReadingTask`, answers a `ReadingAnswer`. It says when it is ready. */
import { parentPort } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { type CypherQuestion, type Reading, readCypher } from "./cypher-reading.ts";
import type { Failure } from "./engine-messages.ts";

export interface ReadingTask {
  readonly cypher: string;
  readonly question: CypherQuestion;
}

export interface ReadingAnswer {
  /** Said once, before any task. */
  readonly ready?: true;
  readonly reading?: Reading;
  readonly failure?: Failure;
}

parentPort?.on("message", ({ cypher, question }: ReadingTask) => {
  parentPort?.postMessage(answerTo(cypher, question));
});

// The first reading takes several times as long as any other: nobody shall wait for it.
answerTo("MATCH (n:Entity {id: 'a'}) WHERE n.name = $name RETURN count(n) AS number", {
  engine: "embedded",
  parameters: {},
});
parentPort?.postMessage({ ready: true } satisfies ReadingAnswer);

function answerTo(cypher: string, question: CypherQuestion): ReadingAnswer {
  try {
    return { reading: readCypher(cypher, question) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof AppError) {
    const { code, message, at } = error;
    return { code, message, ...(at && { at }) };
  }
  if (error instanceof RangeError) {
    return { code: "bad-cypher", message: "this query is nested too deep to be read" };
  }
  return { code: "bug", message: error instanceof Error ? (error.stack ?? "") : String(error) };
}
