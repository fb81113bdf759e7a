/** Keeps what was made, by key, as long as it may be kept. */
export interface Memory {
  /** What was made for this key, or what `make` makes now. Those who ask meanwhile wait for the same. A failure is not kept. */
  remember<T>(key: string, make: () => Promise<T>): Promise<T>;
}

export interface MemoryOptions {
  /** Milliseconds; infinite where the graph cannot change. */
  readonly maxAgeMs: number;
  /** Answers kept; the one that was asked for longest ago goes first. */
  readonly most: number;
}

interface Kept {
  readonly value: Promise<unknown>;
  readonly since: number;
}

export function createMemory({ maxAgeMs, most }: MemoryOptions): Memory {
  const kept = new Map<string, Kept>();

  const store = (key: string, entry: Kept) => {
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  return {
    remember<T>(key: string, make: () => Promise<T>): Promise<T> {
      const found = kept.get(key);
      const young = found && Date.now() - found.since < maxAgeMs;
      const entry = young ? found : { value: make(), since: Date.now() };
      store(key, entry);
      entry.value.catch(() => {
        if (kept.get(key) === entry) kept.delete(key);
      });
      // Each key is asked for with one `make`, so with one T.
      return entry.value as Promise<T>;
    },
  };
}
