import { describe, expect, it } from "vitest";
import { arrangePicture, placeFor } from "../../client/scene/arrange-boxes.ts";
import { PITCH, type Place, readPlaces, writePlaces } from "../../client/scene/places.ts";
import type { Picture, PictureBox, Point, Rectangle } from "../../server/api.ts";
import { samplePicture } from "./sample-picture.ts";

/** The sample in two frames, its drug and T cell's boxes in the first, growth in the second, all on the grid. */
function framed(): Picture {
  const sample = samplePicture();
  const frame = (id: string, x: number, y: number, width: number, height: number) => ({
    ...{ id, kind: "cell" as const, name: id, nameZh: id },
    ...{ x, y, width, height },
  });
  const place = (box: PictureBox): PictureBox => {
    const compartment = box.id === "growth@mm-cell" ? "cell:mm-cell" : "cell:t-cell";
    const ports = sample.arrows
      .flatMap(({ from, to, fromBox, toBox }) => [
        ...(fromBox === box.id ? [from] : []),
        ...(toBox === box.id ? [to] : []),
      ])
      .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
      .map(({ id, facet }, index) => ({
        ...{ state: id, facet, drawn: true },
        ...{ x: box.x + 8 + 40 * index, y: box.y + 16, width: 40, height: 16 },
      }));
    return { ...box, y: box.y + 64, compartment, ports };
  };
  return {
    ...sample,
    boxes: sample.boxes
      .map(place)
      .map((box) => ({ ...box, width: 104, x: Math.round(box.x / 8) * 8 })),
    compartments: [
      frame("cell:t-cell", 64, 16, 464, 336),
      frame("cell:mm-cell", 64, 400, 464, 144),
    ],
    ...{ width: 560, height: 576 },
  };
}

const picture = framed();
const boxOf = ({ boxes }: Picture, id: string): PictureBox => {
  const found = boxes.find((box) => box.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const isOnBorder = ([x, y]: Point, box: Rectangle): boolean => {
  const across = x >= box.x && x <= box.x + box.width;
  const down = y >= box.y && y <= box.y + box.height;
  const onSide = x === box.x || x === box.x + box.width;
  const onTop = y === box.y || y === box.y + box.height;
  return (across && onTop) || (down && onSide);
};
/** True where a piece of the line goes through the inside of the box. */
const enters = (points: readonly Point[], { x, y, width, height }: Rectangle): boolean =>
  points.slice(1).some(([endX, endY], index) => {
    const [beginX, beginY] = points[index] ?? [0, 0];
    const across = Math.max(beginX, endX) > x && Math.min(beginX, endX) < x + width;
    return across && Math.max(beginY, endY) > y && Math.min(beginY, endY) < y + height;
  });

const move = (id: string, dx: number, dy: number, places: readonly Place[] = []) => {
  const { x, y } = boxOf(picture, id);
  const place = placeFor(picture, places, id, { x: x + dx, y: y + dy });
  if (!place) throw new Error(`no place for ${id}`);
  return [...places.filter(({ box }) => box !== id), place];
};

describe("a box that is moved", () => {
  it("stands where it was put, on the grid, with its name and its pills", () => {
    const before = boxOf(picture, "il2@t-cell");
    const after = boxOf(arrangePicture(picture, move("il2@t-cell", 43, -21)), "il2@t-cell");
    expect([after.x - before.x, after.y - before.y]).toEqual([40, -24]);
    expect(after.nameArea.x - before.nameArea.x).toBe(40);
    expect(after.ports.map(({ y }) => y)).toEqual(before.ports.map(({ y }) => y - 24));
  });

  it("takes its lines along: each ends on the borders of its boxes and runs through neither", () => {
    for (const [dx, dy] of [
      [40, -24],
      [200, 60],
      [-40, 40],
      [-16, -100],
    ] as const) {
      const { arrows, boxes } = arrangePicture(picture, move("il2@t-cell", dx, dy));
      const own = arrows.filter(
        ({ fromBox, toBox }) => fromBox !== toBox && [fromBox, toBox].includes("il2@t-cell"),
      );
      expect(own).toHaveLength(2);
      for (const { points, fromBox, toBox } of own) {
        const [from, to] = [fromBox, toBox].map((id) => boxes.find((box) => box.id === id));
        if (!from || !to) throw new Error("a line without boxes");
        expect(isOnBorder(points[0] ?? [0, 0], from)).toBe(true);
        expect(isOnBorder(points.at(-1) ?? [0, 0], to)).toBe(true);
        expect(boxes.filter((box) => enters(points, box)).map(({ id }) => id)).toEqual([]);
        expect(
          points
            .slice(1)
            .every(([x, y], index) => x === points[index]?.[0] || y === points[index]?.[1]),
        ).toBe(true);
      }
    }
  });

  it("never comes to lie over another, nor in a frame that is not its own", () => {
    const over = boxOf(picture, "cd28@t-cell");
    const onto = boxOf(arrangePicture(picture, move("il2@t-cell", 300, 0)), "il2@t-cell");
    const apart = Math.max(Math.abs(onto.x - over.x) - 104, Math.abs(onto.y - over.y) - 40);
    expect(apart).toBeGreaterThanOrEqual(3 * PITCH);
    const away = arrangePicture(picture, move("il2@t-cell", 0, 250));
    const [home, other] = away.compartments;
    expect(boxOf(away, "il2@t-cell").y + 40).toBeLessThan(home ? home.y + home.height : 0);
    expect(home && other && home.y + home.height).toBeLessThan(other?.y ?? 0);
  });

  it("widens its frame, and the drawing, where there is room", () => {
    const wide = arrangePicture(picture, move("cd28@t-cell", 200, 0));
    expect(wide.compartments[0]?.width).toBeGreaterThan(464);
    expect(wide.width).toBeGreaterThan(560);
    expect(wide.compartments[1]).toBe(picture.compartments[1]);
  });

  it("leaves all lines alone that have nothing to do with it", () => {
    const { arrows } = arrangePicture(picture, move("cd28@t-cell", 0, 40));
    const changed = arrows.filter((arrow, index) => arrow !== picture.arrows[index]);
    expect(changed.map(({ id }) => id)).toEqual(["C-3|DOES_NOT_INCREASE"]);
  });

  it("stands at the same place when the link is opened again, whatever else moved", () => {
    const places = move("cd28@t-cell", -60, 80, move("il2@t-cell", 40, -24));
    const read = readPlaces(writePlaces(places));
    expect(read).toEqual(places);
    expect(arrangePicture(picture, read ?? [])).toEqual(arrangePicture(picture, places));
  });

  it("goes with its frame where a new layout puts that elsewhere", () => {
    const places = move("growth@mm-cell", 80, 8);
    const before = boxOf(arrangePicture(picture, places), "growth@mm-cell");
    const down = <Part extends Rectangle>(part: Part): Part => ({ ...part, y: part.y + 160 });
    const later: Picture = {
      ...picture,
      height: picture.height + 160,
      boxes: picture.boxes.map((box) => (box.id === "growth@mm-cell" ? down(box) : box)),
      compartments: picture.compartments.map((one) =>
        one.id === "cell:mm-cell" ? down(one) : one,
      ),
    };
    const after = boxOf(arrangePicture(later, places), "growth@mm-cell");
    expect([after.x, after.y]).toEqual([before.x, before.y + 160]);
  });

  it("is nowhere else with no place, or a place for a box that is not there", () => {
    expect(arrangePicture(picture, [{ box: "nobody@-", x: 1, y: 1 }]).boxes).toEqual(picture.boxes);
  });
});
