import { effect } from "@preact/signals";
import { ignoredNotices, notify, type Page } from "./page.ts";
import { readLink, writeLink } from "./url.ts";
import { sameChoice, type View } from "./view.ts";

/** Browsers refuse more than about 100 changes of the address in 30 s. */
const QUIET_MS = 250;

/**
 * Keeps the address bar to the view, and the view to the browser's back and forward. What can be undone makes a new
 * entry; the camera, the panels and the selection change the present one. `linked` is the view that the address says now.
 * Returns how to stop.
 */
export function followAddress(page: Page, window: Window, linked: View): () => void {
  let written = linked;
  let writtenFragment = page.fragment.peek();
  let timer = 0;
  const stop = effect(() => {
    const view = page.view.value;
    const fragment = page.fragment.value;
    window.clearTimeout(timer);
    if (view === written && fragment === writtenFragment) return;
    const address = writeLink(view) + fragment;
    if (sameChoice(view, written)) {
      timer = window.setTimeout(() => {
        written = view;
        writtenFragment = fragment;
        window.history.replaceState(null, "", address);
      }, QUIET_MS);
    } else {
      written = view;
      writtenFragment = fragment;
      window.history.pushState(null, "", address);
    }
  });
  const onPop = () => {
    const { view, ignored } = readLink(window.location.search, page.view.peek().language);
    written = view;
    notify(page, ignoredNotices(ignored));
    page.view.value = view;
  };
  window.addEventListener("popstate", onPop);
  return () => {
    stop();
    window.clearTimeout(timer);
    window.removeEventListener("popstate", onPop);
  };
}
