import { effect } from "@preact/signals";
import type { Page } from "./page.ts";
import type { View } from "./view.ts";

/** Fetches what first sight does without, once the first picture stands, or there is something else to tell. */
export function fetchLater(page: Page, window: Window, linked: View): void {
  let asked = false;
  effect(() => {
    page.attempt.value; // where the server was gone, it is asked again with the picture
    if (asked || !page.settled.value) return;
    asked = true;
    import("./later.ts").then(
      ({ addLater }) => addLater(page, window, linked),
      () => {
        asked = false;
      },
    );
  });
}
