import type {
  Arrow,
  ClaimDetail,
  ClaimSummary,
  EntityDetail,
  Mechanism,
  Row,
  StateView,
  Term,
} from "./api.ts";
import {
  boolean,
  booleanOrNull,
  integer,
  integerOrNull,
  integers,
  text,
  textOr,
  textOrNull,
  texts,
} from "./columns.ts";
import { identifierUrl } from "./identifier-url.ts";

// From the rows of `cypher/queries` to the JSON of `api.ts`. The columns have the names of the fields.

/** A row of `terms`. */
export function toTerm(row: Row): Term {
  const given = <T>(field: string, value: T | null) => (value === null ? {} : { [field]: value });
  return {
    vocabulary: text(row, "vocabulary"),
    term: text(row, "term"),
    order: integer(row, "order"),
    name: text(row, "name"),
    nameZh: text(row, "nameZh"),
    meaning: text(row, "meaning"),
    meaningZh: text(row, "meaningZh"),
    ...given("colour", textOrNull(row, "colour")),
    ...given("colourDark", textOrNull(row, "colourDark")),
    ...given("lineEnd", textOrNull(row, "lineEnd")),
    ...given("lineStyle", textOrNull(row, "lineStyle")),
    ...given("shape", textOrNull(row, "shape")),
    ...given("badge", textOrNull(row, "badge")),
    ...given("walked", booleanOrNull(row, "walked")),
    equivalents: texts(row, "equivalents"),
  };
}

/** A row of `mechanisms`. */
export const toMechanism = (row: Row): Mechanism => ({
  id: text(row, "id"),
  name: text(row, "name"),
  nameZh: text(row, "nameZh"),
  order: integer(row, "order"),
  section: text(row, "section"),
  question: text(row, "question"),
  questionZh: text(row, "questionZh"),
  claims: integer(row, "claims"),
});

