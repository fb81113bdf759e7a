import { afterAll, expect, it, vi } from "vitest";
import type { NamedQuery } from "../../server/api.ts";
import { openCypherReader } from "../../server/store/cypher-reader.ts";
import { openLoadedStore } from "../loaded-store.ts";

// The longest take two seconds of a core to be read, and let all else on the machine go first.
vi.setConfig({ testTimeout: 120_000 });
const PATIENCE_MS = 100_000;

const reader = openCypherReader({ deadlineMs: PATIENCE_MS });
const { store, library } = await openLoadedStore({ reader });
afterAll(() => Promise.all([store.close(), reader.close()]));

/** It parts a text by a name from the graph, and by an empty one the engine parts otherwise than Neo4j. */
const REFUSED = new Map([["conditions-between", "split by what may be empty"]]);

const queries = [...library.queries.values()];
const examplesOf = ({ parameters }: NamedQuery) =>
  Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
const limits = { timeoutMs: PATIENCE_MS, maxRows: 10_000, maxBytes: 10_000_000 };

// Whoever writes a question of their own begins with one of ours.
it.each(queries.filter(({ name }) => !REFUSED.has(name)))(
  "$name may be asked as a query of one's own, and answers the same",
  async (query) => {
    const [named, free] = await Promise.all(
      (["named", "free"] as const).map((lane) =>
        store.read(query.cypher, examplesOf(query), { lane, limits }),
      ),
    );
    expect(free).toEqual(named);
  },
);

it.each(queries.filter(({ name }) => REFUSED.has(name)))(
  "$name is refused as a query of one's own, and told why",
  async (query) => {
    const answer = store.read(query.cypher, examplesOf(query), { lane: "free", limits });
    await expect(answer).rejects.toMatchObject({
      code: "unsupported-here",
      message: expect.stringContaining(REFUSED.get(query.name) ?? ""),
    });
  },
);
