import type { Row, Value } from "../../server/api.ts";
import type { Store } from "../../server/store/store.ts";

/** JSON of the curated files. */
export type Json = { readonly [key: string]: unknown };

interface Named {
  readonly role: string;
  readonly key: string;
  readonly name: string;
  readonly id: string | null;
}

/** What the graph says of one claim, as it was asked for. */
export interface Told {
  readonly claim: { readonly [property: string]: Value };
  readonly ends: Row;
  readonly context: readonly Named[];
  readonly through: readonly Row[];
  readonly references: readonly Value[];
}

/** Asks the graph for every claim with all that hangs on it. */
export async function readClaims(store: Store): Promise<readonly Told[]> {
  const rows = async (cypher: string) => (await store.read(cypher)).rows;
  const ends = await rows(
    `MATCH (c:Claim)-[:SUBJECT]->(s:State) MATCH (c)-[:OBJECT]->(o:State) MATCH (c)-[:IN_MECHANISM]->(m:Mechanism)
     OPTIONAL MATCH (s)-[:AT]->(sp:Entity)
     OPTIONAL MATCH (o)-[:AT]->(op:Entity)
     RETURN c.id AS id, properties(c) AS claim, m.id AS mechanism, s.id AS subject, o.id AS object,
            sp.id AS subjectSite, labels(sp) AS subjectLabels, op.id AS objectSite, labels(op) AS objectLabels
     ORDER BY id`,
  );
  const context = await rows(
    `MATCH (c:Claim)-[x:IN_CONTEXT]->(e:Entity)
     RETURN c.id AS claim, x.role AS role, e.id AS key, e.name AS name, coalesce(e.curie, e.xrefs[0]) AS id
     ORDER BY claim, role, key`,
  );
  const through = await rows(
    `MATCH (c:Claim)-[x:MEDIATED_BY]->(t:Claim) RETURN c.id AS claim, t.id AS through, x.role AS role ORDER BY claim, x.order`,
  );
  const cited = await rows(
    `MATCH (c:Claim)-[x:CITES]->(r:Reference) WHERE r.id = "review-ref-" + toString(x.marker)
     RETURN c.id AS claim, x.marker AS marker ORDER BY claim, marker`,
  );
  return ends.map((end) => ({
    claim: end.claim as Told["claim"],
    ends: end,
    context: context.filter(({ claim }) => claim === end.id) as unknown as readonly Named[],
    through: through.filter(({ claim }) => claim === end.id),
    references: cited.filter(({ claim }) => claim === end.id).map(({ marker }) => marker ?? null),
  }));
}

/** Without what is absent; undefined where nothing is left. */
function compact(json: Json): Json | undefined {
  const kept = Object.entries(json).filter(([, value]) => value !== undefined && value !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** The cell or the process of one side: a key where there is one, a list where there are several. */
function keyed(context: readonly Named[], role: string, one: string, many: string): Json {
  const found = context.filter((named) => named.role === role);
  if (found.length > 1) return { [many]: found.map(({ key, name, id }) => ({ key, name, id })) };
  return { [one]: found[0]?.key };
}

function siteOf({ claim, ends }: Told, side: "subject" | "object"): Json {
  const labels = (ends[`${side}Labels`] ?? []) as readonly string[];
  const site = ends[`${side}Site`];
  if (labels.includes("Cell")) return { cell: site };
  if (labels.includes("Disease")) return { disease: site };
  if (side === "object" && claim.siteStatus === "not stated") return { cell: "none" };
  return {};
}

function contextOf(entry: Told, side: "subject" | "object"): Json | undefined {
  const { claim, context } = entry;
  const key = (role: string) => context.find((named) => named.role === `${side}.${role}`)?.key;
  const mine = (property: string) =>
    claim[`${property}Of`] === side ? claim[property] : undefined;
  const onlyObject = side === "object";
  const status = claim.siteStatus === "stated" ? undefined : claim.siteStatus;
  const json = compact({
    ...siteOf(entry, side),
    ...compact(keyed(context, `${side}.cell`, "cell", "cells")),
    ...compact(keyed(context, `${side}.process`, "process", "processes")),
    ...compact({ disease: key("disease"), cause: key("cause") }),
    property: onlyObject ? undefined : (key("property") ?? claim.property),
    modification: mine("modification"),
    system: mine("system"),
    ...(onlyObject
      ? {
          cell_status: status,
          donor: claim.donor,
          species: claim.species,
          location: key("location") ?? claim.location,
        }
      : {}),
  });
  return json?.cell === "none" ? { ...json, cell: null } : json;
}

function modifiersOf({ claim, context, through }: Told): Json | undefined {
  const others = (role: string) => {
    const found = through.filter((way) => way.role === role).map((way) => way.through);
    return found.length > 0 ? found : undefined;
  };
  return compact({
    negated: claim.negated === true ? true : undefined,
    direct: claim.direct,
    dose_dependent: claim.doseDependent,
    conditions: claim.conditions,
    mediated_by: others("mediated_by"),
    triggered_by: others("triggered_by"),
    comparison: compact({
      comparator: context.find(({ role }) => role === "comparator")?.key,
      comparator_status: claim.comparatorStatus,
      direction: claim.comparisonDirection,
      factor_min: claim.factorMin,
      factor_max: claim.factorMax,
      unit: claim.factorUnit,
      system: claim.comparisonSystem,
    }),
  });
}

const SAME = ["kind", "status", "weight", "relation", "section", "start", "end", "confidence"];

/** The row of claims.json that a claim of the graph stands for. */
export function rebuilt(entry: Told): Json {
  const { claim, ends } = entry;
  return {
    id: ends.id,
    mechanism: ends.mechanism,
    subject: ends.subject,
    object: ends.object,
    ...Object.fromEntries(SAME.map((property) => [property, claim[property]])),
    aspect: claim.aspect ?? null,
    sign: claim.sign ?? null,
    references: entry.references,
    subjectContext: contextOf(entry, "subject"),
    objectContext: contextOf(entry, "object"),
    modifiers: modifiersOf(entry),
    note: claim.note,
  };
}

const byKey = (list: unknown) =>
  (list as Named[]).toSorted((one, other) => one.key.localeCompare(other.key));

/** A row of claims.json, with lists that have no order in one order, and a note without white space around it. */
export function curated(row: Json): Json {
  const context = (json: unknown) =>
    json === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(json as Json).map(([key, value]) => [
            key,
            key === "processes" || key === "cells" ? byKey(value) : value,
          ]),
        );
  return {
    ...row,
    subjectContext: context(row.subjectContext),
    objectContext: context(row.objectContext),
    note: typeof row.note === "string" ? row.note.trim() : undefined,
  };
}
