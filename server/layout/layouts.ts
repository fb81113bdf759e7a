import { createHash } from "node:crypto";
import type { Arrow, Picture, PictureArrow, PictureBox, Point, StateView } from "../api.ts";
import { type Arranged, LAYOUT_VERSION } from "./arrange.ts";
import { type Drawing, describeDrawing } from "./drawing.ts";
import { insideRoute } from "./inside-route.ts";
import { createLayoutWorker } from "./layout-worker.ts";
import { boxId, type FacetNames, isInside } from "./state-box.ts";

/** What is to be drawn. */
export interface PictureRequest {
  readonly mechanism: string | null;
  readonly layer: string;
  /** Chosen already; their order does not matter. */
  readonly arrows: readonly Arrow[];
  /** States that are drawn although no arrow of `arrows` reaches them. */
  readonly states?: readonly StateView[];
  readonly facets: FacetNames;
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
}

const DEADLINE_MS = 30_000;
const KEEP = 64;

/** Pictures with places, made in a thread of its own and kept by what is drawn. */
export function createLayouts({
  deadlineMs = DEADLINE_MS,
  keep = KEEP,
}: LayoutOptions = {}): Layouts {
  const worker = createLayoutWorker(deadlineMs);
  const kept = new Map<string, Promise<Arranged>>();

  const arranged = (key: string, drawing: Drawing) => {
    const found = kept.get(key) ?? worker.arrange(drawing);
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > keep && oldest !== undefined) kept.delete(oldest);
    return found;
  };

  return {
    async picture(request) {
      const drawing = describeDrawing(request.arrows, request.facets, request.states);
      const key = createHash("sha256")
        .update(JSON.stringify([LAYOUT_VERSION, drawing]))
        .digest("hex");
      return toPicture(key, request, await arranged(key, drawing));
    },
    close: () => worker.close(),
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
