import type {
  Arrow,
  ClaimDetail,
  EntityDetail,
  Mechanism,
  Ready,
  Row,
  StateView,
  Term,
} from "./api.ts";
import { boolean, integer, text, textOr, textOrNull, texts } from "./columns.ts";
import { AppError } from "./errors.ts";
import type { Library } from "./library/library.ts";
import {
  toArrow,
  toArrowName,
  toCitation,
  toClaim,
  toClaimFields,
  toContext,
  toEntityFields,
  toMechanism,
  toRelated,
  toState,
  toTerm,
} from "./row-views.ts";
import type { SearchableEntity } from "./search.ts";
import type { Quote, Span } from "./source.ts";
import type { Limits, Parameters, Store } from "./store/store.ts";

/** What the page asks of the graph, each through questions of `cypher/queries`. */
export interface GraphViews {
  ready(): Promise<Ready>;
  terms(): Promise<readonly Term[]>;
  mechanisms(): Promise<readonly Mechanism[]>;
  /** The arrows that are drawn unasked of a layer, or of several with commas between. */
  arrows(layer: string): Promise<readonly Arrow[]>;
  /** @throws AppError `not-found` */
  entity(id: string): Promise<EntityDetail>;
  states(entity: string): Promise<readonly StateView[]>;
  /** @throws AppError `not-found` */
  claim(id: string, quote: Quote): Promise<ClaimDetail>;
  searchable(): Promise<readonly SearchableEntity[]>;
  spans(): Promise<readonly (Span & { readonly id: string })[]>;
}

// A view is whole or it is refused: a picture that leaves arrows off would lie.
const MOST_ROWS = 100_000;

/** Asks a store through the library's questions. */
export function createGraphViews(store: Store, library: Library, limits: Limits): GraphViews {
  const whole = { ...limits, maxRows: MOST_ROWS, maxBytes: Math.max(limits.maxBytes, 50_000_000) };
  const ask = async (name: string, parameters: Parameters = {}): Promise<readonly Row[]> => {
    const query = library.queries.get(name);
    if (!query) throw new Error(`cypher/queries/${name}.cypher is missing`);
    const { rows, truncated } = await store.read(query.cypher, parameters, { limits: whole });
    if (truncated) throw new AppError("too-large", `"${name}" has more than ${MOST_ROWS} rows`);
    return rows;
  };
  const one = async (name: string, parameters: Parameters, missing: string): Promise<Row> => {
    const [row] = await ask(name, parameters);
    if (!row) throw new AppError("not-found", missing);
    return row;
  };

  return {
    async ready() {
      const [row = {}] = await ask("ready");
      return {
        status: "ready",
        engine: store.engine,
        empty: integer(row, "claims") === 0,
        release: textOrNull(row, "release"),
      };
    },
    terms: async () => (await ask("terms")).map(toTerm),
    mechanisms: async () => (await ask("mechanisms")).map(toMechanism),
    arrows: async (layer) => (await ask("arrows", { layer })).map(toArrow),
    states: async (entity) =>
      (await ask("states-of-entity", { entity })).map((row) => toState(row)),

    async entity(id) {
      const parameters = { entity: id };
      const missing = `no entity has the id "${id}"`;
      const [row, states, arrows, claims] = await Promise.all([
        one("entity", parameters, missing),
        ask("states-of-entity", parameters),
        ask("arrows-of-entity", parameters),
        ask("claims-of-entity", parameters),
      ]);
      const towards = (direction: string) =>
        arrows.filter((arrow) => text(arrow, "direction") === direction).map(toArrow);
      return {
        ...toEntityFields(row),
        states: states.map((state) => toState(state)),
        incoming: towards("incoming"),
        outgoing: towards("outgoing"),
        claims: claims.map((claim) => toClaim(claim)),
      };
    },

    async claim(id, quote) {
      const parameters = { claim: id };
      const [row, context, citations, related, arrows] = await Promise.all([
        one("claim", parameters, `no claim has the id "${id}"`),
        ask("context-of-claim", parameters),
        ask("citations-of-claim", parameters),
        ask("related-claims", parameters),
        ask("arrows-of-claim", parameters),
      ]);
      const fields = toClaimFields(row);
      return {
        ...fields,
        context: context.map(toContext),
        citations: citations.map(toCitation),
        related: related.map(toRelated),
        arrows: arrows.map(toArrowName),
        source: quote(fields),
      };
    },

    searchable: async () => (await ask("search-entries")).map(toSearchable),
    spans: async () => (await ask("claim-spans")).map(toSpan),
  };
}

const toSearchable = (row: Row): SearchableEntity => ({
  id: text(row, "id"),
  name: textOr(row, "name", text(row, "id")),
  nameZh: textOr(row, "nameZh", text(row, "id")),
  label: textOr(row, "label", "Entity"),
  synonyms: texts(row, "synonyms"),
  identifiers: [...new Set([textOrNull(row, "curie") ?? [], ...texts(row, "xrefs")].flat())],
  drawn: boolean(row, "drawn"),
});

const toSpan = (row: Row): Span & { readonly id: string } => ({
  id: text(row, "id"),
  start: integer(row, "start"),
  end: integer(row, "end"),
  spanHash: text(row, "spanHash"),
});
