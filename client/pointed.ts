import type { Picture } from "../server/api.ts";
import type { Page } from "./page.ts";
import type { PointedKind } from "./painters/painter.ts";
import type { Selection } from "./view.ts";

/** What the details are about when this is pointed at: a pill stands for its box. */
export function selectionOf(
  picture: Picture | null,
  id: string | null,
  kind: PointedKind,
): Selection | null {
  if (id === null || kind === null) return null;
  if (kind === "line") return { kind: "arrow", id };
  if (kind === "box") return { kind: "box", id };
  const box = picture?.boxes.find(({ ports }) => ports.some(({ state }) => state === id));
  return box ? { kind: "box", id: box.id } : null;
}

/** What stands under the pointer, in words. */
export function titleOf(page: Page, id: string): string | null {
  const scene = page.scene.peek();
  const found =
    scene?.boxes.find((box) => box.id === id || box.ports.some((port) => port.id === id)) ??
    scene?.lines.find((line) => line.id === id);
  return found?.title ?? null;
}
