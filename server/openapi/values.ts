import { z } from "zod";
import type { Value as WireValue } from "../api.ts";
import { ErrorBody } from "./errors.ts";

/** Whatever Cypher can answer. */
export const Value: z.ZodType<WireValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(Value),
      GraphNode,
      GraphRelationship,
      GraphPath,
      z.record(z.string(), Value),
    ]),
  )
  .meta({ id: "Value", description: "Whatever Cypher can answer, as JSON." });

const properties = z.record(z.string(), Value);

export const GraphNode = z
  .strictObject({
    kind: z.literal("node"),
    id: z.string().meta({ description: "Ours, and the same in every store." }),
    labels: z.array(z.string()),
    properties,
  })
  .meta({ id: "GraphNode" });

export const GraphRelationship = z
  .strictObject({
    kind: z.literal("relationship"),
    id: z.string().meta({ description: "`from|TYPE|to` where it has no id of ours." }),
    type: z.string(),
    from: z.string(),
    to: z.string(),
    properties,
  })
  .meta({ id: "GraphRelationship" });

export const GraphPath = z
  .strictObject({
    kind: z.literal("path"),
    nodes: z.array(GraphNode),
    relationships: z.array(GraphRelationship),
  })
  .meta({ id: "GraphPath" });

const truncated = z.boolean().meta({
  description: "True when there was more than the limit of rows or bytes: the rest was left off.",
});
const row = z.record(z.string(), Value);
const engine = z.string();
const elapsedMs = z.number().meta({ description: "Time that it took when it was asked." });

export const QueryAnswer = z
  .strictObject({
    columns: z.array(z.string()),
    rows: z.array(row),
    truncated,
    engine,
    elapsedMs,
  })
  .meta({ id: "QueryAnswer" });

export const AnswerLine = z
  .union([
    z.strictObject({ columns: z.array(z.string()) }),
    z.strictObject({ row }),
    z.strictObject({ end: z.strictObject({ rows: z.int(), truncated, engine, elapsedMs }) }),
    ErrorBody,
  ])
  .meta({
    id: "AnswerLine",
    description:
      "One line: first the columns, then a line for each row, last how it ended, or the error that ended it after its first row.",
  });
