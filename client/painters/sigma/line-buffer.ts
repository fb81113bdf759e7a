/** Lines as numbers for the graphics card: for each piece what the line shader reads, the topmost line last. */
import type { LineEnd, LineStyle } from "../../../server/api.ts";
import type { Emphasis } from "../../scene/scene.ts";
import { packColour } from "./colours.ts";
import type { LineAttributes } from "./drawing-graph.ts";
import { PIECE } from "./line-shader.ts";
import { placeOn, type RoutePiece, type RoutePlace } from "./route-pieces.ts";
import { type TrunkCover, trunkCover } from "./trunk-cover.ts";

/** Place 4, piece 4, line 4, colour 1. */
export const FLOATS_PER_PIECE = 13;

/** The numbers by which the shader knows a style and an end. */
export const STYLE_NUMBER: Readonly<Record<LineStyle, number>> = {
  solid: 0,
  dashed: 1,
  dotted: 2,
  hatched: 3,
};
export const END_NUMBER: Readonly<Record<LineEnd, number>> = {
  none: 0,
  arrow: 1,
  bar: 2,
  circle: 3,
};

const DEPTH: Readonly<Record<Emphasis, number>> = { faded: 0, plain: 2, lit: 4, selected: 6 };

/** All pieces of all lines. What is selected lies on top, then what is lit; of lines on one trunk the solid one. */
export function writePieces(lines: readonly LineAttributes[]): Float32Array {
  const sorted = [...lines].sort((a, b) => depth(a) - depth(b));
  const cover = trunkCover();
  const laid = sorted.map((line) => ({ line, pieces: piecesOf(line, cover) }));
  const count = laid.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const floats = new Float32Array(count * FLOATS_PER_PIECE);
  let at = 0;
  for (const { line, pieces } of laid) {
    const numbers = lineNumbers(line);
    const colour = packColour(line.color);
    for (const { place, piece } of pieces) {
      floats.set(place, at);
      floats.set(piece, at + 4);
      floats.set(numbers, at + 8);
      floats[at + 12] = colour;
      at += FLOATS_PER_PIECE;
    }
  }
  return floats;
}

function depth({ emphasis, style }: LineAttributes): number {
  return DEPTH[emphasis] + (style === "solid" ? 1 : 0);
}

type Quad = readonly [number, number, number, number];

interface Piece {
  readonly place: Quad;
  readonly piece: Quad;
}

function lineNumbers(line: LineAttributes): Quad {
  return [line.size, STYLE_NUMBER[line.style], END_NUMBER[line.end], line.route.length];
}

/** The end and the mark come last: they lie on their own line. The last piece, cut to its end, is nobody else's. */
function piecesOf(line: LineAttributes, cover: TrunkCover): readonly Piece[] {
  const { route, end, strike, style, emphasis } = line;
  const tip = end === "none" ? null : placeOn(route, route.length);
  const look = `${line.color} ${line.size} ${emphasis}`;
  const shared = style === "solid" ? route.pieces.slice(0, -1) : [];
  const drawn = shared.flatMap((piece) => cover(piece, look));
  return [
    ...[...drawn, ...route.pieces.slice(shared.length)].map(routePiece),
    ...(tip ? [mark(tip, PIECE.end)] : []),
    ...(strike ? [mark(strike, PIECE.strike)] : []),
  ];
}

function mark({ at, towards }: RoutePlace, kind: number): Piece {
  return { place: [...at, ...towards], piece: [kind, 0, 0, 0] };
}

function routePiece(piece: RoutePiece): Piece {
  if (piece.kind === "straight") {
    const { from, to, start, length } = piece;
    return { place: [...from, ...to], piece: [PIECE.straight, start, length, 0] };
  }
  const { centre, angle, start, sweep, radius } = piece;
  return { place: [...centre, angle, 0], piece: [PIECE.arc, start, sweep, radius] };
}
