import type { PictureArrow, StateView } from "../server/api.ts";
import type { Language } from "./scene/scene.ts";
import type { Sort } from "./view.ts";

/** One arrow of the picture as the table lists it. Null where the source does not say. */
export interface TableRow {
  readonly id: string;
  readonly subject: string;
  /** The relationship's type, to be named by the vocabulary. */
  readonly type: string;
  readonly sign: number | null;
  readonly object: string;
  readonly cell: string | null;
  readonly section: string | null;
  /** Null for CARRIES_OVER, which is no claim. */
  readonly status: string | null;
  readonly references: readonly number[];
  readonly claim: string | null;
}

/** A state's name in a language. */
export const stateName = (state: StateView, language: Language): string =>
  language === "zh" ? state.nameZh : state.name;

/** The name of a state's cell or disease, or null where none is stated. */
export const siteName = (state: StateView, language: Language): string | null =>
  language === "zh" ? state.siteNameZh : state.siteName;

/** The cell of the effect; from one cell to another both are told. */
function cellsOf(arrow: PictureArrow, language: Language): string | null {
  const from = siteName(arrow.from, language);
  const to = siteName(arrow.to, language);
  return from && to && from !== to ? `${from} → ${to}` : (to ?? from);
}

/** The rows of these arrows, in their order. */
export const tableRows = (
  arrows: readonly PictureArrow[],
  language: Language,
): readonly TableRow[] =>
  arrows.map((arrow) => ({
    id: arrow.id,
    subject: stateName(arrow.from, language),
    type: arrow.type,
    sign: arrow.sign,
    object: stateName(arrow.to, language),
    cell: cellsOf(arrow, language),
    section: arrow.claim?.section ?? null,
    status: arrow.claim?.status ?? null,
    references: arrow.claim?.references ?? [],
    claim: arrow.claim?.id ?? null,
  }));

const KEYS: Readonly<Record<Sort["column"], (row: TableRow) => string | number | null>> = {
  subject: (row) => row.subject,
  effect: (row) => row.type,
  object: (row) => row.object,
  cell: (row) => row.cell,
  section: (row) => row.section,
  status: (row) => row.status,
  references: (row) => row.references[0] ?? null,
  claim: (row) => row.claim,
};

/** Sorted by a column in the language's own order; what is not stated stays last either way, equal rows keep their order. */
export function sortRows(
  rows: readonly TableRow[],
  sort: Sort | null,
  language: Language,
): readonly TableRow[] {
  if (!sort) return rows;
  const collator = new Intl.Collator(language, { numeric: true });
  const key = KEYS[sort.column];
  const turn = sort.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return turn * collator.compare(String(a), String(b));
  });
}
