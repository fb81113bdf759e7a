import type { Language, Theme } from "./scene.ts";

/** How a picture is looked at: all that a scene depends on beside the picture and the vocabulary. */
export interface Look {
  readonly language: Language;
  readonly theme: Theme;
  /** Id of the box or the arrow whose details are open. */
  readonly selected: string | null;
  /** Boxes and arrows that stay in front while all else steps back; null where nothing does. */
  readonly lit: ReadonlySet<string> | null;
  /** Boxes and arrows that are not drawn; an arrow goes with either of its boxes. */
  readonly hidden: ReadonlySet<string>;
}
