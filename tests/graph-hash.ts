import { hashGraph as hashWithin } from "../server/content-hash.ts";
import type { Limits, Store } from "../server/store/store.ts";

const ALL: Limits = { timeoutMs: 120_000, maxRows: 10_000_000, maxBytes: 1_000_000_000 };

/** One text for all that a graph holds, however large. */
export const hashGraph = (store: Pick<Store, "read">): Promise<string> => hashWithin(store, ALL);
