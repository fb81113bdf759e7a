/** A query that was asked here before. */
export interface KeptQuery {
  readonly cypher: string;
  /** As typed, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** When it was asked last, in ms since 1970. */
  readonly at: number;
  readonly favourite: boolean;
}

const KEY = "mechgraph-queries";
const MOST = 200;

/** Where history is kept: this browser, and nowhere else. */
export type Shelf = Pick<Storage, "getItem" | "setItem">;

/** The queries that were kept, favourites first, then the latest; none where the browser keeps nothing. */
export function readKept(shelf: Shelf): readonly KeptQuery[] {
  try {
    const read: unknown = JSON.parse(shelf.getItem(KEY) ?? "[]");
    return Array.isArray(read) ? inOrder(read.filter(isKept)) : [];
  } catch {
    return [];
  }
}

const isKept = (value: unknown): value is KeptQuery =>
  typeof value === "object" &&
  value !== null &&
  "cypher" in value &&
  typeof value.cypher === "string" &&
  "at" in value &&
  typeof value.at === "number" &&
  "parameters" in value &&
  typeof value.parameters === "object";

const inOrder = (kept: readonly KeptQuery[]): readonly KeptQuery[] =>
  [...kept].sort(
    (one, other) => Number(other.favourite) - Number(one.favourite) || other.at - one.at,
  );

const same = (one: KeptQuery, other: Pick<KeptQuery, "cypher" | "parameters">): boolean =>
  one.cypher === other.cypher &&
  JSON.stringify(one.parameters) === JSON.stringify(other.parameters);

/** With one more, which comes once however often it is asked; the oldest that is no favourite goes. */
export function keepQuery(
  kept: readonly KeptQuery[],
  query: Pick<KeptQuery, "cypher" | "parameters" | "at">,
): readonly KeptQuery[] {
  const before = kept.find((one) => same(one, query));
  const others = kept.filter((one) => one !== before);
  const next = inOrder([...others, { ...query, favourite: before?.favourite ?? false }]);
  return next.length > MOST ? next.slice(0, -1) : next;
}

/** With this one made a favourite, or no favourite any more. */
export const toggleFavourite = (
  kept: readonly KeptQuery[],
  query: KeptQuery,
): readonly KeptQuery[] =>
  inOrder(kept.map((one) => (one === query ? { ...one, favourite: !one.favourite } : one)));

/** Without this one. */
export const forgetQuery = (kept: readonly KeptQuery[], query: KeptQuery): readonly KeptQuery[] =>
  kept.filter((one) => one !== query);

/** Writes them down; where the browser keeps nothing, they last as long as the page. */
export function writeKept(shelf: Shelf, kept: readonly KeptQuery[]): void {
  try {
    shelf.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A private window, or a full one.
  }
}
