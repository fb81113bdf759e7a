import { FONT_SIZE, LINE_HEIGHT, textWidth, widest, wrapText } from "../../client/scene/metrics.ts";
import type { Arrow, BoxPlace, PictureBox, Port, Rectangle, StateView } from "../api.ts";
import { type FacetNames, isInside, PITCH } from "./state-box.ts";

/** Facets that need no telling where they are a box's only one. */
const SILENT: ReadonlySet<string> = new Set(["presence", "process"]);
const FACET_ORDER = ["presence", "expression", "amount", "secretion", "unspecified", "phospho"];

const NAME_WIDTH = 132;
const PADDING = { x: 11, y: 6 };
const PILL = { height: 16, padding: 5, gap: 6, connector: 24 };
/** Between a name and the badge that stands beside it. */
const BESIDE = 6;
/** Room of one dock of a line, in drawing units. */
const DOCK = 2 * PITCH;

interface BoxContent {
  readonly id: string;
  readonly compartment: string;
  readonly place: BoxPlace;
  readonly states: readonly StateView[];
  readonly arrows: readonly Arrow[];
  readonly facets: FacetNames;
}

/** A box at the origin, as large as its name and pills in either language and its docks need. */
export function sizeBox({
  id,
  compartment,
  place,
  states,
  arrows,
  facets,
}: BoxContent): PictureBox {
  const [first] = states;
  if (first === undefined) throw new Error(`the box ${id} has no state`);
  const lines = wrapText(first.entityName, NAME_WIDTH, FONT_SIZE.name);
  const linesZh = wrapText(first.entityNameZh, NAME_WIDTH, FONT_SIZE.name);
  const nameHeight = Math.max(lines.length, linesZh.length) * FONT_SIZE.name * LINE_HEIGHT;
  const pills = placePills(states, arrows, facets);
  const nameWidth = Math.max(widest(lines, FONT_SIZE.name), widest(linesZh, FONT_SIZE.name));
  const docks = DOCK * (1 + Math.max(countEnds(arrows, states, "to"), countNets(arrows, states)));
  const name = { width: nameWidth, height: nameHeight };
  const content = pills.badge ? badgeBeside(name) : pillsBelow(name, pills);
  const width = roundUp(
    Math.max(content.width + 2 * PADDING.x, Math.min(docks, 4 * NAME_WIDTH), 48),
  );
  const height = roundUp(content.height + 2 * PADDING.y - 1);
  const [left, top] = [(width - content.width) / 2, (height - content.height) / 2];
  const ports = pills.ports.map((port) =>
    port.drawn
      ? { ...port, x: port.x + left + content.pills.x, y: top + content.pills.y }
      : { ...port, x: 0, y: 0, width, height },
  );
  return {
    id,
    compartment,
    place,
    entity: first.entity,
    site: first.site,
    label: first.label,
    name: first.entityName,
    nameZh: first.entityNameZh,
    x: 0,
    y: 0,
    width,
    height,
    nameArea: { ...name, x: left + content.name.x, y: top + content.name.y },
    lines,
    linesZh,
    ports,
    walked: arrows.some((arrow) => arrow.walked && arrow.claim !== null),
  };
}

type Size = Pick<Rectangle, "width" | "height">;

/** What is in a box: its size, and where name and pills begin in it. */
interface Content extends Size {
  readonly name: { readonly x: number; readonly y: number };
  readonly pills: { readonly x: number; readonly y: number };
}

function pillsBelow(name: Size, pills: Size): Content {
  const width = Math.max(name.width, pills.width);
  const below = name.height + 3;
  return {
    width,
    height: pills.height === 0 ? name.height : below + pills.height,
    name: { x: (width - name.width) / 2, y: 0 },
    pills: { x: (width - pills.width) / 2, y: below },
  };
}

