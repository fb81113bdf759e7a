import { LRUCache } from "lru-cache";

/** Keeps what was made, by key, as long as it may be kept. */
export interface Memory {
  /** What was made for this key, or what `make` makes now. Those who ask meanwhile wait for the same. A failure is not kept. */
  remember<T extends object>(key: string, make: () => Promise<T>): Promise<T>;
  /** What was made for this key and still holds; null where it must be made first. */
  recall(key: string): object | null;
}

export interface MemoryOptions {
  /** Milliseconds; infinite where the graph cannot change. */
  readonly maxAgeMs: number;
  /** Things kept; the one that was asked for longest ago goes first. */
  readonly most: number;
  /** Bytes kept, of the things that say how many `bytes` they are. */
  readonly mostBytes?: number;
}

type Make = () => Promise<object>;

/** Of what does not say it: a key, and what belongs to us anyway. */
const SMALL = 1;

export function createMemory({ maxAgeMs, most, mostBytes }: MemoryOptions): Memory {
  const kept = new LRUCache<string, object, Make>({
    max: most,
    maxSize: mostBytes ?? Number.MAX_SAFE_INTEGER,
    ttl: Number.isFinite(maxAgeMs) ? maxAgeMs : 0,
    sizeCalculation: (value) => ("bytes" in value ? Math.max(SMALL, Number(value.bytes)) : SMALL),
    fetchMethod: (_key, _stale, { context: make }) => make(),
    // Whoever waits for it gets it, even where it is not kept.
    ignoreFetchAbort: true,
    allowStaleOnFetchAbort: true,
  });
  return {
    // Each key is asked for with one `make`, so with one T.
    remember: <T extends object>(key: string, make: () => Promise<T>) =>
      kept.forceFetch(key, { context: make }) as Promise<T>,
    recall: (key) => kept.get(key) ?? null,
  };
}
