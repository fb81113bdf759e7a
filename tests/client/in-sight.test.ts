import { describe, expect, it } from "vitest";
import { pannedTo } from "../../client/in-sight.ts";
import { nearestLine } from "../../client/painters/nearest-line.ts";
import { samplePicture } from "./sample-picture.ts";

const picture = samplePicture();
const [first, second] = picture.boxes;
if (!first || !second) throw new Error("the sample picture has two boxes");
const size = { width: 400, height: 300 };
const onFirst = { x: first.x + first.width / 2, y: first.y + first.height / 2, scale: 1 };

describe("bringing a box into sight", () => {
  it("leaves the picture where it is when the box is in sight", () => {
    expect(pannedTo([first.id], picture, onFirst, size)).toEqual(onFirst);
  });

  it("moves no farther than it must, at the same scale", () => {
    const away = { ...onFirst, x: onFirst.x + 1000 };
    const placed = pannedTo([first.id], picture, away, size);
    expect(placed.scale).toBe(1);
    expect(placed.x).toBe(first.x + size.width / 2 - 40);
    expect(placed.y).toBe(away.y);
  });

  it("stays where no place shows all that was asked for", () => {
    const ends = picture.boxes.map(({ id }) => id);
    const near = { ...onFirst, scale: 50 };
    expect(pannedTo(ends, picture, near, size)).toEqual(near);
  });
});

describe("the line under the pointer", () => {
  const lines = [
    { id: "above", points: [[0, 0] as const, [100, 0] as const] },
    { id: "below", points: [[0, 6] as const, [100, 6] as const] },
  ];

  it("is the nearest of several", () => {
    expect(nearestLine(lines, [50, 2], 8)).toBe("above");
    expect(nearestLine(lines, [50, 4], 8)).toBe("below");
  });

  it("is none where all are far", () => {
    expect(nearestLine(lines, [50, 20], 8)).toBeNull();
    expect(nearestLine(lines, [120, 0], 8)).toBeNull();
  });
});
