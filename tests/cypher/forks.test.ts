import { afterAll, expect, it, vi } from "vitest";
import { openCypherReader } from "../../server/store/cypher-reader.ts";
import { openLoadedStore } from "../loaded-store.ts";

// The longest take two seconds of a core to be read, and let all else on the machine go first.
vi.setConfig({ testTimeout: 120_000 });
const PATIENCE_MS = 100_000;

const reader = openCypherReader({ deadlineMs: PATIENCE_MS });
const { store, library } = await openLoadedStore({ reader });
afterAll(() => Promise.all([store.close(), reader.close()]));

// Whoever writes a question of their own begins with one of ours.
it.each([...library.queries.values()])(
  "$name may be asked as a query of one's own, and answers the same",
  async ({ cypher, parameters }) => {
    const examples = Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
    const limits = { timeoutMs: PATIENCE_MS, maxRows: 10_000, maxBytes: 10_000_000 };
    const [named, free] = await Promise.all(
      (["named", "free"] as const).map((lane) => store.read(cypher, examples, { lane, limits })),
    );
    expect(free).toEqual(named);
  },
);
