/** The worker thread: takes a `DrawTask`, answers `{bytes}` or `{failure}`. */
import { parentPort } from "node:worker_threads";
import type { Figure } from "../../client/scene/figure.ts";
import { drawPdf } from "./draw-pdf.ts";
import { drawPng } from "./draw-png.ts";
import { drawPptx } from "./draw-pptx.ts";

export interface DrawTask {
  readonly figure: Figure;
  readonly format: "png" | "pdf" | "pptx";
  readonly width: number | null;
  readonly scale: number;
}

export interface DrawAnswer {
  readonly bytes?: Uint8Array;
  readonly failure?: string;
}

async function draw({ figure, format, width, scale }: DrawTask): Promise<Uint8Array> {
  if (format === "png") return drawPng(figure, { width, scale });
  return format === "pdf" ? drawPdf(figure, width) : drawPptx(figure);
}

parentPort?.on("message", async (task: DrawTask) => {
  const answer: DrawAnswer = await draw(task).then(
    (bytes) => ({ bytes }),
    (error: unknown) => ({
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});
