/** Counts what each client takes, and says when there is more to be had. */
export interface Meter {
  /** Whole seconds until the client may take again; 0 for now. */
  waitS(client: string): number;
  /** Counts an amount, even one that leaves a debt: what a query costs is known when it has ended. */
  take(client: string, amount: number): void;
}

export interface MeterOptions {
  /** What comes back in a minute, evenly; 0 for no limit. */
  readonly perMinute: number;
  /** How many minutes' worth may be taken at once. */
  readonly burst: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

interface Taken {
  readonly amount: number;
  readonly at: number;
}

/** Clients remembered; beyond, whoever came longest ago is forgotten. */
const MOST_CLIENTS = 20_000;

const UNLIMITED: Meter = { waitS: () => 0, take: () => {} };

/** A bucket for each client, which leaks evenly. */
export function createMeter({ perMinute, burst, now }: MeterOptions): Meter {
  if (perMinute === 0) return UNLIMITED;
  const perMs = perMinute / 60_000;
  const room = perMinute * burst;
  const clients = new Map<string, Taken>();

  const takenBy = (client: string): number => {
    const taken = clients.get(client);
    return taken ? Math.max(0, taken.amount - (now() - taken.at) * perMs) : 0;
  };

  return {
    waitS(client) {
      // One more unit, or the smallest part of one, must fit.
      const over = takenBy(client) - room;
      return over < 0 ? 0 : Math.max(1, Math.ceil((over + 1e-9) / perMs / 1000));
    },
    take(client, amount) {
      const taken = takenBy(client) + amount;
      clients.delete(client);
      clients.set(client, { amount: taken, at: now() });
      const [oldest] = clients.keys();
      if (clients.size > MOST_CLIENTS && oldest !== undefined) clients.delete(oldest);
    },
  };
}
