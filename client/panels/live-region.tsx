import { usePage } from "./page-context.ts";

/** Tells a screen reader what has just happened or been selected. */
export function LiveRegion() {
  return (
    <p class="unseen" aria-live="polite" id="announcement">
      {usePage().announcement.value}
    </p>
  );
}
