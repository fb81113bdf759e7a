import type { NamedQuery, ParameterType } from "./api.ts";
import { AppError } from "./errors.ts";
import type { Library } from "./library/library.ts";
import type { Limits, Store } from "./store/store.ts";

/** What the types of a header that are ids call the thing, as the query `known-as` does. */
const KINDS: { readonly [type in ParameterType]?: { kind: string; called: string } } = {
  entity: { kind: "entity", called: "an entity" },
  claim: { kind: "claim", called: "a claim" },
  section: { kind: "section", called: "a section" },
  layers: { kind: "layer", called: "a layer" },
};

export type Knower = (query: NamedQuery, given: Readonly<Record<string, string>>) => Promise<void>;

/**
 * Looks up every id that a caller gave a named query.
 * @throws AppError `not-found` naming the parameter, for an id that the graph does not know as what it should be
 */
export function createKnower(store: Store, library: Library, limits: Limits): Knower {
  const { cypher } = library.queries.get("known-as") ?? missing();
  const knows = async (kind: string, id: string) =>
    (await store.read(cypher, { id }, { limits })).rows.some((row) => row.kind === kind);

  return async (query, given) => {
    for (const { name, kind, called, id } of idsIn(query, given)) {
      if (await knows(kind, id)) continue;
      throw new AppError(
        "not-found",
        `"${name}" must be the id of ${called}; the graph knows no ${kind} "${shorten(id)}"`,
      );
    }
  };
}

function idsIn({ parameters }: NamedQuery, given: Readonly<Record<string, string>>) {
  return parameters.flatMap(({ name, type }) => {
    const wanted = KINDS[type];
    const text = given[name];
    if (wanted === undefined || text === undefined) return [];
    return (type === "layers" ? text.split(",") : [text]).map((id) => ({ name, ...wanted, id }));
  });
}

function missing(): never {
  throw new Error("cypher/queries/known-as.cypher is missing");
}

const LONGEST = 80;

const shorten = (id: string) => (id.length > LONGEST ? `${id.slice(0, LONGEST)}…` : id);
