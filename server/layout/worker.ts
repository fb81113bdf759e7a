/** The worker thread: takes `{drawing}`, answers `{arranged}` or `{failure}`. */
import { parentPort } from "node:worker_threads";
import { type Arranged, arrange } from "./arrange.ts";
import type { Drawing } from "./drawing.ts";

export interface LayoutTask {
  readonly drawing: Drawing;
}

export interface LayoutAnswer {
  readonly arranged?: Arranged;
  readonly failure?: string;
}

parentPort?.on("message", async ({ drawing }: LayoutTask) => {
  const answer: LayoutAnswer = await arrange(drawing).then(
    (arranged) => ({ arranged }),
    (error: unknown) => ({
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});
