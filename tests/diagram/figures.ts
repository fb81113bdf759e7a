import { afterAll } from "vitest";
import type { Figure, Paper } from "../../client/scene/figure.ts";
import type { Language } from "../../client/scene/scene.ts";
import { LAYOUT_FOLDER } from "../../server/command.ts";
import { CITATION_FILE, readCitation } from "../../server/diagram/citation.ts";
import type { DiagramOrder } from "../../server/diagram/diagram-order.ts";
import { figureFor } from "../../server/diagram/figures.ts";
import { createGraphViews } from "../../server/graph-views.ts";
import { createLayouts } from "../../server/layout/layouts.ts";
import { createMemory } from "../../server/memory.ts";
import { createPictures } from "../../server/pictures.ts";
import { openLoadedStore } from "../loaded-store.ts";

/** An order of everything's usual form. */
export const ORDER: DiagramOrder = {
  ...{ mechanism: "nk-adcc", layer: "review-2013", show: [], hide: [], lit: [] },
  ...{ format: "svg", language: "en", theme: "light", paper: "own" },
  ...{ legend: true, title: true, width: null, scale: 1 },
  base: "http://localhost:4000/",
};

export interface Figures {
  /** Ids of the mechanisms, and null for all of them together. */
  readonly subjects: readonly (string | null)[];
  figure(order: Partial<DiagramOrder>): Promise<Figure>;
  /** The figures of every subject in both languages. */
  all(paper: Paper): Promise<readonly Figure[]>;
}

/** Figures of the curated graph; all is closed after the file's last test. */
export async function openFigures(): Promise<Figures> {
  const { store, library } = await openLoadedStore();
  const layouts = createLayouts({ folder: LAYOUT_FOLDER, deadlineMs: 120_000 });
  afterAll(async () => {
    await layouts.close();
    await store.close();
  });
  const limits = { timeoutMs: 20_000, maxRows: 2000, maxBytes: 5_000_000 };
  const views = createGraphViews(store, library, limits);
  const memory = createMemory({ maxAgeMs: Number.POSITIVE_INFINITY, most: 50 });
  const pictures = createPictures(views, layouts, memory);
  const sources = { views, pictures, memory, citation: () => readCitation(CITATION_FILE) };
  const subjects = [null, ...(await views.mechanisms()).map(({ id }) => id)];
  const figure = (order: Partial<DiagramOrder>) => figureFor({ ...ORDER, ...order }, sources);
  return {
    ...{ subjects, figure },
    all: (paper) =>
      Promise.all(
        subjects.flatMap((mechanism) =>
          (["en", "zh"] as const).map((language: Language) =>
            figure({ mechanism, language, paper }),
          ),
        ),
      ),
  };
}
