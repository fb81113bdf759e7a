import type { Place } from "./scene/places.ts";
import type { Language } from "./scene/scene.ts";

/** What the filters can be set by. */
export const FACETS = ["mechanism", "cell", "sign", "kind", "status"] as const;
export type Facet = (typeof FACETS)[number];

/** For each facet the values that may be seen; an empty list lets everything through. */
export type Filters = { readonly [facet in Facet]: readonly string[] };

export const SELECTION_KINDS = ["box", "arrow", "entity", "claim"] as const;

/** What the details are about. `entity` and `claim` are for those that the picture does not draw. */
export interface Selection {
  readonly kind: (typeof SELECTION_KINDS)[number];
  readonly id: string;
}

/** The middle of the view in drawing units, and CSS pixels per drawing unit. */
export interface ViewCamera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const SORT_COLUMNS = [
  "subject",
  "effect",
  "object",
  "cell",
  "section",
  "status",
  "references",
  "claim",
] as const;

export interface Sort {
  readonly column: (typeof SORT_COLUMNS)[number];
  readonly descending: boolean;
}

/** Entities at the ends of the chains asked for, and the chain that is lit, as its arrows' ids in order. */
export interface ChainChoice {
  readonly from: string | null;
  readonly to: string | null;
  readonly chosen: readonly string[];
}

/** The part of the view that undo and redo step through. */
export interface Choice {
  /** A mechanism's id, `none` for a picture begun empty, null for the whole review. */
  readonly mechanism: string | null;
  /** Boxes (`entity@site`) added to the mechanism's own. */
  readonly show: readonly string[];
  /** Boxes not drawn. */
  readonly hidden: readonly string[];
  readonly filters: Filters;
  readonly chain: ChainChoice;
  /** Boxes that a hand has moved in the diagram; exploring takes no notice of them. */
  readonly places: readonly Place[];
}

export const DRAWERS = ["table", "chains", "console"] as const;

/** What stands around a diagram and can be left off. */
export const SPARED = ["title", "legend"] as const;

/** Everything that decides what the page shows; all of it is in the URL. */
export interface View extends Choice {
  readonly selection: Selection | null;
  readonly language: Language;
  /** Null follows the system. */
  readonly theme: "light" | "dark" | null;
  /** Null fits the whole picture. */
  readonly camera: ViewCamera | null;
  readonly drawer: (typeof DRAWERS)[number] | null;
  /** Whether the panel on the left is open; null leaves it to the width of the window. */
  readonly side: boolean | null;
  readonly sort: Sort | null;
  readonly painter: "sigma" | "svg" | null;
  /** The diagram, which the server has drawn into the page already and which stays SVG; null to explore. */
  readonly diagram: "diagram" | null;
  /** What the diagram goes without; exploring takes no notice of it. */
  readonly without: readonly (typeof SPARED)[number][];
}

/** The mechanism of a picture that starts empty and holds only the boxes of `show`. */
export const NO_MECHANISM = "none";

export const NO_FILTERS: Filters = { mechanism: [], cell: [], sign: [], kind: [], status: [] };

export const NO_CHAIN: ChainChoice = { from: null, to: null, chosen: [] };

/** The first sight of the page: the whole review, nothing selected. */
export const firstView = (language: Language): View => ({
  mechanism: null,
  show: [],
  hidden: [],
  filters: NO_FILTERS,
  chain: NO_CHAIN,
  places: [],
  selection: null,
  language,
  theme: null,
  camera: null,
  drawer: null,
  side: null,
  sort: null,
  painter: null,
  diagram: null,
  without: [],
});

/** The undoable part of a view. */
export const choiceOf = ({ mechanism, show, hidden, filters, chain, places }: View): Choice => ({
  mechanism,
  show,
  hidden,
  filters,
  chain,
  places,
});

/** True where both choices draw and light the same things. */
export const sameChoice = (left: Choice, right: Choice): boolean =>
  JSON.stringify(choiceOf(left as View)) === JSON.stringify(choiceOf(right as View));

/** Opens a mechanism's own picture: boxes added or hidden before belong to the old one. */
export const chooseMechanism = (view: View, mechanism: string | null): View => ({
  ...view,
  mechanism,
  show: [],
  hidden: [],
  filters: { ...view.filters, mechanism: [] },
  chain: { ...view.chain, chosen: [] },
  places: [],
  camera: null,
});

/** Opens the details of something, or closes them. */
export const select = (view: View, selection: Selection | null): View => ({ ...view, selection });

/** Keeps where the picture stands, rounded to what a link can carry. */
export const moveCamera = (view: View, camera: ViewCamera | null): View => ({
  ...view,
  camera: camera && {
    x: Math.round(camera.x * 10) / 10 + 0, // + 0 makes -0 a 0, as a link would
    y: Math.round(camera.y * 10) / 10 + 0,
    scale: Math.round(camera.scale * 10_000) / 10_000,
  },
});