/** The state in a row, whose columns begin with `from`, `to`, `subject` or `object`, or with nothing. */
export function toState(row: Row, end: "from" | "to" | "subject" | "object" | "" = ""): StateView {
  const column = (name: string) =>
    end === "" ? name : `${end}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const [id, entity] = [text(row, column("id")), text(row, column("entity"))];
  return {
    id,
    entity,
    entityName: textOr(row, column("entityName"), entity),
    entityNameZh: textOr(row, column("entityNameZh"), entity),
    label: textOr(row, column("label"), "Entity"),
    facet: text(row, column("facet")),
    site: textOrNull(row, column("site")),
    siteName: textOrNull(row, column("siteName")),
    siteNameZh: textOrNull(row, column("siteNameZh")),
    siteKind: siteKindOf(textOrNull(row, column("siteKind"))),
    name: textOr(row, column("name"), id),
    nameZh: textOr(row, column("nameZh"), id),
  };
}

function siteKindOf(kind: string | null): StateView["siteKind"] {
  if (kind === null || kind === "cell" || kind === "disease") return kind;
  throw new Error(`a site is a cell or a disease, not ${kind}`);
}

/** The claim in a row. Its id stands in the column `id`, or, beside an arrow, in `claim`. */
export const toClaim = (row: Row, idColumn: "id" | "claim" = "id"): ClaimSummary => ({
  id: text(row, idColumn),
  kind: text(row, "kind"),
  relation: text(row, "relation"),
  sign: integerOrNull(row, "sign"),
  status: text(row, "status"),
  layer: text(row, "layer"),
  mechanism: text(row, "mechanism"),
  statement: text(row, "statement"),
  statementZh: text(row, "statementZh"),
  conditions: texts(row, "conditions"),
  conditionsZh: texts(row, "conditionsZh"),
  direct: booleanOrNull(row, "direct"),
  doseDependent: booleanOrNull(row, "doseDependent"),
  crossesCells: boolean(row, "crossesCells"),
  siteStatus: textOrNull(row, "siteStatus"),
  section: text(row, "section"),
  references: integers(row, "references"),
  confidence: text(row, "confidence"),
  note: textOrNull(row, "note"),
  noteZh: textOrNull(row, "noteZh"),
});

/** A row of `arrows` or `arrows-of-entity`. */
export const toArrow = (row: Row): Arrow => ({
  id: text(row, "id"),
  type: text(row, "type"),
  walked: boolean(row, "walked"),
  sign: integerOrNull(row, "sign"),
  from: toState(row, "from"),
  to: toState(row, "to"),
  layer: text(row, "layer"),
  claim: textOrNull(row, "claim") === null ? null : toClaim(row, "claim"),
  rule: textOrNull(row, "rule"),
  location: textOrNull(row, "location"),
});

/** What one row of `claim` says; the lists beside it are questions of their own. */
export const toClaimFields = (
  row: Row,
): Omit<ClaimDetail, "context" | "citations" | "related" | "arrows" | "source"> => ({
  ...toClaim(row),
  subject: toState(row, "subject"),
  object: toState(row, "object"),
  aspect: textOrNull(row, "aspect"),
  aspectZh: textOrNull(row, "aspectZh"),
  weight: text(row, "weight"),
  negated: boolean(row, "negated"),
  donor: textOrNull(row, "donor"),
  donorZh: textOrNull(row, "donorZh"),
  species: textOrNull(row, "species"),
  system: textOrNull(row, "system"),
  systemZh: textOrNull(row, "systemZh"),
  location: textOrNull(row, "location"),
  locationZh: textOrNull(row, "locationZh"),
  modification: textOrNull(row, "modification"),
  modificationZh: textOrNull(row, "modificationZh"),
  property: textOrNull(row, "property"),
  propertyZh: textOrNull(row, "propertyZh"),
  comparison: textOrNull(row, "comparison"),
  comparisonZh: textOrNull(row, "comparisonZh"),
  start: integer(row, "start"),
  end: integer(row, "end"),
  spanHash: text(row, "spanHash"),
  mechanismName: text(row, "mechanismName"),
  mechanismNameZh: text(row, "mechanismNameZh"),
});

/** A row of `context-of-claim`. */
export const toContext = (row: Row): ClaimDetail["context"][number] => ({
  role: text(row, "role"),
  entity: text(row, "entity"),
  name: text(row, "name"),
  nameZh: text(row, "nameZh"),
});

/** A row of `citations-of-claim`. */
export const toCitation = (row: Row): ClaimDetail["citations"][number] => ({
  id: text(row, "id"),
  marker: integer(row, "marker"),
  citation: textOrNull(row, "citation"),
  citationZh: textOrNull(row, "citationZh"),
  inferred: boolean(row, "inferred"),
});

/** A row of `related-claims`. */
export const toRelated = (row: Row): ClaimDetail["related"][number] => ({
  type: text(row, "type"),
  claim: text(row, "claim"),
  statement: text(row, "statement"),
  statementZh: text(row, "statementZh"),
});

/** A row of `arrows-of-claim`. */
export const toArrowName = (row: Row): ClaimDetail["arrows"][number] => ({
  id: text(row, "id"),
  type: text(row, "type"),
});

/** What one row of `entity` says; its states, arrows and claims are questions of their own. */
export function toEntityFields(
  row: Row,
): Omit<EntityDetail, "states" | "incoming" | "outgoing" | "claims"> {
  const matches = texts(row, "xrefMatches");
  const id = text(row, "id");
  return {
    id,
    name: textOr(row, "name", id),
    nameZh: textOr(row, "nameZh", id),
    label: textOr(row, "label", "Entity"),
    synonyms: texts(row, "synonyms"),
    curie: textOrNull(row, "curie"),
    curieMatch: textOrNull(row, "curieMatch"),
    identifiers: texts(row, "xrefs").map((curie, index) => ({
      curie,
      match: matches[index] ?? "exact",
      url: identifierUrl(curie),
    })),
  };
}
