import { FONT_SIZE, LINE_HEIGHT, textWidth, widest, wrapText } from "../../client/scene/metrics.ts";
import type { Arrow, PictureBox, Port, StateView } from "../api.ts";
import { type FacetNames, isInside, PITCH } from "./state-box.ts";

/** Facets that need no telling where they are a box's only one. */
const SILENT: ReadonlySet<string> = new Set(["presence", "process"]);
const FACET_ORDER = ["presence", "expression", "amount", "secretion", "unspecified", "phospho"];

const NAME_WIDTH = 132;
const PADDING = { x: 11, y: 6 };
const PILL = { height: 16, padding: 6, gap: 6, connector: 26 };
/** Room of one dock of a line, in drawing units. */
const DOCK = 2 * PITCH;

interface BoxContent {
  readonly id: string;
  readonly compartment: string;
  readonly states: readonly StateView[];
  readonly arrows: readonly Arrow[];
  readonly facets: FacetNames;
}

/** A box at the origin, as large as its name and pills in either language and its docks need. */
export function sizeBox({ id, compartment, states, arrows, facets }: BoxContent): PictureBox {
  const [first] = states;
  if (first === undefined) throw new Error(`the box ${id} has no state`);
  const lines = wrapText(first.entityName, NAME_WIDTH, FONT_SIZE.name);
  const linesZh = wrapText(first.entityNameZh, NAME_WIDTH, FONT_SIZE.name);
  const nameHeight = Math.max(lines.length, linesZh.length) * FONT_SIZE.name * LINE_HEIGHT;
  const pills = placePills(states, arrows, facets);
  const nameWidth = Math.max(widest(lines, FONT_SIZE.name), widest(linesZh, FONT_SIZE.name));
  const docks = DOCK * (1 + Math.max(countEnds(arrows, states, "to"), countNets(arrows, states)));
  const inner = Math.max(nameWidth, pills.width);
  const width = roundUp(Math.max(inner + 2 * PADDING.x, Math.min(docks, 4 * NAME_WIDTH), 48));
  const pillsHeight = pills.height === 0 ? 0 : pills.height + 3;
  const height = roundUp(nameHeight + pillsHeight + 2 * PADDING.y - 1);
  const top = (height - nameHeight - pillsHeight) / 2;
  const left = (width - pills.width) / 2;
  const ports = pills.ports.map((port) =>
    port.drawn
      ? { ...port, x: port.x + left, y: top + nameHeight + 3 }
      : { ...port, x: 0, y: 0, width, height },
  );
  return {
    id,
    compartment,
    entity: first.entity,
    site: first.site,
    label: first.label,
    name: first.entityName,
    nameZh: first.entityNameZh,
    x: 0,
    y: 0,
    width,
    height,
    nameArea: { x: (width - nameWidth) / 2, y: top, width: nameWidth, height: nameHeight },
    lines,
    linesZh,
    ports,
    walked: arrows.some((arrow) => arrow.walked && arrow.claim !== null),
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
    const names = facets.get(state.facet) ?? { name: state.facet, nameZh: state.facet };
    const text = [names.name, names.nameZh].map((name) => textWidth(name, FONT_SIZE.pill));
    const width = Math.ceil(Math.max(...text) + 2 * PILL.padding);
    const place = { x, y: 0, width, height: PILL.height };
    ports.push({ state: state.id, facet: state.facet, drawn: !silent, ...place });
    x += width;
    if (next !== undefined) x += carries(arrows, state, next) ? PILL.connector : PILL.gap;
  });
  const arches = arrows.filter((arrow) => isInside(arrow) && !adjacent(order, arrow)).length;
  const height = silent ? 0 : PILL.height + (arches > 0 ? 6 + 5 * arches : 0);
  return { ports, width: silent ? 0 : x, height };
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
