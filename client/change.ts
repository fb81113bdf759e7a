import { batch } from "@preact/signals";
import { redo, remember, type Step, undo } from "./history.ts";
import type { Named, Page } from "./page.ts";
import { type Choice, choiceOf, sameChoice, type View } from "./view.ts";

/** Changes the view. Where that changes what is drawn or lit, it can be undone. */
export function change(page: Page, produce: (view: View) => View): void {
  const before = page.view.peek();
  const after = produce(before);
  if (after === before) return;
  batch(() => {
    if (!sameChoice(before, after)) {
      page.history.value = remember(page.history.peek(), choiceOf(before));
    }
    page.view.value = after;
  });
}

/** Steps back or forward through the actions; says so where there is none. */
export function travel(page: Page, way: "undo" | "redo"): void {
  const view = page.view.peek();
  const go = way === "undo" ? undo<Choice> : redo<Choice>;
  const step: Step<Choice> | null = go(page.history.peek(), choiceOf(view));
  const say = page.say.peek();
  if (!step) {
    page.announcement.value = say(way === "undo" ? "nothingToUndo" : "nothingToRedo");
    return;
  }
  batch(() => {
    page.history.value = step.history;
    page.view.value = { ...view, ...step.present };
    page.announcement.value = say(way === "undo" ? "undone" : "redone");
  });
}

/** Keeps what an entity is called, for panels that know only its id. */
export function rememberName(page: Page, id: string, { name, nameZh }: Named): void {
  if (page.names.peek().has(id)) return;
  page.names.value = new Map([...page.names.peek(), [id, { name, nameZh }]]);
}
