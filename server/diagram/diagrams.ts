import { createHash } from "node:crypto";
import { paintSvgFigure } from "../../client/painters/paint-svg-figure.ts";
import type { Figure } from "../../client/scene/figure.ts";
import type { Config } from "../config.ts";
import { AppError } from "../errors.ts";
import { createMemory } from "../memory.ts";
import { createSendable, type Sendable } from "../sendable.ts";
import { citationOnce } from "./citation.ts";
import { type DiagramOrder, MEDIA_TYPES } from "./diagram-order.ts";
import { pngSize } from "./draw-png.ts";
import { createDrawWorker, type DrawWorker } from "./draw-worker.ts";
import { type FigureSources, figureFor } from "./figures.ts";

/** Figures as files. */
export interface Diagrams {
  /**
   * A file, drawn once for what it shows and how.
   * @param charge runs what takes time; where the file is remembered it is not called
   * @throws AppError `bad-request` | `not-found` for what there is not; `too-large`, `too-many`, `timed-out` at a limit
   */
  file(order: DiagramOrder, charge?: Charge): Promise<Sendable>;
  close(): Promise<void>;
}

export type Charge = <T>(work: () => Promise<T>) => Promise<T>;

type Limits = Pick<
  Config,
  "diagramDeadlineMs" | "diagramQueue" | "diagramMegapixels" | "diagramMemoryMb"
>;

const MOST_FILES = 1000;

export function createDiagrams(sources: FigureSources, limits: Limits): Diagrams {
  const worker = createDrawWorker({
    deadlineMs: limits.diagramDeadlineMs,
    mostWaiting: limits.diagramQueue,
  });
  // The key says all that the file shows: what is kept under it holds for ever.
  const files = createMemory({
    maxAgeMs: Number.POSITIVE_INFINITY,
    most: MOST_FILES,
    mostBytes: limits.diagramMemoryMb * 1_000_000,
  });
  return {
    async file(order, charge = (work) => work()) {
      const figure = await figureFor(order, sources);
      mustFit(figure, order, limits.diagramMegapixels);
      const { format, width, scale } = order;
      const key = createHash("sha256")
        .update(JSON.stringify([format, width, scale, figure]))
        .digest("hex");
      return files.remember(key, () => charge(() => make(figure, order, worker)));
    },
    close: worker.close,
  };
}

/** Those of a server. Its thread ends by itself, and with the process. */
export function diagramsOf({ views, pictures, memory, config }: DiagramParts): Diagrams {
  return createDiagrams({ views, pictures, memory, citation: citationOnce() }, config);
}

interface DiagramParts extends Omit<FigureSources, "citation"> {
  readonly config: Config;
}

/** The bytes of a file. SVG is text that is put together at once; the rest takes time, and a thread. */
export async function drawFile(
  figure: Figure,
  { format, width, scale }: Pick<DiagramOrder, "format" | "width" | "scale">,
  worker: DrawWorker,
): Promise<Buffer> {
  if (format !== "svg") return Buffer.from(await worker.draw({ figure, format, width, scale }));
  return Buffer.from(paintSvgFigure(figure, { width: width ?? undefined }));
}

async function make(figure: Figure, order: DiagramOrder, worker: DrawWorker): Promise<Sendable> {
  const body = await drawFile(figure, order, worker);
  return createSendable({ body, type: MEDIA_TYPES[order.format] });
}

/** @throws AppError `too-large` */
export function mustFit(figure: Figure, order: DiagramOrder, megapixels: number): void {
  if (order.format !== "png") return;
  const { width, height } = pngSize(figure, order);
  const asked = (width * height) / 1_000_000;
  if (asked <= megapixels) return;
  const message = `a PNG of ${width} × ${height} pixels is ${Math.ceil(asked)} million pixels; at most ${megapixels} are drawn`;
  throw new AppError("too-large", message);
}
