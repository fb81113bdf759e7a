import { z } from "zod";
import { Value } from "./values.ts";

const Parameter = z.strictObject({
  name: z.string(),
  type: z.enum(["text", "integer", "number", "boolean", "entity", "claim", "section", "layers"]),
  example: Value,
  meaning: z.string(),
});

export const NamedQuery = z
  .strictObject({
    name: z.string(),
    title: z.string(),
    titleZh: z.string().nullable(),
    notes: z.string(),
    asker: z.enum(["researcher", "writer", "teacher", "page"]).nullable(),
    parameters: z.array(Parameter),
    returns: z.array(z.strictObject({ name: z.string(), type: z.string(), meaning: z.string() })),
    example: z.string().nullable(),
    cypher: z.string(),
  })
  .meta({ id: "NamedQuery" });

const property = z.strictObject({
  name: z.string(),
  amount: z.int(),
  type: z.enum(["text", "integer", "number", "boolean", "list", "other"]),
});

export const Schema = z
  .strictObject({
    content: z.string(),
    countedOnly: z.boolean(),
    labels: z.array(
      z.strictObject({
        name: z.string(),
        amount: z.int(),
        within: z.string().nullable(),
        properties: z.array(property),
      }),
    ),
    relationships: z.array(
      z.strictObject({
        type: z.string(),
        amount: z.int(),
        properties: z.array(property),
        ends: z.array(z.strictObject({ from: z.string(), to: z.string(), amount: z.int() })),
      }),
    ),
  })
  .meta({ id: "Schema" });
