/**
 * Lines from one place share a trunk. Where one of the same look is drawn already, the next is left off: soft edges drawn
 * over each other would add up, and the trunk would look bolder than a line, which means nothing.
 */
import type { Point } from "../../../server/api.ts";
import type { RoutePiece, StraightPiece } from "./route-pieces.ts";

/** Remembers what was drawn, and answers what of a piece is still to draw; `look` is colour and width. */
export type TrunkCover = (piece: RoutePiece, look: string) => readonly RoutePiece[];

type Span = readonly [from: number, to: number];

const SHORTEST = 0.01;

/** A cover on which nothing is drawn yet. */
export function trunkCover(): TrunkCover {
  const spans = new Map<string, Span[]>();
  const arcs = new Set<string>();
  return (piece, look) => {
    if (piece.kind === "arc") {
      const key = `${look} ${[...piece.centre, piece.radius, piece.angle].map(rounded)}`;
      const known = arcs.has(key);
      arcs.add(key);
      return known ? [] : [piece];
    }
    const axis = axisOf(piece);
    if (axis === null) return [piece];
    const key = `${look} ${axis} ${rounded(piece.from[1 - axis] ?? 0)}`;
    const taken = spans.get(key) ?? [];
    spans.set(key, taken);
    const [a, b] = [piece.from[axis], piece.to[axis]];
    const span: Span = a < b ? [a, b] : [b, a];
    const free = subtract(span, taken);
    taken.push(...free);
    return free.map((part) => within(piece, axis, part));
  };
}

function axisOf({ from, to }: StraightPiece): 0 | 1 | null {
  if (Math.abs(from[1] - to[1]) < 1e-6) return 0;
  return Math.abs(from[0] - to[0]) < 1e-6 ? 1 : null;
}

function subtract(span: Span, taken: readonly Span[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (free, [a, b]) =>
      free
        .flatMap(([low, high]): Span[] => [
          [low, Math.min(high, a)],
          [Math.max(low, b), high],
        ])
        .filter(([low, high]) => high - low > SHORTEST),
    [span],
  );
}

function within(piece: StraightPiece, axis: 0 | 1, [low, high]: Span): StraightPiece {
  const onwards = piece.from[axis] <= piece.to[axis];
  const [first, last] = onwards ? [low, high] : [high, low];
  const at = (value: number, { from }: StraightPiece): Point =>
    axis === 0 ? [value, from[1]] : [from[0], value];
  const start = piece.start + Math.abs(first - piece.from[axis]);
  return { ...piece, start, length: high - low, from: at(first, piece), to: at(last, piece) };
}

function rounded(value: number): number {
  return Math.round(value * 100);
}
