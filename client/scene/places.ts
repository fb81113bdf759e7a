/** Where boxes stand that a hand has moved, as a link tells it. */

/** The grid of the layouts, in drawing units: every side of a box and every line lies on it. */
export const PITCH = 8;

/** A box's upper left corner, in steps of the grid from that of its frame as laid out, so that it moves with the frame. */
export interface Place {
  readonly box: string;
  readonly x: number;
  readonly y: number;
}

const PLACE = /^([\p{L}\p{N}_.:@|+-]{1,200}):(-?\d{1,4}),(-?\d{1,4})$/u;
const MOST = 200;

/** `nfkb@t-cell:3,12~il2@t-cell:0,7`. */
export const writePlaces = (places: readonly Place[]): string =>
  places.map(({ box, x, y }) => `${box}:${x},${y}`).join("~");

/** Undefined where the text is no list of places, or names a box twice. */
export function readPlaces(text: string): readonly Place[] | undefined {
  const places = text.split("~").map((one): Place | undefined => {
    const [, box, x, y] = PLACE.exec(one) ?? [];
    return box === undefined ? undefined : { box, x: Number(x) + 0, y: Number(y) + 0 };
  });
  const read = places.filter((one) => one !== undefined);
  const boxes = new Set(read.map(({ box }) => box));
  return read.length === places.length && boxes.size === read.length && read.length <= MOST
    ? read
    : undefined;
}
