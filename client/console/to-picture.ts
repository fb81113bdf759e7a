import type { ClaimDetail, EntityDetail, GraphNode, Row } from "../../server/api.ts";
import { boxOfState } from "../chains.ts";
import { change } from "../change.ts";
import { goTo, goToBox, open } from "../going.ts";
import type { Page } from "../page.ts";
import { select } from "../view.ts";
import { showBoxes, startFrom } from "../view-changes.ts";
import { elementsIn } from "./kinds.ts";

/** `il6|amount|t-cell`: the id of a state names the box that it is drawn in. */
const STATE = /^[^|\s]+\|[^|\s]+\|[^|\s]+$/;

/** How the page shows a node; null for one that no panel is about. */
export function goToNode(page: Page, { id, labels }: GraphNode): (() => void) | null {
  if (labels.includes("State")) return () => goToState(page, id);
  if (labels.includes("Entity")) return () => goTo(page, id);
  if (labels.includes("Claim")) return () => open(page, { kind: "claim", id });
  return null;
}

function goToState(page: Page, state: string): void {
  const box = boxOfState(state);
  const drawn = page.picture.peek()?.boxes.some(({ id }) => id === box) ?? false;
  if (drawn) goToBox(page, box);
  else change(page, (view) => select(showBoxes(view, [box]), { kind: "box", id: box }));
}

/** The boxes in which the states, entities and claims of some rows are drawn, each once. */
export async function boxesOfRows(page: Page, rows: readonly Row[]): Promise<readonly string[]> {
  const values = rows.flatMap((row) => Object.values(row));
  const { nodes, relationships } = elementsIn(values);
  const texts = textsIn(values);
  const ends = relationships.flatMap(({ from, to }) => [from, to]);
  const states = [...nodes.map(({ id }) => id), ...ends, ...texts].filter((id) => STATE.test(id));
  const those = (label: string) => nodes.filter(({ labels }) => labels.includes(label));
  const entities = await details(those("Entity"), (id) => page.api.entity(id));
  const claims = await details(those("Claim"), (id) => page.api.claim(id));
  const boxes = [
    ...states,
    ...entities.flatMap((entity: EntityDetail) => entity.states.map(({ id }) => id)),
    ...claims.flatMap(({ subject, object }: ClaimDetail) => [subject.id, object.id]),
  ].map(boxOfState);
  return [...new Set(boxes)];
}

/** At most so many are asked for one by one. */
const MOST_ASKED = 200;

async function details<Detail>(
  nodes: readonly GraphNode[],
  ask: (id: string) => Promise<Detail>,
): Promise<readonly Detail[]> {
  const asked = await Promise.allSettled(nodes.slice(0, MOST_ASKED).map(({ id }) => ask(id)));
  return asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => {
    if (typeof value === "string") return [value];
    return Array.isArray(value) ? textsIn(value) : [];
  });
}

/** Draws boxes alone, or beside what is drawn. */
export function draw(page: Page, boxes: readonly string[], way: "alone" | "beside"): void {
  change(page, (view) => (way === "alone" ? startFrom(view, boxes) : showBoxes(view, boxes)));
}