/** A badge that is a box's only facet needs no row of its own. */
function badgeBeside(name: Size): Content {
  const height = Math.max(name.height, PILL.height);
  return {
    width: name.width + BESIDE + PILL.height,
    height,
    name: { x: 0, y: (height - name.height) / 2 },
    pills: { x: name.width + BESIDE, y: (height - PILL.height) / 2 },
  };
}

function roundUp(length: number): number {
  return Math.ceil(length / PITCH) * PITCH;
}

/** Pills in a row from x = 0; one that carries over into another stands beside it, a connector's length away. */
function placePills(states: readonly StateView[], arrows: readonly Arrow[], facets: FacetNames) {
  const order = pillOrder(states, arrows);
  const [only] = order;
  const silent = order.length === 1 && only !== undefined && SILENT.has(only.facet);
  const ports: Port[] = [];
  let x = 0;
  order.forEach((state, index) => {
    const next = order[index + 1];
    const width = pillWidth(state.facet, facets);
    const place = { x, y: 0, width, height: PILL.height };
    ports.push({ state: state.id, facet: state.facet, drawn: !silent, ...place });
    x += width;
    if (next !== undefined) x += carries(arrows, state, next) ? PILL.connector : PILL.gap;
  });
  const arches = arrows.filter((arrow) => isInside(arrow) && !adjacent(order, arrow)).length;
  const height = silent ? 0 : PILL.height + (arches > 0 ? 6 + 5 * arches : 0);
  const badge = order.length === 1 && facets.get(only?.facet ?? "")?.badge !== undefined;
  return { ports, width: silent ? 0 : x, height, badge };
}

/** A circle for a badge, else as wide as the facet's name in either language. */
function pillWidth(facet: string, facets: FacetNames): number {
  const { badge, name, nameZh } = facets.get(facet) ?? { name: facet, nameZh: facet };
  if (badge !== undefined) return PILL.height;
  const text = [name, nameZh].map((each) => textWidth(each, FONT_SIZE.pill));
  return Math.ceil(Math.max(...text) + 2 * PILL.padding);
}

/** The first state of each carried facet stands left of it, the others right: a, target, b, c. */
function pillOrder(states: readonly StateView[], arrows: readonly Arrow[]): StateView[] {
  const rank = ({ facet }: StateView) => (FACET_ORDER.indexOf(facet) + 20) % 20;
  const sorted = [...states].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  const targets = new Set(arrows.filter(isInside).map(({ to }) => to.id));
  const rest = sorted.filter(({ id }) => !targets.has(id));
  for (const target of sorted.filter(({ id }) => targets.has(id))) {
    const source = rest.findIndex((state) => carries(arrows, state, target));
    rest.splice(source + 1, 0, target);
  }
  return rest;
}

function carries(arrows: readonly Arrow[], a: StateView, b: StateView): boolean {
  return arrows.some(
    (arrow) =>
      isInside(arrow) &&
      ((arrow.from.id === a.id && arrow.to.id === b.id) ||
        (arrow.from.id === b.id && arrow.to.id === a.id)),
  );
}

function adjacent(order: readonly StateView[], arrow: Arrow): boolean {
  const from = order.findIndex(({ id }) => id === arrow.from.id);
  const to = order.findIndex(({ id }) => id === arrow.to.id);
  return Math.abs(from - to) === 1;
}

function countEnds(
  arrows: readonly Arrow[],
  states: readonly StateView[],
  end: "from" | "to",
): number {
  const own = new Set(states.map(({ id }) => id));
  return arrows.filter((arrow) => own.has(arrow[end].id) && !isInside(arrow)).length;
}

/** Lines that leave and mean the same share a dock. */
function countNets(arrows: readonly Arrow[], states: readonly StateView[]): number {
  const own = new Set(states.map(({ id }) => id));
  const leaving = arrows.filter((arrow) => own.has(arrow.from.id) && !isInside(arrow));
  return new Set(leaving.map(({ from, type, claim }) => `${from.id}|${type}|${claim?.status}`))
    .size;
}
