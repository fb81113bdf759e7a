import type { Value } from "../server/api.ts";
import type { Library } from "../server/library/library.ts";
import type { Store, Writer } from "../server/store/store.ts";

export interface SyntheticState {
  readonly id: string;
  readonly entity: string;
  readonly facet: string;
  readonly site: string;
}

export interface SyntheticClaim {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  readonly sign: 1 | -1;
}

/** A made-up review: many boxes, with loops, long chains, opposite signs and several states an entity. */
export interface SyntheticGraph {
  readonly cells: readonly string[];
  readonly entities: readonly string[];
  readonly states: readonly SyntheticState[];
  readonly claims: readonly SyntheticClaim[];
}

export interface SyntheticSize {
  readonly seed: number;
  readonly entities: number;
  /** Every entity has one box a cell. */
  readonly cells: number;
  /** Claims between boxes drawn at random, beside the ring and the ladder that are always there. */
  readonly claims: number;
}

const FACETS = ["expression", "amount", "phospho", "activity"] as const;

/**
 * The same graph for the same seed. Beside what is drawn at random it has a ring through every tenth box (a loop of many
 * claims), a long chain `long-0` … `long-9` of nine claims, and a pair `fork-start`, `fork-end` joined by two chains of
 * opposite net sign.
 */
export function makeSyntheticGraph(size: SyntheticSize): SyntheticGraph {
  const random = makeRandom(size.seed);
  const cells = numbered("cell", size.cells);
  const entities = numbered("entity", size.entities);
  const boxes = entities.flatMap((entity) =>
    cells.map((site) => statesOfBox(entity, site, random)),
  );
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (one: readonly SyntheticState[], other: readonly SyntheticState[]) =>
    [pick(one).id, pick(other).id, random() < 0.4 ? -1 : 1] as const;

  const drawn = Array.from({ length: size.claims }, () => between(pick(boxes), pick(boxes)));
  const ring = boxes.filter((_, index) => index % 10 === 0);
  const round = ring.map((box, index) => between(box, ring[(index + 1) % ring.length] ?? box));
  const special = specialStates(cells[0] ?? "-");
  const links = [...drawn, ...round, ...specialLinks(special)];
  return {
    cells,
    entities: [...entities, ...special.map(({ entity }) => entity)],
    states: [...boxes.flat(), ...special],
    claims: links
      .filter(([subject, object]) => subject !== object)
      .map(([subject, object, sign], index) => ({ id: `SYN-${index}`, subject, object, sign })),
  };
}

/** Writes the graph as claims; the arrows are made by `cypher/projection`, as those of the review are. */
export async function writeSyntheticGraph(
  store: Store,
  library: Library,
  graph: SyntheticGraph,
): Promise<void> {
  await store.define(library.schema.flatMap(({ statements }) => statements));
  await store.write(async (writer) => {
    for (const script of library.vocabulary) await runAll(writer, script.statements);
    for (const [cypher, rows] of tables(graph)) await writer.run({ cypher, parameters: { rows } });
    for (const script of library.projection) await runAll(writer, script.statements);
  });
}

type Link = readonly [subject: string, object: string, sign: 1 | -1];

const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${word}-${index}`);

const toState = (entity: string, facet: string, site: string): SyntheticState => ({
  id: `${entity}|${facet}|${site}`,
  entity,
  facet,
  site,
});

/** Activity always, so that what is carried over has somewhere to go; the others by chance. */
const statesOfBox = (entity: string, site: string, random: () => number) =>
  FACETS.filter((facet) => facet === "activity" || random() < 0.4).map((facet) =>
    toState(entity, facet, site),
  );

const specialStates = (site: string) =>
  [...numbered("long", 10), "fork-start", "fork-left", "fork-right", "fork-end"].map((entity) =>
    toState(entity, "activity", site),
  );

function specialLinks(states: readonly SyntheticState[]): readonly Link[] {
  const id = (entity: string) => states.find((state) => state.entity === entity)?.id ?? entity;
  const long = Array.from(
    { length: 9 },
    (_, index): Link => [id(`long-${index}`), id(`long-${index + 1}`), index % 2 ? -1 : 1],
  );
  return [
    ...long,
    [id("fork-start"), id("fork-left"), 1],
    [id("fork-left"), id("fork-end"), 1],
    [id("fork-start"), id("fork-right"), 1],
    [id("fork-right"), id("fork-end"), -1],
  ];
}

function tables(graph: SyntheticGraph): readonly (readonly [string, readonly Value[]])[] {
  const rows = <T extends object>(list: readonly T[]) => list.map((row) => ({ ...row }) as Value);
  const layer = "layer: 'review-2013', kind: 'causal', status: 'asserted', negated: false";
  return [
    ["MERGE (:Mechanism {id: 'synthetic'})", []],
    ["UNWIND $rows AS row CREATE (:Entity:Cell {id: row.id})", graph.cells.map((id) => ({ id }))],
    [
      "UNWIND $rows AS row CREATE (:Entity:Protein {id: row.id})",
      graph.entities.map((id) => ({ id })),
    ],
    [
      "UNWIND $rows AS row MATCH (entity:Entity {id: row.entity}) MATCH (site:Entity {id: row.site}) CREATE (state:State {id: row.id, facet: row.facet, site: row.site}) CREATE (state)-[:OF]->(entity) CREATE (state)-[:AT]->(site)",
      rows(graph.states),
    ],
    [
      `UNWIND $rows AS row MATCH (subject:State {id: row.subject}) MATCH (object:State {id: row.object}) MATCH (mechanism:Mechanism {id: 'synthetic'}) CREATE (claim:Claim {id: row.id, sign: row.sign, ${layer}}) CREATE (claim)-[:SUBJECT]->(subject) CREATE (claim)-[:OBJECT]->(object) CREATE (claim)-[:IN_MECHANISM]->(mechanism)`,
      rows(graph.claims),
    ],
  ];
}

async function runAll(writer: Writer, statements: Library["schema"][number]["statements"]) {
  for (const statement of statements) await writer.run(statement);
}

/** Numbers from 0 to 1, the same for the same seed: Mulberry32, small and good enough to scatter things. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
