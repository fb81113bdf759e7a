import { readPlaces, writePlaces } from "./scene/places.ts";
import type { Language } from "./scene/scene.ts";
import {
  DRAWERS,
  FACETS,
  type Facet,
  firstView,
  NO_FILTERS,
  SELECTION_KINDS,
  type Selection,
  SORT_COLUMNS,
  type Sort,
  SPARED,
  type View,
  type ViewCamera,
} from "./view.ts";

/** A view read from a link, and the parts of the link that say nothing we know. */
export interface LinkedView {
  readonly view: View;
  readonly ignored: readonly string[];
}

/** A box, entity, claim, arrow or filter value: no id of ours is longer or holds other signs. */
const ID = /^[\p{L}\p{N}_.:@|+-]{1,200}$/u;
const LONGEST_LIST = 500;

const isId = (text: string): boolean => ID.test(text);
const listText = (list: readonly string[]): string => list.join(",");

type Read<Value> = (text: string) => Value | undefined;

const readId: Read<string> = (text) => (isId(text) ? text : undefined);

const readList =
  (separator: string): Read<readonly string[]> =>
  (text) => {
    const items = text.split(separator).filter(isId);
    return items.length > 0 ? [...new Set(items)].slice(0, LONGEST_LIST) : undefined;
  };

const readOne =
  <Value extends string>(values: readonly Value[]): Read<Value> =>
  (text) =>
    values.find((value) => value === text);

const readSelection: Read<Selection> = (text) => {
  const cut = text.indexOf(":");
  const kind = SELECTION_KINDS.find((known) => known === text.slice(0, cut));
  const id = text.slice(cut + 1);
  return kind && isId(id) ? { kind, id } : undefined;
};

const readCamera: Read<ViewCamera> = (text) => {
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [x, y, scale] = numbers;
  if (numbers.length !== 3 || x === undefined || y === undefined || scale === undefined) return;
  const near = Math.abs(x) < 1e6 && Math.abs(y) < 1e6 && scale >= 0.01 && scale <= 100;
  return near ? { x, y, scale } : undefined;
};

const readSort: Read<Sort> = (text) => {
  const name = text.replace(/^-/, "");
  const column = SORT_COLUMNS.find((known) => known === name);
  return column && { column, descending: text.startsWith("-") };
};

/** One parameter of a link: how it is written (null leaves it out) and how it is read into a view. */
interface Part {
  readonly write: (view: View) => string | null;
  /** Undefined where the text says nothing we know. */
  readonly read: (view: View, text: string) => View | undefined;
}

const part = <Value>(
  read: Read<Value>,
  put: (view: View, value: Value) => View,
  write: Part["write"],
): Part => ({
  write,
  read: (view, text) => {
    const value = read(text);
    return value === undefined ? undefined : put(view, value);
  },
});

const filterPart = (facet: Facet): Part =>
  part(
    readList(","),
    (view, values) => ({
      ...view,
      filters: { ...view.filters, [facet]: [...values].sort() },
    }),
    (view) => listText(view.filters[facet]) || null,
  );

const sparedPart = (one: (typeof SPARED)[number]): Part =>
  part(
    readOne(["off"] as const),
    (view) => ({ ...view, without: [...new Set([...view.without, one])] }),
    ({ without }) => (without.includes(one) ? "off" : null),
  );

const PARTS: Readonly<Record<string, Part>> = {
  mechanism: part(
    readId,
    (view, mechanism) => ({ ...view, mechanism }),
    (view) => view.mechanism,
  ),
  show: part(
    readList(","),
    (view, show) => ({ ...view, show }),
    (view) => listText(view.show) || null,
  ),
  hide: part(
    readList(","),
    (view, hidden) => ({ ...view, hidden }),
    (view) => listText(view.hidden) || null,
  ),
  ...Object.fromEntries(FACETS.map((facet) => [`only-${facet}`, filterPart(facet)])),
  from: part(
    readId,
    (view, from) => ({ ...view, chain: { ...view.chain, from } }),
    (view) => view.chain.from,
  ),
  to: part(
    readId,
    (view, to) => ({ ...view, chain: { ...view.chain, to } }),
    (view) => view.chain.to,
  ),
  chain: part(
    readList("~"),
    (view, chosen) => ({ ...view, chain: { ...view.chain, chosen } }),
    (view) => view.chain.chosen.join("~") || null,
  ),
  place: part(
    readPlaces,
    (view, places) => ({ ...view, places }),
    (view) => writePlaces(view.places) || null,
  ),
  select: part(
    readSelection,
    (view, selection) => ({ ...view, selection }),
    ({ selection }) => selection && `${selection.kind}:${selection.id}`,
  ),
  at: part(
    readCamera,
    (view, camera) => ({ ...view, camera }),
    ({ camera }) => camera && `${camera.x},${camera.y},${camera.scale}`,
  ),
  drawer: part(
    readOne(DRAWERS),
    (view, drawer) => ({ ...view, drawer }),
    (view) => view.drawer,
  ),
  side: part(
    readOne(["open", "closed"] as const),
    (view, side) => ({ ...view, side: side === "open" }),
    ({ side }) => (side === null ? null : side ? "open" : "closed"),
  ),
  sort: part(
    readSort,
    (view, sort) => ({ ...view, sort }),
    ({ sort }) => sort && `${sort.descending ? "-" : ""}${sort.column}`,
  ),
  lang: part(
    readOne(["en", "zh"] as const),
    (view, language) => ({ ...view, language }),
    (view) => view.language,
  ),
  theme: part(
    readOne(["light", "dark"] as const),
    (view, theme) => ({ ...view, theme }),
    (view) => view.theme,
  ),
  view: part(
    readOne(["diagram"] as const),
    (view, diagram) => ({ ...view, diagram }),
    (view) => view.diagram,
  ),
  ...Object.fromEntries(SPARED.map((one) => [one, sparedPart(one)])),
  painter: part(
    readOne(["sigma", "svg"] as const),
    (view, painter) => ({ ...view, painter }),
    (view) => view.painter,
  ),
};

/** Signs that a query may hold as they are (RFC 3986, 3.4); unescaped, a link stays readable. */
const readable = (text: string): string =>
  encodeURIComponent(text).replace(/%(?:40|3A|2C)/gi, decodeURIComponent);

/** The view as a link's query: `?mechanism=…&lang=en`. What stands at its default is left out, except the language. */
export function writeLink(view: View): string {
  const pairs = Object.entries(PARTS).flatMap(([name, { write }]) => {
    const text = write(view);
    return text === null ? [] : [`${name}=${readable(text)}`];
  });
  return `?${pairs.join("&")}`;
}

/** Reads a link's query. What it says that we do not know is named in `ignored` and changes nothing. */
export function readLink(search: string, language: Language): LinkedView {
  let view: View = { ...firstView(language), filters: NO_FILTERS };
  const ignored: string[] = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const next = Object.hasOwn(PARTS, name) ? PARTS[name]?.read(view, text) : undefined;
    if (next) view = next;
    else ignored.push(`${name}=${text}`.slice(0, 80));
  }
  return { view, ignored };
}
