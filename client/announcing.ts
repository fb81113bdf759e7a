import { effect, untracked } from "@preact/signals";
import type { Page } from "./page.ts";
import { siteName, stateName } from "./table-rows.ts";
import { termName } from "./terms.ts";

/** Tells a screen reader what has been selected, in words. Returns how to stop. */
export function announceSelection(page: Page): () => void {
  let told: string | null = null;
  return effect(() => {
    const { selection } = page.view.value;
    const key = selection && `${selection.kind} ${selection.id}`;
    if (key === told || page.drawn.value === null) return;
    told = key;
    const text = untracked(() => (selection ? sentenceOf(page, selection.id) : null));
    if (text !== null) page.announcement.value = text;
  });
}

/** A selected box or arrow of the picture in words; null for what is not drawn. */
function sentenceOf(page: Page, id: string): string | null {
  const { language } = page.view.peek();
  const say = page.say.peek();
  const drawn = page.drawn.peek();
  const arrow = drawn?.arrows.find((one) => one.id === id);
  if (arrow) {
    return say("selectedArrow", {
      from: stateName(arrow.from, language),
      effect: termName(page.terms.peek(), "relationship", arrow.type, language),
      to: stateName(arrow.to, language),
    });
  }
  const box = drawn?.boxes.find((one) => one.id === id);
  if (!box || !drawn) return null;
  const ends = drawn.arrows.flatMap(({ from, to, fromBox, toBox }) =>
    fromBox === id ? [from] : toBox === id ? [to] : [],
  );
  const [state] = ends;
  return say("selectedBox", {
    name: language === "zh" ? box.nameZh : box.name,
    site: (state && siteName(state, language)) ?? say("atNowhere"),
    in: drawn.arrows.filter(({ toBox }) => toBox === id).length,
    out: drawn.arrows.filter(({ fromBox }) => fromBox === id).length,
  });
}

/** Tells a screen reader of each new picture. Returns how to stop. */
export function announcePictures(page: Page): () => void {
  return effect(() => {
    const picture = page.picture.value;
    if (!picture) return;
    const counts = { boxes: picture.counts.boxes, lines: picture.arrows.length };
    page.announcement.value = page.say.peek()("drawnNow", counts);
  });
}
