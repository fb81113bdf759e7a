/** A picture with boxes where a hand has put them: never over another box, never in a frame that is not theirs. */
import type { Compartment, Picture, PictureBox, Rectangle } from "../../server/api.ts";
import { titleArea } from "./compartment-title.ts";
import { PITCH, type Place } from "./places.ts";
import { rerouteLines } from "./reroute-lines.ts";

/** Room between two boxes, for heads and a line; between frames; between a frame and the boxes in it. */
const GAP = 3 * PITCH;
const BETWEEN_FRAMES = 2 * PITCH;
const MARGIN = 2 * PITCH;
/** How far a drawing may grow to the right and downwards. */
const GROWTH = 60 * PITCH;
/** How far off the wished place another is looked for, in steps of the grid. */
const REACH = 60;

/** What stands so far. */
interface Field {
  readonly picture: Picture;
  readonly frames: Map<string, Compartment>;
  readonly standing: PictureBox[];
}

/** The picture with these boxes at, or as near as can be to, their places; lines are led anew where they must be. */
export function arrangePicture(picture: Picture, places: readonly Place[]): Picture {
  const { frames, standing } = fieldOf(picture, places);
  const placed = new Map(standing.map((box) => [box.id, box]));
  const boxes = picture.boxes.map((box) => placed.get(box.id) ?? box);
  const compartments = picture.compartments.map((one) => frames.get(one.id) ?? one);
  const right = Math.max(...[...boxes, ...compartments].map(({ x, width }) => x + width));
  const bottom = Math.max(...[...boxes, ...compartments].map(({ y, height }) => y + height));
  const grown = {
    ...picture,
    ...{ boxes, compartments },
    width: Math.max(picture.width, right + GAP),
    height: Math.max(picture.height, bottom + GAP),
  };
  return { ...grown, arrows: rerouteLines(picture, grown) };
}

/** The sound place nearest to where a hand wants a box, the other places given; null where there is none. */
export function placeFor(
  picture: Picture,
  places: readonly Place[],
  id: string,
  wish: { readonly x: number; readonly y: number },
  reach = REACH,
): Place | null {
  const box = picture.boxes.find((one) => one.id === id);
  if (!box) return null;
  const others = places.filter((place) => place.box !== id);
  const field = fieldOf(picture, [...others, { box: id, x: 0, y: 0 }], id);
  const found = nearest(field, box, wish, reach);
  const origin = originOf(picture, box);
  return found && { box: id, x: (found.x - origin.x) / PITCH, y: (found.y - origin.y) / PITCH };
}

function fieldOf(picture: Picture, places: readonly Place[], left?: string): Field {
  const moving = new Map(picture.boxes.map((box) => [box.id, box]));
  const wished = places.filter(({ box }) => moving.has(box));
  const gone = new Set(wished.map(({ box }) => box));
  const field: Field = {
    picture,
    frames: new Map(picture.compartments.map((one) => [one.id, one])),
    standing: picture.boxes.filter(({ id }) => !gone.has(id)),
  };
  for (const place of wished) {
    const box = moving.get(place.box);
    if (box && box.id !== left) put(field, box, place);
  }
  return field;
}

function put(field: Field, box: PictureBox, place: Place): void {
  const origin = originOf(field.picture, box);
  const wish = { x: origin.x + place.x * PITCH, y: origin.y + place.y * PITCH };
  const found = nearest(field, box, wish) ?? box;
  field.standing.push(shifted(box, found.x - box.x, found.y - box.y));
  const home = field.frames.get(box.compartment);
  if (home && box.place === "inside")
    field.frames.set(home.id, grownFor(home, { ...box, ...at(found) }));
}

const at = ({ x, y }: { x: number; y: number }) => ({ x, y });

const onGrid = (value: number): number => Math.round(value / PITCH) * PITCH;

function originOf({ compartments }: Picture, { compartment }: PictureBox) {
  const home = compartments.find(({ id }) => id === compartment);
  return { x: onGrid(home?.x ?? 0), y: onGrid(home?.y ?? 0) };
}

function shifted(box: PictureBox, dx: number, dy: number): PictureBox {
  const move = <Part extends Rectangle>(part: Part): Part => ({
    ...part,
    x: part.x + dx,
    y: part.y + dy,
  });
  return { ...move(box), nameArea: move(box.nameArea), ports: box.ports.map(move) };
}

function nearest(field: Field, box: PictureBox, wish: { x: number; y: number }, reach = REACH) {
  const free = box.place === "inside";
  const [x, y] = [onGrid(wish.x), free ? onGrid(wish.y) : box.y];
  for (let ring = 0; ring <= reach; ring += 1) {
    const sound = ringAround(x, y, ring, free).filter((one) => isSound(field, { ...box, ...one }));
    const off = (one: { x: number; y: number }) => Math.hypot(one.x - wish.x, one.y - wish.y);
    if (sound.length > 0) return sound.reduce((best, one) => (off(one) < off(best) ? one : best));
  }
  return null;
}

/** Points of the grid at a distance; on one level where a box may not rise or sink. */
function ringAround(x: number, y: number, ring: number, free: boolean) {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring);
  const ends = ring === 0 ? [0] : [-ring, ring];
  const sides = free ? steps.flatMap((dy) => ends.map((dx) => [dx, dy] as const)) : [];
  const level = free ? [] : ends.map((dx) => [dx, 0] as const);
  const caps = free ? steps.flatMap((dx) => ends.map((dy) => [dx, dy] as const)) : [];
  return [...sides, ...level, ...caps].map(([dx, dy]) => ({
    x: x + dx * PITCH,
    y: y + dy * PITCH,
  }));
}

/** True where the box stands clear of all others, and its frame has room around it. */
function isSound({ picture, frames, standing }: Field, box: PictureBox): boolean {
  if (standing.some((other) => overlap(other, box, GAP))) return false;
  const home = frames.get(box.compartment);
  if (!home) return isWithin(picture, box);
  if (box.place !== "inside") {
    return box.x >= home.x + MARGIN && box.x + box.width <= home.x + home.width - MARGIN;
  }
  const frame = grownFor(home, box);
  if (!isWithin(picture, frame)) return false;
  const sinks = frame.y + frame.height > home.y + home.height;
  const held = picture.boxes.some(
    (other) => other.compartment === home.id && other.place !== "inside",
  );
  if (sinks && held) return false;
  const strangers = standing.filter(
    ({ compartment, place }) => compartment !== home.id || place === "outside",
  );
  const neighbours = [...frames.values()].filter(({ id }) => id !== home.id);
  return (
    !neighbours.some((other) => overlap(other, frame, BETWEEN_FRAMES)) &&
    !strangers.some((other) => overlap(other, frame, PITCH))
  );
}

function isWithin({ width, height }: Picture, { x, y, ...size }: Rectangle): boolean {
  const fits = x + size.width <= width + GROWTH && y + size.height <= height + GROWTH;
  return x >= MARGIN && y >= MARGIN && fits;
}

/** The frame, as much larger as the box needs. */
function grownFor(frame: Compartment, box: Rectangle): Compartment {
  const title = titleArea(frame);
  const top = onGrid(title.y + title.height - frame.y + PITCH);
  const x = Math.min(frame.x, box.x - MARGIN);
  const y = Math.min(frame.y, box.y - top);
  const right = Math.max(frame.x + frame.width, box.x + box.width + MARGIN);
  const bottom = Math.max(frame.y + frame.height, box.y + box.height + MARGIN);
  return { ...frame, x, y, width: right - x, height: bottom - y };
}

function overlap(a: Rectangle, b: Rectangle, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}
