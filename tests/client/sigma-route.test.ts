import { describe, expect, test } from "vitest";
import {
  distanceTo,
  interrupted,
  placeOn,
  type RoutePiece,
  roundRoute,
} from "../../client/painters/sigma/route-pieces.ts";
import { trunkCover } from "../../client/painters/sigma/trunk-cover.ts";
import type { Point } from "../../server/api.ts";

const corner: readonly Point[] = [
  [0, 0],
  [100, 0],
  [100, 50],
];

/** Twenty-five points, bends to both sides, pieces long and short. */
const stairs: readonly Point[] = Array.from(
  { length: 25 },
  (_, i): Point => [Math.ceil(i / 2) * 10, Math.floor(i / 2) * (i % 4 < 2 ? 9 : 14)],
);

const ends = (piece: RoutePiece): [Point, Point] => {
  if (piece.kind === "straight") return [piece.from, piece.to];
  const at = (angle: number): Point => [
    piece.centre[0] + piece.radius * Math.cos(angle),
    piece.centre[1] + piece.radius * Math.sin(angle),
  ];
  return [at(piece.angle), at(piece.angle + piece.sweep)];
};

describe("a route with rounded bends", () => {
  test("a corner becomes two straight pieces and an arc that touches both", () => {
    const { pieces, length } = roundRoute(corner, 7);
    expect(pieces.map(({ kind }) => kind)).toEqual(["straight", "arc", "straight"]);
    expect(length).toBeCloseTo(93 + (7 * Math.PI) / 2 + 43, 9);
    expect(pieces[1]).toMatchObject({ radius: 7, centre: [93, 7] });
  });

  test("no point is left out, however many there are, and the pieces follow one another", () => {
    const { pieces, length } = roundRoute(stairs);
    expect(pieces.filter(({ kind }) => kind === "arc").length).toBeGreaterThan(20);
    let along = 0;
    let before: Point | undefined;
    for (const piece of pieces) {
      expect(piece.start).toBeCloseTo(along, 9);
      along += piece.length;
      const [first, last] = ends(piece);
      if (before) {
        expect(first[0]).toBeCloseTo(before[0], 9);
        expect(first[1]).toBeCloseTo(before[1], 9);
      }
      before = last;
    }
    expect(along).toBeCloseTo(length, 9);
    expect(before?.[0]).toBeCloseTo(stairs.at(-1)?.[0] ?? 0, 9);
    expect(before?.[1]).toBeCloseTo(stairs.at(-1)?.[1] ?? 0, 9);
    for (const point of stairs) {
      expect(distanceTo({ pieces, length }, point)).toBeLessThan(3);
    }
  });

  test("bends to the left and to the right turn the right way", () => {
    const left = roundRoute([
      [0, 0],
      [50, 0],
      [50, -50],
    ]);
    const arc = left.pieces.find(({ kind }) => kind === "arc");
    expect(arc).toMatchObject({ sweep: -Math.PI / 2 });
    expect(placeOn(left, left.length)?.towards[1]).toBeCloseTo(-1, 9);
  });

  test("points that coincide, a straight run and a way back are no bend", () => {
    const route = roundRoute([
      [0, 0],
      [0, 0],
      [10, 0],
      [20, 0],
      [5, 0],
    ]);
    expect(route.pieces.every(({ kind }) => kind === "straight")).toBe(true);
    expect(route.length).toBe(35);
    expect(roundRoute([]).length).toBe(0);
    expect(placeOn(roundRoute([[3, 4]]), 0)).toBeNull();
  });

  test("the end of a route is its last point exactly, and it looks along the last piece", () => {
    const place = placeOn(roundRoute(corner), Infinity);
    expect(place?.at[0]).toBeCloseTo(100, 9);
    expect(place?.at[1]).toBeCloseTo(50, 9);
    expect(place?.towards[1]).toBeCloseTo(1, 9);
  });

  test("the distance of a point to a route is that to its nearest piece, bends rounded", () => {
    const route = roundRoute(corner, 7);
    expect(distanceTo(route, [50, 4])).toBeCloseTo(4, 9);
    expect(distanceTo(route, [-3, 4])).toBeCloseTo(5, 9);
    expect(distanceTo(route, [100, 0])).toBeCloseTo(7 * (Math.SQRT2 - 1), 9);
  });

  test("a gap is taken out of the piece that it lies on, and dashes go on behind it", () => {
    const route = roundRoute(corner, 7);
    const parts: Point[][] = [
      [
        [0, 0],
        [46, 0],
      ],
      [
        [54, 0],
        [100, 0],
        [100, 50],
      ],
    ];
    const cut = interrupted(route, parts);
    expect(cut.length).toBe(route.length);
    expect(cut.pieces.slice(0, 2)).toMatchObject([
      { start: 0, length: 46, to: [46, 0] },
      { start: 54, length: 39, from: [54, 0] },
    ]);
    expect(cut.pieces.slice(2)).toEqual(route.pieces.slice(1));
    expect(distanceTo(cut, [50, 0])).toBeCloseTo(4, 9);
  });
});

describe("lines that share a trunk", () => {
  const route = (...points: Point[]) => roundRoute(points, 7).pieces;
  const total = (pieces: readonly RoutePiece[]) => pieces.reduce((sum, p) => sum + p.length, 0);

  test("the trunk is drawn once, and each line only where it leaves", () => {
    const cover = trunkCover();
    const first = route([0, 0], [100, 0], [100, 50]).flatMap((piece) => cover(piece, "red"));
    const second = route([0, 0], [160, 0], [160, 50]).flatMap((piece) => cover(piece, "red"));
    expect(total(first)).toBeCloseTo(93 + (7 * Math.PI) / 2 + 43, 6);
    expect(second[0]).toMatchObject({ from: [93, 0], to: [153, 0], start: 93, length: 60 });
    expect(total(second)).toBeCloseTo(60 + (7 * Math.PI) / 2 + 43, 6);
    const again = route([0, 0], [100, 0], [100, 50]).flatMap((piece) => cover(piece, "red"));
    expect(again).toEqual([]);
  });

  test("against the direction, and around what is drawn in the middle, nothing is lost", () => {
    const cover = trunkCover();
    route([40, 5], [60, 5]).flatMap((piece) => cover(piece, "red"));
    const rest = route([100, 5], [0, 5]).flatMap((piece) => cover(piece, "red"));
    expect(rest).toMatchObject([
      { from: [40, 5], to: [0, 5], start: 60 },
      { from: [100, 5], to: [60, 5], start: 0 },
    ]);
  });

  test("a line of another look is no trunk, nor is one beside it", () => {
    const cover = trunkCover();
    route([0, 0], [50, 0]).flatMap((piece) => cover(piece, "red"));
    expect(total(route([0, 0], [50, 0]).flatMap((piece) => cover(piece, "blue")))).toBe(50);
    expect(total(route([0, 3], [50, 3]).flatMap((piece) => cover(piece, "red")))).toBe(50);
    expect(total(route([0, 0], [30, 40]).flatMap((piece) => cover(piece, "red")))).toBe(50);
  });
});
