import type { Picture } from "../server/api.ts";
import type { Camera } from "./painters/painter.ts";

/** The boxes at the ends of these arrows; null while the picture lacks one of them. */
export function endsOf(picture: Picture, ids: readonly string[]): readonly string[] | null {
  const arrows = picture.arrows.filter(({ id }) => ids.includes(id));
  return arrows.length < ids.length
    ? null
    : arrows.flatMap(({ fromBox, toBox }) => [fromBox, toBox]);
}

/** The camera moved no farther than brings all these boxes into sight, at its scale; where they do not all fit, it stays. */
export function pannedTo(
  ids: readonly string[],
  picture: Picture,
  now: Camera,
  size: { readonly width: number; readonly height: number },
): Camera {
  const places = picture.boxes.filter(({ id }) => ids.includes(id));
  if (places.length === 0) return now;
  const [left, right] = [
    Math.min(...places.map(({ x }) => x)),
    Math.max(...places.map(({ x, width }) => x + width)),
  ];
  const [top, bottom] = [
    Math.min(...places.map(({ y }) => y)),
    Math.max(...places.map(({ y, height }) => y + height)),
  ];
  return {
    ...now,
    x: within(now.x, left, right, (size.width / 2 - MARGIN) / now.scale),
    y: within(now.y, top, bottom, (size.height / 2 - MARGIN) / now.scale),
  };
}

/** The middle nearest to `middle` from which `half` reaches both ends; `middle` itself where none does. */
const within = (middle: number, low: number, high: number, half: number): number =>
  high - low > 2 * half ? middle : Math.max(high - half, Math.min(low + half, middle));

/** Free pixels around what is brought into sight. */
const MARGIN = 40;
const FARTHEST = 0.05;
/** Names can be read from here on: nearer is no aim. */
const READABLE = 0.8;

/**
 * A camera that has all these boxes in sight in a view of this size in CSS pixels; null where the present one does, or
 * where none of them is drawn. `least` is the scale below which it goes nearer, as far as they all fit.
 */
export function cameraOn(
  ids: readonly string[],
  picture: Picture | null,
  now: Camera,
  size: { readonly width: number; readonly height: number },
  least = 0,
): Camera | null {
  const places = picture?.boxes.filter(({ id }) => ids.includes(id)) ?? [];
  if (places.length === 0) return null;
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const right = Math.max(...places.map(({ x, width }) => x + width));
  const bottom = Math.max(...places.map(({ y, height }) => y + height));
  const half = { x: size.width / 2 - MARGIN, y: size.height / 2 - MARGIN };
  const inSight =
    left > now.x - half.x / now.scale &&
    right < now.x + half.x / now.scale &&
    top > now.y - half.y / now.scale &&
    bottom < now.y + half.y / now.scale;
  const fitting = Math.min((2 * half.x) / (right - left), (2 * half.y) / (bottom - top));
  if (inSight && now.scale >= Math.min(least, fitting)) return null;
  const scale = Math.max(Math.min(fitting, Math.max(now.scale, READABLE)), FARTHEST);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}
