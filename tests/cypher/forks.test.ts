import { afterAll, expect, it } from "vitest";
import { openLoadedStore } from "../loaded-store.ts";

const { store, library } = await openLoadedStore();
afterAll(() => store.close());

// Whoever writes a question of their own begins with one of ours.
it.each([...library.queries.values()])(
  "$name may be asked as a query of one's own, and answers the same",
  async ({ cypher, parameters }) => {
    const examples = Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
    const limits = { timeoutMs: 15_000, maxRows: 10_000, maxBytes: 10_000_000 };
    const [named, free] = await Promise.all(
      (["named", "free"] as const).map((lane) => store.read(cypher, examples, { lane, limits })),
    );
    expect(free).toEqual(named);
  },
);
