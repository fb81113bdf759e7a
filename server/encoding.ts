import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

/** Of those that a caller likes as well as one another, the smallest goes first. */
const OURS: readonly Encoding[] = ["br", "gzip", "identity"];

/** Browsers write the same few lines. */
const read = new LRUCache<string, Encoding>({ max: 100 });
const LONGEST = 200;

/**
 * The encoding that a caller likes best of ours.
 * @param accepted the header Accept-Encoding; without it, or where it allows none, the answer comes plain
 */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = read.get(accepted);
  if (known !== undefined) return known;
  const best = bestOf(accepted);
  if (accepted.length <= LONGEST) read.set(accepted, best);
  return best;
}

interface Preferring {
  /** As it is; its types do not know of the second argument. */
  encoding(of: readonly Encoding[], how: { preferred: readonly Encoding[] }): Encoding | undefined;
}

function bestOf(accepted: string): Encoding {
  const negotiator: Preferring = new Negotiator({
    headers: { "accept-encoding": accepted },
  }) as never;
  return negotiator.encoding(OURS, { preferred: OURS }) ?? "identity";
}
