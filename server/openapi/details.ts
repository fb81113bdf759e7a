import { z } from "zod";
import { Arrow, ClaimSummary, StateView } from "./graph.ts";

const text = z.string();
const textOrNull = z.string().nullable();

const SourceSpan = z
  .strictObject({ text, start: z.int(), end: z.int() })
  .meta({ id: "SourceSpan", description: "A paragraph, and where in it the claim stands." });

export const ClaimDetail = z
  .strictObject({
    ...ClaimSummary.shape,
    subject: StateView,
    object: StateView,
    aspect: textOrNull,
    aspectZh: textOrNull,
    weight: text,
    negated: z.boolean(),
    donor: textOrNull,
    donorZh: textOrNull,
    species: textOrNull,
    system: textOrNull,
    systemZh: textOrNull,
    location: textOrNull,
    locationZh: textOrNull,
    modification: textOrNull,
    modificationZh: textOrNull,
    property: textOrNull,
    propertyZh: textOrNull,
    comparison: textOrNull,
    comparisonZh: textOrNull,
    start: z.int(),
    end: z.int(),
    spanHash: text,
    mechanismName: text,
    mechanismNameZh: text,
    context: z.array(z.strictObject({ role: text, entity: text, name: text, nameZh: text })),
    citations: z.array(
      z.strictObject({
        id: text,
        marker: z.int(),
        citation: textOrNull,
        citationZh: textOrNull,
        inferred: z.boolean(),
      }),
    ),
    related: z.array(
      z.strictObject({ type: text, claim: text, statement: text, statementZh: text }),
    ),
    arrows: z.array(z.strictObject({ id: text, type: text })),
    source: SourceSpan.nullable(),
  })
  .meta({ id: "ClaimDetail" });

export const EntityDetail = z
  .strictObject({
    id: text,
    name: text,
    nameZh: text,
    label: text,
    synonyms: z.array(text),
    curie: textOrNull,
    curieMatch: textOrNull,
    identifiers: z.array(z.strictObject({ curie: text, match: text, url: textOrNull })),
    states: z.array(StateView),
    incoming: z.array(Arrow),
    outgoing: z.array(Arrow),
    claims: z.array(ClaimSummary),
  })
  .meta({ id: "EntityDetail" });
