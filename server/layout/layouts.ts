import { createHash } from "node:crypto";
import type { Arrow, Picture, PictureArrow, PictureBox, Point } from "../api.ts";
import type { Arranged } from "./arrange.ts";
import { type Drawing, type DrawingParts, describeDrawing } from "./drawing.ts";
import { insideRoute } from "./inside-route.ts";
import { createLayoutFiles, type LayoutFiles } from "./layout-files.ts";
import { LAYOUT_VERSION } from "./layout-version.ts";
import { createLayoutWorker, type LayoutOrder, type LayoutWorker } from "./layout-worker.ts";
import { boxId, isInside } from "./state-box.ts";

/** What is to be drawn. */
export interface PictureRequest extends DrawingParts {
  readonly mechanism: string | null;
  readonly layer: string;
  /** True where nobody waits for it yet: whoever asks for a picture goes first. */
  readonly background?: boolean;
}

export interface Layouts {
  /** @throws AppError `timed-out` where the layout takes longer than the deadline */
  picture(request: PictureRequest): Promise<Picture>;
  close(): Promise<void>;
}

export interface LayoutOptions {
  readonly deadlineMs?: number;
  /** Drawings kept in memory. */
  readonly keep?: number;
  /** Where layouts are kept from one start to the next; without it they are not. */
  readonly folder?: string;
  /** Layouts kept there. */
  readonly keepFiles?: number;
}

const USUAL = { deadlineMs: 30_000, keep: 64, keepFiles: 200 };

/** A layout that is made or is being made. */
interface Kept {
  readonly order: LayoutOrder;
  readonly arranged: Promise<Arranged>;
}

/** Pictures with places, made in threads of its own and kept, in memory and in a folder, by what is drawn. */
export function createLayouts(options: LayoutOptions = {}): Layouts {
  const { deadlineMs, keep, keepFiles, folder } = { ...USUAL, ...options };
  const worker = createLayoutWorker(deadlineMs);
  const files = folder === undefined ? null : createLayoutFiles(folder, keepFiles);
  const makes = makeOrRead(worker, files);
  const kept = new Map<string, Kept>();

  const begin = (key: string, drawing: Drawing, background: boolean): Kept => {
    const order = { drawing, background };
    const arranged = makes.arranged(key, order);
    arranged.catch(() => kept.delete(key));
    return { order, arranged };
  };

  const arranged = (key: string, drawing: Drawing, background: boolean) => {
    const found = kept.get(key) ?? begin(key, drawing, background);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
    if (!background && found.order.background) {
      found.order.background = false;
      worker.hurry();
    }
    return found.arranged;
  };

  if (files === null) worker.start();
  else files.isEmpty().then((empty) => empty && worker.start());

  return {
    async picture(request) {
      const drawing = describeDrawing(request);
      const key = createHash("sha256")
        .update(JSON.stringify([LAYOUT_VERSION, drawing]))
        .digest("hex");
      return toPicture(key, request, await arranged(key, drawing, request.background ?? false));
    },
    async close() {
      await worker.close();
      await makes.written();
    },
  };
}

/** Layouts from their files, or made and then kept there. */
function makeOrRead(worker: LayoutWorker, files: LayoutFiles | null) {
  const writing = new Set<Promise<void>>();
  return {
    async arranged(key: string, order: LayoutOrder): Promise<Arranged> {
      const found = await files?.read(key);
      if (found) return found;
      const arranged = await worker.arrange(order);
      if (files !== null) {
        const written = files.keep(key, arranged).finally(() => writing.delete(written));
        writing.add(written);
      }
      return arranged;
    },
    /** Resolves when all that was made is kept. */
    async written(): Promise<void> {
      await Promise.all(writing);
    },
  };
}

function toPicture(key: string, request: PictureRequest, arranged: Arranged): Picture {
  const { mechanism, layer } = request;
  const boxes = new Map(arranged.boxes.map((box) => [box.id, box]));
  const routes = new Map(arranged.routes.map(({ id, points }) => [id, points]));
  const arrows = request.arrows.map((arrow): PictureArrow => {
    const [fromBox, toBox] = [boxId(arrow.from), boxId(arrow.to)];
    return { ...arrow, fromBox, toBox, points: pointsOf(arrow, boxes.get(fromBox), routes) };
  });
  const walked = arrows.filter((arrow) => arrow.walked && arrow.claim !== null).length;
  const inferred = arrows.filter(({ claim }) => claim === null).length;
  return {
    key,
    mechanism,
    layer,
    x: 0,
    y: 0,
    width: arranged.width,
    height: arranged.height,
    counts: {
      boxes: boxes.size,
      walkedBoxes: arranged.boxes.filter((box) => box.walked).length,
      walkedArrows: walked,
      inferredArrows: inferred,
      otherLines: arrows.length - walked - inferred,
    },
    compartments: arranged.compartments,
    boxes: arranged.boxes,
    arrows,
  };
}

function pointsOf(
  arrow: Arrow,
  box: PictureBox | undefined,
  routes: ReadonlyMap<string, readonly Point[]>,
): readonly Point[] {
  if (isInside(arrow) && box !== undefined) return insideRoute(box, arrow.from.id, arrow.to.id);
  const points = routes.get(arrow.id);
  if (points === undefined) throw new Error(`the arrow ${arrow.id} has no line`);
  return points;
}
