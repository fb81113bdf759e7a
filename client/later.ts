/** What first sight does without: fetched in one piece as soon as the first picture stands. */
import { followAddress } from "./address.ts";
import { announcePictures, announceSelection } from "./announcing.ts";
import { listenToKeys } from "./keys.ts";
import type { Page } from "./page.ts";
import { Counts } from "./panels/counts.tsx";
import { Drawer } from "./panels/drawer.tsx";
import { Filters } from "./panels/filters.tsx";
import { lazyPanel } from "./panels/lazy-panel.tsx";
import { Legend } from "./panels/legend.tsx";
import { Mechanisms } from "./panels/mechanisms.tsx";
import { Notices } from "./panels/notices.tsx";
import { PictureNotes } from "./panels/picture-notes.tsx";
import { PictureSearch } from "./panels/picture-search.tsx";
import { Tokens } from "./panels/tokens.tsx";
import { Tools } from "./panels/tools.tsx";
import { steer } from "./steering.ts";
import type { View } from "./view.ts";
import { watchDatabase } from "./watch-database.ts";
import { ALL_WORDS } from "./words/all-words.ts";

/** The panels that come later. */
export const LATER_PANELS = {
  Counts,
  Details: lazyPanel(async () => (await import("./panels/details.tsx")).Details),
  Drawer,
  Filters,
  Help: lazyPanel(async () => (await import("./panels/help.tsx")).Help),
  Legend,
  Mechanisms,
  Notices,
  PictureNotes,
  PictureSearch,
  Tokens,
  Tools,
  Working: lazyPanel(async () => (await import("./panels/working.tsx")).Working),
};

export type Later = typeof LATER_PANELS;

/** Gives the page all its words, its keys, its announcements, its address, and the panels that were still missing. */
export function addLater(page: Page, window: Window, linked: View): void {
  page.words.value = ALL_WORDS;
  // Its own page has another arrangement.
  if (window.location.pathname === "/console") document.documentElement.dataset.room = "console";
  page.later.value = LATER_PANELS;
  steer(page);
  announcePictures(page);
  announceSelection(page);
  listenToKeys(page, window.document);
  followAddress(page, window, linked);
  watchDatabase(page);
}
