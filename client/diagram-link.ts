import type { Picture } from "../server/api.ts";
import type { Drawn } from "./drawn.ts";
import type { Paper } from "./scene/figure.ts";
import type { Language, Theme } from "./scene/scene.ts";

export type DiagramFormat = "svg" | "png" | "pdf" | "pptx";

/** How a file is to be drawn. */
export interface DiagramChoice {
  readonly format: DiagramFormat;
  readonly theme: Theme;
  readonly paper: Paper;
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: number;
  readonly legend: boolean;
  readonly title: boolean;
}

interface Seen {
  readonly picture: Pick<Picture, "mechanism" | "layer" | "arrows">;
  readonly drawn: Pick<Drawn, "hidden" | "lit">;
  /** Boxes added to the mechanism's own. */
  readonly show: readonly string[];
  readonly language: Language;
}

/** The longest address that the server reads, with room for what a browser sends beside it. */
const LONGEST = 12_000;

/** The address of what is seen, as a file; null where so much was chosen by hand that no address can tell it. */
export function diagramLink(seen: Seen, choice: DiagramChoice): string | null {
  const { picture, drawn, show, language } = seen;
  const { format, theme, paper, scale, legend, title } = choice;
  const query = new URLSearchParams({ lang: language, theme, layer: picture.layer });
  if (format !== "pptx" && paper !== "own") query.set("paper", paper);
  if (format === "png") query.set("scale", String(scale));
  if (!legend) query.set("legend", "off");
  if (!title) query.set("title", "off");
  if (show.length > 0) query.set("show", show.join(","));
  const hide = hiddenOf(seen);
  if (hide.length > 0) query.set("hide", hide.join(","));
  if (drawn.lit !== null) query.set("lit", [...drawn.lit].join(","));
  const name = encodeURIComponent(picture.mechanism ?? "all");
  const address = `/api/diagram/${name}.${format}?${query}`;
  return address.length > LONGEST ? null : address;
}

/** What is hidden; a line that goes with its box need not be named. */
function hiddenOf({ picture, drawn }: Seen): readonly string[] {
  const implied = new Set(
    picture.arrows
      .filter(({ fromBox, toBox }) => drawn.hidden.has(fromBox) || drawn.hidden.has(toBox))
      .map(({ id }) => id),
  );
  return [...drawn.hidden].filter((id) => !implied.has(id));
}
