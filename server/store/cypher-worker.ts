/** The thread that reads Cypher: takes a `ReadingTask`, answers a `ReadingAnswer`. It says when it is ready and when it is warm. */
import { parentPort } from "node:worker_threads";
import { AppError } from "../errors.ts";
import { type CypherQuestion, type Reading, readCypher } from "./cypher-reading.ts";
import { WARM_PARAMETERS, WARM_UP } from "./cypher-warm-up.ts";
import type { Failure } from "./engine-messages.ts";

export interface ReadingTask {
  readonly cypher: string;
  readonly question: CypherQuestion;
}

export interface ReadingAnswer {
  /** Said once, before any task. */
  readonly ready?: true;
  /** Said once: from now on a reading takes as long as it takes. */
  readonly warm?: true;
  readonly reading?: Reading;
  readonly failure?: Failure;
}

parentPort?.on("message", ({ cypher, question }: ReadingTask) => {
  parentPort?.postMessage(answerTo(cypher, question));
});

warmUp(WARM_UP);

/** The first reading takes several times as long as any other. Tasks that come meanwhile are read in between. */
function warmUp([next, ...more]: readonly string[]): void {
  if (next === undefined) {
    parentPort?.postMessage({ warm: true } satisfies ReadingAnswer);
    return;
  }
  answerTo(next, { engine: "embedded", parameters: WARM_PARAMETERS });
  if (next === WARM_UP[0]) parentPort?.postMessage({ ready: true } satisfies ReadingAnswer);
  setImmediate(warmUp, more);
}

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
