import { inject } from "vitest";
import type { Picture, Point } from "../../server/api.ts";

/** What the API of the page's own server answers. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(`${inject("served").url}/api/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Answer;
}

/** A point half way along a line, away from corners: the middle of its longest piece. */
export async function pointOnArrow(arrow: string, mechanism?: string): Promise<Point> {
  const { arrows } = await ask<Picture>(`picture${mechanism ? `?mechanism=${mechanism}` : ""}`);
  const points = arrows.find(({ id }) => id === arrow)?.points ?? [];
  const pieces = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  const length = ([[ax, ay], [bx, by]]: (typeof pieces)[number]) => Math.hypot(bx - ax, by - ay);
  const [longest] = [...pieces].sort((one, other) => length(other) - length(one));
  if (!longest) throw new Error(`no arrow ${arrow} is drawn`);
  const [[ax, ay], [bx, by]] = longest;
  return [(ax + bx) / 2, (ay + by) / 2];
}
