import { FIRST_WORDS } from "./first-words.ts";
import { LATER_WORDS } from "./later-words.ts";

/** Every text of the page's own. */
export const ALL_WORDS = { ...FIRST_WORDS, ...LATER_WORDS };
