import type { Look } from "./look.ts";
import type { Emphasis } from "./scene.ts";
import type { Terms } from "./sentences.ts";
import type { Palette } from "./theme.ts";

/** What every part of a scene is built with. */
export interface DrawingContext {
  readonly terms: Terms;
  readonly palette: Palette;
  readonly look: Look;
  /** Emphasis of a box or an arrow, by its id. */
  emphasis(id: string): Emphasis;
}

/** A term's colour in the theme, or the palette's line colour. */
export function termColour({ terms, palette, look }: DrawingContext, id: string): string {
  const term = terms.get(id);
  return (look.theme === "dark" ? term?.colourDark : term?.colour) ?? palette.line;
}
