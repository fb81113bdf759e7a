import type { QueryAnswer } from "../server/api.ts";
import { RequestError } from "./api-client.ts";
import { boxOfState } from "./chains.ts";
import { change } from "./change.ts";
import { notify, type Page } from "./page.ts";
import { type Selection, select } from "./view.ts";
import { hideBox, showBoxes } from "./view-changes.ts";

/** Opens the details of something without moving the picture. */
export function open(page: Page, selection: Selection | null): void {
  change(page, (view) => select(view, selection));
}

/** Opens a box's details and brings it to the middle; a hidden one comes back. */
export function goToBox(page: Page, box: string): void {
  change(page, (view) => {
    const shown = view.hidden.includes(box)
      ? { ...view, hidden: view.hidden.filter((id) => id !== box) }
      : view;
    return select(shown, { kind: "box", id: box });
  });
  page.steering.peek()?.centre(box);
}

/** Opens an entity: its first box in the picture, or, where it has none, its details alone. */
export function goTo(page: Page, entity: string): void {
  const box = page.picture.peek()?.boxes.find((one) => one.entity === entity);
  if (box) goToBox(page, box.id);
  else open(page, { kind: "entity", id: entity });
}

/** Opens an arrow where the picture draws it, else the claim behind it. */
export function openArrow(page: Page, arrow: string, claim: string | null): void {
  const drawn = page.picture.peek()?.arrows.some(({ id }) => id === arrow) ?? false;
  if (drawn || claim === null) open(page, { kind: "arrow", id: arrow });
  else open(page, { kind: "claim", id: claim });
}

/** Hides a box and says so. */
export function hide(page: Page, box: string): void {
  const found = page.picture.peek()?.boxes.find(({ id }) => id === box);
  const name = (page.view.peek().language === "zh" ? found?.nameZh : found?.name) ?? box;
  change(page, (view) => hideBox(view, box));
  page.announcement.value = page.say.peek()("hiddenOne", { name });
}

export type Way = "upstream" | "downstream" | "both";

/**
 * Adds what stands one claim up- or downstream to the picture, as the named queries answer: of a box alone where one is
 * given, else of the entity wherever it is.
 */
export async function expand(page: Page, entity: string, box: string | null, way: Way) {
  const ways = way === "both" ? (["upstream", "downstream"] as const) : [way];
  const layer = page.picture.peek()?.layer ?? "review-2013";
  try {
    const answers = await Promise.all(
      ways.map(async (one) => {
        const answer = await page.api.query(one, { entity, depth: 1, layer });
        return neighbourBoxes(answer, one, box);
      }),
    );
    addBoxes(page, [...new Set(answers.flat())]);
  } catch (cause) {
    const detail = cause instanceof RequestError ? cause.message : String(cause);
    notify(page, [{ word: "failedExpand", detail }]);
  }
}

/** The boxes at the far end of the arrows that a query answered, where they touch the given box. */
export function neighbourBoxes(
  { rows }: Pick<QueryAnswer, "rows">,
  way: "upstream" | "downstream",
  box: string | null,
): readonly string[] {
  return rows.flatMap(({ fromState, toState }) => {
    if (typeof fromState !== "string" || typeof toState !== "string") return [];
    const [near, far] = way === "upstream" ? [toState, fromState] : [fromState, toState];
    return box === null || boxOfState(near) === box ? [boxOfState(far)] : [];
  });
}

function addBoxes(page: Page, boxes: readonly string[]): void {
  const present = new Set(page.picture.peek()?.boxes.map(({ id }) => id));
  const { hidden } = page.view.peek();
  const fresh = boxes.filter((id) => !present.has(id) || hidden.includes(id));
  if (fresh.length === 0) {
    notify(page, [{ word: "addedNone", detail: "" }]);
    return;
  }
  change(page, (view) => showBoxes(view, fresh));
  page.announcement.value = page.say.peek()("added", { n: fresh.length });
}
