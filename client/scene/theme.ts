import type { Compartment } from "../../server/api.ts";
import { mix } from "./colour.ts";
import type { Emphasis, Theme } from "./scene.ts";

/** Colours of a theme that no vocabulary gives. */
export interface Palette {
  readonly background: string;
  /** Ground of boxes, before the colour of their kind is mixed in. */
  readonly paper: string;
  readonly text: string;
  readonly inverse: string;
  readonly muted: string;
  readonly line: string;
  readonly selection: string;
  /** Tints for cells, so that neighbours can be told apart; a tint means nothing. */
  readonly tints: readonly string[];
  readonly neutral: string;
  readonly tintShare: number;
}

const TINTS = [
  "#3d7dca",
  "#3f9b57",
  "#b98900",
  "#8a5cc2",
  "#2296a6",
  "#c2607e",
  "#7a8f2d",
  "#c06a35",
];

/** The palettes by theme. Text has a contrast of at least 4.5 on every ground that it stands on. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    background: "#ffffff",
    paper: "#ffffff",
    text: "#17202b",
    inverse: "#ffffff",
    muted: "#4c5766",
    line: "#5b6573",
    selection: "#d11a6b",
    tints: TINTS,
    neutral: "#6b7684",
    tintShare: 0.9,
  },
  dark: {
    background: "#11161d",
    paper: "#1b232d",
    text: "#edf1f6",
    inverse: "#10151b",
    muted: "#b3bdca",
    line: "#a4afbd",
    selection: "#ff7ab6",
    tints: TINTS,
    neutral: "#8d99a8",
    tintShare: 0.84,
  },
  print: {
    background: "#ffffff",
    paper: "#ffffff",
    text: "#000000",
    inverse: "#ffffff",
    muted: "#333333",
    line: "#444444",
    selection: "#000000",
    tints: TINTS,
    neutral: "#6b7684",
    tintShare: 0.95,
  },
};

/** How far an emphasis lets the ground show through: 1 is opaque. */
export const EMPHASIS_OPACITY: Readonly<Record<Emphasis, number>> = {
  plain: 1,
  faded: 0.4,
  lit: 1,
  selected: 1,
};

/** Fill and border of a compartment. A cell has the same tint in every picture. */
export function compartmentColours(
  { id, kind }: Pick<Compartment, "id" | "kind">,
  palette: Palette,
): { fill: string; stroke: string; title: string } {
  const tint = kind === "cell" ? (palette.tints[spread(id) % palette.tints.length] ?? "") : "";
  const colour = tint === "" ? palette.neutral : tint;
  return {
    fill: mix(colour, palette.background, kind === "drugs" ? 0.95 : palette.tintShare),
    stroke: mix(colour, palette.background, 0.45),
    title: mix(palette.text, colour, 0.15),
  };
}

/** A number from a text, spread evenly (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash >>> 3;
}
