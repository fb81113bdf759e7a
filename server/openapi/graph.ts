import { z } from "zod";

const text = z.string();
const textOrNull = z.string().nullable();
const sign = z
  .int()
  .nullable()
  .meta({ description: "1 raises, -1 lowers, 0 no effect; null: no direction." });

export const Health = z
  .strictObject({ status: z.literal("alive"), version: text })
  .meta({ id: "Health" });

export const Ready = z
  .strictObject({
    status: z.literal("ready"),
    engine: text,
    empty: z.boolean().meta({ description: "True where the store holds no claim yet." }),
    release: textOrNull,
  })
  .meta({ id: "Ready" });

const Term = z
  .strictObject({
    vocabulary: text,
    term: text,
    order: z.int(),
    name: text,
    nameZh: text,
    meaning: text,
    meaningZh: text,
    colour: text.exactOptional(),
    colourDark: text.exactOptional(),
    lineEnd: z.enum(["arrow", "bar", "circle", "none"]).exactOptional(),
    lineStyle: z.enum(["solid", "dashed", "dotted", "hatched"]).exactOptional(),
    shape: z.enum(["pill", "rounded", "octagon", "ellipse", "slanted", "square"]).exactOptional(),
    badge: text.exactOptional(),
    walked: z.boolean().exactOptional(),
    equivalents: z.array(text),
  })
  .meta({ id: "Term" });

export const Vocabulary = z.strictObject({ terms: z.array(Term) }).meta({ id: "Vocabulary" });

export const Mechanism = z
  .strictObject({
    id: text,
    name: text,
    nameZh: text,
    order: z.int(),
    section: text,
    question: text,
    questionZh: text,
    claims: z.int(),
  })
  .meta({ id: "Mechanism" });

export const ClaimSummary = z
  .strictObject({
    id: text,
    kind: text,
    relation: text,
    sign,
    status: text,
    layer: text,
    mechanism: text,
    statement: text,
    statementZh: text,
    conditions: z.array(text),
    conditionsZh: z.array(text),
    direct: z.boolean().nullable(),
    doseDependent: z.boolean().nullable(),
    crossesCells: z.boolean(),
    siteStatus: textOrNull,
    section: text,
    references: z.array(z.int()),
    confidence: text,
    note: textOrNull,
    noteZh: textOrNull,
  })
  .meta({ id: "ClaimSummary" });

export const StateView = z
  .strictObject({
    id: text,
    entity: text,
    entityName: text,
    entityNameZh: text,
    label: text,
    facet: text,
    site: textOrNull,
    siteName: textOrNull,
    siteNameZh: textOrNull,
    siteKind: z.enum(["cell", "disease"]).nullable(),
    name: text,
    nameZh: text,
  })
  .meta({ id: "StateView" });

export const Arrow = z
  .strictObject({
    id: text,
    type: text,
    walked: z.boolean(),
    sign,
    from: StateView,
    to: StateView,
    layer: text,
    claim: ClaimSummary.nullable(),
    rule: textOrNull,
    location: textOrNull,
  })
  .meta({ id: "Arrow" });

export const SearchAnswer = z
  .strictObject({
    query: text,
    results: z.array(
      z.strictObject({
        id: text,
        name: text,
        nameZh: text,
        label: text,
        matched: text,
        matchedAs: z.enum(["name", "nameZh", "synonym", "identifier", "pinyin"]),
        drawn: z.boolean(),
      }),
    ),
  })
  .meta({ id: "SearchAnswer" });
