import { PAPERS, type Paper } from "../../client/scene/figure.ts";
import type { Language, Theme } from "../../client/scene/scene.ts";
import { mustBe } from "../request-query.ts";

export const FORMATS = ["svg", "png", "pdf", "pptx"] as const;
export type Format = (typeof FORMATS)[number];
export const LANGUAGES: readonly Language[] = ["en", "zh"];
export const THEMES: readonly Theme[] = ["light", "dark", "print"];
export { PAPERS, type Paper };

/** What is to be drawn, and how. */
export interface DiagramOrder {
  /** Null for the whole of the layer. */
  readonly mechanism: string | null;
  readonly layer: string;
  /** More boxes, by id, as `GET /api/picture` takes them. */
  readonly show: readonly string[];
  /** Boxes and lines that are left off. */
  readonly hide: readonly string[];
  /** Boxes and lines that stay in front while all else steps back; empty where nothing does. */
  readonly lit: readonly string[];
  /** The box or line that is marked as the page marks a selection. */
  readonly selected?: string;
  readonly format: Format;
  readonly language: Language;
  readonly theme: Theme;
  readonly paper: Paper;
  readonly legend: boolean;
  /** Title above, layer, date and citations below. */
  readonly title: boolean;
  /** Width in CSS pixels; the figure's own without it. Of no meaning for a slide of PPTX. */
  readonly width: number | null;
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: number;
  /** Address of the page that the links lead to, ending in a slash; null for no links. */
  readonly base: string | null;
}

/** The bounds of the numbers. */
export const WIDTHS = { least: 100, most: 8000 } as const;
export const SCALES = { least: 1, most: 4 } as const;

/** Media types of the formats. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

/** Name of the file, without a folder: `mechgraph-nk-adcc-zh.pdf`. */
export const fileName = ({
  mechanism,
  language,
  format,
}: Pick<DiagramOrder, "mechanism" | "language" | "format">) =>
  `mechgraph-${mechanism ?? "all"}-${language}.${format}`;

/** What may be asked of a file's size. */
export interface Sizes {
  readonly paper: Paper | undefined;
  readonly width: number | undefined;
  readonly scale: number | undefined;
}

/**
 * What has no meaning in a format is refused there, so that nobody takes it for heeded.
 * @throws AppError `bad-request`
 */
export function mustSuit(format: Format, { paper, width, scale }: Sizes): void {
  if (format !== "png" && scale !== undefined) {
    throw mustBe("scale", "left out where the file is no PNG", String(scale));
  }
  if (format !== "pptx") return;
  if (width !== undefined) {
    throw mustBe("width", "left out for a slide of PPTX", String(width));
  }
  if (paper !== undefined && paper !== "slide") throw mustBe("paper", "slide for PPTX", paper);
}
