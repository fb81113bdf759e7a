import type { Row } from "../api.ts";
import { AppError } from "../errors.ts";
import type { Limits, Store } from "../store/store.ts";
import type { Library } from "./library.ts";

// A question that walks a whole database, once.
const LIMITS: Limits = { timeoutMs: 300_000, maxRows: 1_000, maxBytes: 10_000_000 };

/** Whether a load of ours has filled this database before. */
export async function isLoaded(store: Store, { release }: Library): Promise<boolean> {
  const { rows } = await store.read(release.loaded.cypher, {}, { limits: LIMITS });
  return Number(rows[0]?.amount) > 0;
}

/**
 * Lets a database pass that no load has filled yet and that holds nothing under our labels. In one that was loaded before,
 * whatever else carries them is what users added.
 * @param beside whether the caller has said that our graph may stand beside what is there
 * @throws AppError `bad-request` with what was found
 */
export async function refuseOtherData(
  store: Store,
  library: Library,
  beside: boolean,
): Promise<void> {
  if (await isLoaded(store, library)) return;
  const { rows } = await store.read(library.release.others.cypher, {}, { limits: LIMITS });
  if (rows.length === 0) return;
  if (rows.some(({ released }) => Number(released) > 0)) throw refusal(rows, RELEASED);
  if (!beside) throw refusal(rows, BESIDE);
}

const BESIDE =
  "questions about our labels would find them too. Take another database, or say --beside-other-data to load beside them: " +
  "one of an id that ours has would become ours";

const RELEASED =
  "by a property `release` a load knows what is its own and may be removed. Take another database, or rename that property";

function refusal(rows: readonly Row[], why: string): AppError {
  const message = [
    "nothing was loaded: the database holds nodes under labels of ours that no load has put there:",
    ...rows.map((row) => `  ${describe(row)}`),
    why,
  ].join("\n");
  return new AppError("bad-request", message);
}

function describe({ label, amount, released, first, last }: Row): string {
  const others = Number(amount) > 2 ? ", …" : "";
  const names = first === last ? first : `${first}, ${last}${others}`;
  const marked = Number(released) > 0 ? ` (${released} with a property \`release\`)` : "";
  return `${amount} ${label}: ${names}${marked}`;
}
