import { effect } from "@preact/signals";
import { retryLoading } from "./loading.ts";
import type { Page } from "./page.ts";

const AGAIN_MS = 3_000;

/** Asks again by itself while the database is away, and for what is missing once it is back. Returns how to stop. */
export function watchDatabase(page: Page): () => void {
  const { api } = page;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = () => {
    page.announcement.value = page.say.peek()("back");
    if (page.basicsFailure.peek() ?? page.failure.peek()) retryLoading(page);
  };
  const askLater = () => {
    timer = setTimeout(() => api.ready().then(goOn, askLater), AGAIN_MS);
  };
  const stop = effect(() => {
    clearTimeout(timer);
    if (api.away.value) askLater();
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
