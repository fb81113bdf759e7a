/** The thread that draws: takes a `DrawTask`, answers the file's bytes. */
import type { Figure } from "../../client/scene/figure.ts";
import { performTasks } from "../task-thread.ts";
import { drawPdf } from "./draw-pdf.ts";
import { drawPng } from "./draw-png.ts";
import { drawPptx } from "./draw-pptx.ts";

export interface DrawTask {
  readonly figure: Figure;
  readonly format: "png" | "pdf" | "pptx";
  readonly width: number | null;
  readonly scale: number;
}

async function draw({ figure, format, width, scale }: DrawTask): Promise<Uint8Array> {
  if (format === "png") return drawPng(figure, { width, scale });
  return format === "pdf" ? drawPdf(figure, width) : drawPptx(figure);
}

performTasks(draw);
