/** The worker thread: takes `{id, drawing}`, answers `{id, arranged}` or `{id, failure}`. */
import { parentPort } from "node:worker_threads";
import { type Arranged, arrange } from "./arrange.ts";
import type { Drawing } from "./drawing.ts";

export interface LayoutTask {
  readonly id: number;
  readonly drawing: Drawing;
}

export interface LayoutAnswer {
  readonly id: number;
  readonly arranged?: Arranged;
  readonly failure?: string;
}

parentPort?.on("message", async ({ id, drawing }: LayoutTask) => {
  const answer: LayoutAnswer = await arrange(drawing).then(
    (arranged) => ({ id, arranged }),
    (error: unknown) => ({
      id,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});
