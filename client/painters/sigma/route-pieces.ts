/**
 * A route with rounded bends as straight pieces and arcs that follow one another. Each knows how far along the route it
 * starts, so that dashes run through the bends.
 */
import type { Point } from "../../../server/api.ts";
import { BEND_RADIUS } from "../../scene/route.ts";

export interface StraightPiece {
  readonly kind: "straight";
  readonly start: number;
  readonly length: number;
  readonly from: Point;
  readonly to: Point;
}

export interface ArcPiece {
  readonly kind: "arc";
  readonly start: number;
  readonly length: number;
  readonly centre: Point;
  readonly radius: number;
  /** Direction from the centre to the arc's first point, in radians, y down. */
  readonly angle: number;
  /** Radians turned; positive is clockwise on the screen. */
  readonly sweep: number;
}

export type RoutePiece = StraightPiece | ArcPiece;

export interface Route {
  readonly pieces: readonly RoutePiece[];
  readonly length: number;
}

/** A place on a route and the direction there, a unit vector. */
export interface RoutePlace {
  readonly at: Point;
  readonly towards: Point;
}

/** Routes through any number of points; points that coincide or lie on a straight line make no bend. */
export function roundRoute(points: readonly Point[], radius = BEND_RADIUS): Route {
  const corners = distinct(points);
  const pieces: RoutePiece[] = [];
  let start = 0;
  let from = corners[0];
  for (let i = 1; from !== undefined && i < corners.length; i++) {
    const corner = corners[i] as Point;
    const arc = bend(corners[i - 1] as Point, corner, corners[i + 1], radius);
    const to = arc?.first ?? corner;
    const length = distance(from, to);
    if (length > 0) pieces.push({ kind: "straight", start, length, from, to });
    start += length;
    if (arc) {
      pieces.push({ ...arc.piece, start });
      start += arc.piece.length;
    }
    from = arc?.last ?? corner;
  }
  return { pieces, length: start };
}

/**
 * A route with the gaps of a polyline that was cut into parts: from the end of each part to the beginning of the next.
 * Gaps lie on straight pieces; dashes go on behind them as if there were none.
 */
export function interrupted(route: Route, parts: readonly (readonly Point[])[]): Route {
  const gaps = parts.slice(1).map((part, i) => [parts[i]?.at(-1), part[0]] as const);
  const pieces = gaps.reduce<readonly RoutePiece[]>(
    (left, [from, to]) => (from && to ? left.flatMap((piece) => withGap(piece, from, to)) : left),
    route.pieces,
  );
  return { ...route, pieces };
}

function withGap(piece: RoutePiece, from: Point, to: Point): readonly RoutePiece[] {
  if (piece.kind === "arc" || toPiece(piece, middle(from, to)) > 1e-6) return [piece];
  const towards = direction(piece.from, piece.to);
  const before = Math.max(distance(piece.from, middle(from, to)) - distance(from, to) / 2, 0);
  const after = Math.min(before + distance(from, to), piece.length);
  const { kind, start } = piece;
  const near = {
    kind,
    start,
    length: before,
    from: piece.from,
    to: moved(piece.from, towards, before),
  };
  const rest = { kind, start: start + after, length: piece.length - after };
  const far = { ...rest, from: moved(piece.from, towards, after), to: piece.to };
  return [near, far].filter(({ length }) => length > 0);
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Where a route is after so much of its length; the ends stand for what lies beyond them. */
export function placeOn(route: Route, along: number): RoutePlace | null {
  const piece = route.pieces.find((p) => along <= p.start + p.length) ?? route.pieces.at(-1);
  if (!piece) return null;
  const done = Math.min(Math.max(along - piece.start, 0), piece.length);
  if (piece.kind === "straight") {
    const towards = direction(piece.from, piece.to);
    return { at: moved(piece.from, towards, done), towards };
  }
  const angle = piece.angle + (piece.sweep * done) / piece.length;
  const out: Point = [Math.cos(angle), Math.sin(angle)];
  const turn = Math.sign(piece.sweep);
  return { at: moved(piece.centre, out, piece.radius), towards: [-out[1] * turn, out[0] * turn] };
}

/** Shortest distance of a point to a route. */
export function distanceTo(route: Route, point: Point): number {
  return route.pieces.reduce((least, piece) => Math.min(least, toPiece(piece, point)), Infinity);
}

function toPiece(piece: RoutePiece, point: Point): number {
  if (piece.kind === "straight") {
    const [ux, uy] = direction(piece.from, piece.to);
    const along = (point[0] - piece.from[0]) * ux + (point[1] - piece.from[1]) * uy;
    const clamped = Math.min(Math.max(along, 0), piece.length);
    return distance(point, moved(piece.from, [ux, uy], clamped));
  }
  // Bends are small: off their sector the neighbouring pieces are nearer anyway.
  return Math.abs(distance(point, piece.centre) - piece.radius) + outside(piece, point);
}

function outside(piece: ArcPiece, point: Point): number {
  const angle = Math.atan2(point[1] - piece.centre[1], point[0] - piece.centre[0]);
  const turned = (angle - piece.angle) * Math.sign(piece.sweep);
  const wrapped = ((turned % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
  return wrapped <= Math.abs(piece.sweep) ? 0 : Infinity;
}

interface Bend {
  readonly first: Point;
  readonly last: Point;
  readonly piece: ArcPiece;
}

function bend(before: Point, corner: Point, after: Point | undefined, radius: number): Bend | null {
  if (!after) return null;
  const incoming = direction(before, corner);
  const outgoing = direction(corner, after);
  const cross = incoming[0] * outgoing[1] - incoming[1] * outgoing[0];
  const dot = incoming[0] * outgoing[0] + incoming[1] * outgoing[1];
  const sweep = Math.atan2(cross, dot);
  // A straight run needs no arc; a reversal has none.
  if (Math.abs(sweep) < 1e-3 || Math.abs(sweep) > Math.PI - 1e-3) return null;
  const tangent = Math.tan(Math.abs(sweep) / 2);
  const room = Math.min(distance(before, corner), distance(corner, after)) / 2;
  const cut = Math.min(radius * tangent, room);
  const first = moved(corner, incoming, -cut);
  const turn = Math.sign(sweep);
  const inward: Point = [-incoming[1] * turn, incoming[0] * turn];
  const bendRadius = cut / tangent;
  const centre = moved(first, inward, bendRadius);
  const angle = Math.atan2(first[1] - centre[1], first[0] - centre[0]);
  const length = Math.abs(sweep) * bendRadius;
  const last = moved(corner, outgoing, cut);
  const piece = {
    kind: "arc",
    start: 0,
    length,
    centre,
    radius: bendRadius,
    angle,
    sweep,
  } as const;
  return { first, last, piece };
}

function distinct(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    return before === undefined || distance(before, point) > 1e-6;
  });
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function moved(point: Point, towards: Point, by: number): Point {
  return [point[0] + towards[0] * by, point[1] + towards[1] * by];
}
