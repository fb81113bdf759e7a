/** Every figure of the review, made as the server makes them. */
import type { Figure, Paper } from "../client/scene/figure.ts";
import type { Language, Theme } from "../client/scene/scene.ts";
import type { Picture, Term } from "../server/api.ts";
import { CITATION_FILE, readCitation } from "../server/diagram/citation.ts";
import { figureFor } from "../server/diagram/figures.ts";
import { createGraphViews } from "../server/graph-views.ts";
import type { Format } from "../server/layout/format.ts";
import { createLayouts } from "../server/layout/layouts.ts";
import { createMemory } from "../server/memory.ts";
import { createPictures, DEFAULT_LAYER } from "../server/pictures.ts";
import { openLoadedStore } from "./loaded-store.ts";

/** All that can be drawn of the review; null is the whole of it. */
export const MECHANISMS = [
  "overview",
  "cytokines",
  "t-cell-costimulation",
  "nk-adcc",
  "anti-angiogenesis",
  "apoptosis-direct-antitumour",
  "bone-marrow-microenvironment",
  null,
] as const;

export interface ReviewFigures {
  readonly terms: readonly Term[];
  picture(mechanism: string | null, format: Format): Promise<Picture>;
  figure(mechanism: string | null, look: FigureLook): Promise<Figure>;
  close(): Promise<void>;
}

export interface FigureLook {
  readonly paper: Paper;
  readonly language: Language;
  readonly theme?: Theme;
  /** Title and credits, which name the release: with them unless said otherwise. */
  readonly title?: boolean;
}

const LIMITS = { timeoutMs: 60_000, maxRows: 10_000, maxBytes: 20_000_000 };
const WITH_ALL = { show: [], hide: [], lit: [], format: "svg", legend: true } as const;

/** Loads the review into a store of its own. */
export async function openReviewFigures(): Promise<ReviewFigures> {
  const { store, library } = await openLoadedStore();
  const views = createGraphViews(store, library, LIMITS);
  const layouts = createLayouts({ deadlineMs: 120_000 });
  const memory = createMemory({ maxAgeMs: Number.POSITIVE_INFINITY, most: 500 });
  const pictures = createPictures(views, layouts, memory);
  const citation = await readCitation(CITATION_FILE);
  const sources = { views, pictures, memory, citation: async () => citation };
  const layer = DEFAULT_LAYER;
  return {
    terms: await views.terms(),
    picture: (mechanism, format) => pictures.whole({ mechanism, layer, show: [], format }),
    figure: (mechanism, { paper, language, theme = "light", title = true }) =>
      figureFor(
        {
          ...WITH_ALL,
          mechanism,
          layer,
          paper,
          language,
          theme,
          title,
          width: null,
          scale: 1,
          base: null,
        },
        sources,
      ),
    async close() {
      await Promise.all([layouts.close(), store.close()]);
    },
  };
}
