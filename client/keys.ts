import { change, travel } from "./change.ts";
import { expand, hide, open } from "./going.ts";
import { type Direction, neighbourThatWay } from "./neighbours.ts";
import type { Page } from "./page.ts";
import { ZOOM_STEP } from "./steering.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

type Action = (page: Page) => void;

/** Keys that work wherever no text is being typed. */
const ANYWHERE: Readonly<Record<string, Action>> = {
  "/": () => document.getElementById("search")?.focus(),
  "?": (page) => {
    page.helpOpen.value = true;
  },
  "+": (page) => page.steering.peek()?.zoom(ZOOM_STEP),
  "=": (page) => page.steering.peek()?.zoom(ZOOM_STEP),
  "-": (page) => page.steering.peek()?.zoom(1 / ZOOM_STEP),
  "0": (page) => page.steering.peek()?.fit(),
  u: (page) => withBox(page, (box) => void expand(page, entityOf(box), box, "upstream")),
  d: (page) => withBox(page, (box) => void expand(page, entityOf(box), box, "downstream")),
  b: (page) => withBox(page, (box) => void expand(page, entityOf(box), box, "both")),
  h: (page) => withBox(page, (box) => hide(page, box)),
  Escape: closeOne,
};

const entityOf = (box: string): string => box.replace(/@.*$/, "");

function withBox(page: Page, act: (box: string) => void): void {
  const { selection } = page.view.peek();
  if (selection?.kind === "box") act(selection.id);
  else page.announcement.value = page.say.peek()("selectFirst");
}

/** Closes what was opened last: the details, then a lit chain, then the drawer. */
function closeOne(page: Page): void {
  const { selection, chain, drawer } = page.view.peek();
  if (selection) {
    const inside = document.getElementById("details")?.contains(document.activeElement);
    open(page, null);
    if (inside) document.getElementById("stage")?.focus();
  } else if (chain.chosen.length > 0) {
    change(page, (view) => ({ ...view, chain: { ...view.chain, chosen: [] } }));
  } else if (drawer) {
    change(page, (view) => ({ ...view, drawer: null }));
  }
}

/** Goes from the selected box to the neighbour on that side; with nothing selected, to the first box. */
function walk(page: Page, direction: Direction): void {
  const drawn = page.drawn.peek();
  if (!drawn) return;
  const { selection } = page.view.peek();
  const known = selection?.kind === "box" && drawn.boxes.some(({ id }) => id === selection.id);
  const next = known
    ? neighbourThatWay(selection.id, direction, drawn.boxes, drawn.arrows)
    : (drawn.boxes.find(({ walked }) => walked)?.id ?? drawn.boxes[0]?.id ?? null);
  if (next === null) page.announcement.value = page.say.peek()("noNeighbour");
  else {
    open(page, { kind: "box", id: next });
    page.steering.peek()?.reveal([next]);
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches("input:not([type=checkbox]), textarea, select") || target.isContentEditable);

function onStageKey(event: KeyboardEvent, page: Page): boolean {
  const direction = DIRECTIONS[event.key];
  if (direction) {
    walk(page, direction);
    return true;
  }
  if (event.key !== "Enter") return false;
  document.getElementById("details")?.focus();
  return true;
}

function onUndoKey(event: KeyboardEvent, page: Page): boolean {
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return false;
  travel(page, key === "y" || event.shiftKey ? "redo" : "undo");
  return true;
}

function onKey(event: KeyboardEvent, page: Page): boolean {
  if (isTyping(event.target) || page.helpOpen.peek() || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return onUndoKey(event, page);
  const { target } = event;
  if (target instanceof HTMLElement && target.id === "stage" && onStageKey(event, page))
    return true;
  const act = ANYWHERE[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.(page);
  return act !== undefined;
}

/** Listens to the page's keys. Returns how to stop. */
export function listenToKeys(page: Page, target: Document): () => void {
  const listener = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && onKey(event, page)) event.preventDefault();
  };
  target.addEventListener("keydown", listener);
  return () => target.removeEventListener("keydown", listener);
}
