/**
 * A drawing, described: what every painter draws and nothing of how. Drawing units, y down; one unit is one CSS pixel
 * at scale 1. Texts are already in the chosen language, colours already of the chosen theme.
 */
import type { BoxShape, LineEnd, LineStyle, Point, Rectangle } from "../../server/api.ts";

export type Theme = "light" | "dark" | "print";
export type Language = "en" | "zh";

export interface SceneText {
  readonly text: string;
  /** Of the anchor point; y is the middle of the line of text. */
  readonly x: number;
  readonly y: number;
  /** Font size in drawing units. */
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly colour: string;
}

export interface SceneCompartment extends Rectangle {
  readonly id: string;
  readonly fill: string;
  readonly stroke: string;
  readonly dashed: boolean;
  readonly title: readonly SceneText[];
}

/** A facet inside a box, drawn as a pill. */
export interface ScenePort extends Rectangle {
  readonly id: string;
  readonly fill: string;
  readonly stroke: string;
  readonly text: SceneText;
}

/** `faded` steps back behind what is lit; `lit` is on the chain, hovered or matched; `selected` has the details open. */
export type Emphasis = "plain" | "faded" | "lit" | "selected";

export interface SceneBox extends Rectangle {
  readonly id: string;
  readonly shape: BoxShape;
  /** A second outline, for a complex. */
  readonly doubled: boolean;
  readonly fill: string;
  readonly stroke: string;
  readonly texts: readonly SceneText[];
  readonly ports: readonly ScenePort[];
  readonly emphasis: Emphasis;
  /** What a screen reader says and a tooltip shows. */
  readonly title: string;
}

export interface SceneLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** From the border of the one box to the border of the other, orthogonal, corners not yet rounded. */
  readonly points: readonly Point[];
  readonly colour: string;
  readonly width: number;
  readonly style: LineStyle;
  readonly end: LineEnd;
  /** A short stroke through the middle: the source denies this effect. */
  readonly struck: boolean;
  readonly emphasis: Emphasis;
  readonly title: string;
}

export interface LegendEntry {
  readonly id: string;
  readonly text: string;
  readonly meaning: string;
  /** A line as it is drawn, or a box, or a pill. */
  readonly sample:
    | {
        readonly kind: "line";
        readonly line: Pick<SceneLine, "colour" | "width" | "style" | "end" | "struck">;
      }
    | {
        readonly kind: "box";
        readonly box: Pick<SceneBox, "shape" | "doubled" | "fill" | "stroke">;
      }
    | {
        readonly kind: "pill";
        readonly fill: string;
        readonly stroke: string;
        /** Of a badge, a circle with a letter; with the colour of the letter. */
        readonly letter?: string;
        readonly colour?: string;
      };
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  readonly language: Language;
  readonly compartments: readonly SceneCompartment[];
  readonly boxes: readonly SceneBox[];
  readonly lines: readonly SceneLine[];
}

/** A scene with what its marks mean, for a drawing that stands alone. */
export interface ExplainedScene extends Scene {
  readonly legend: readonly LegendEntry[];
}
