import { z } from "zod";
import { Arrow } from "./graph.ts";

const text = z.string();

/** Drawing units, y down; one is a CSS px at scale 1. */
const rectangle = { x: z.number(), y: z.number(), width: z.number(), height: z.number() };

const Compartment = z
  .strictObject({
    ...rectangle,
    id: text,
    kind: z.enum(["drugs", "cell", "disease", "unstated"]),
    name: text,
    nameZh: text,
  })
  .meta({ id: "Compartment" });

const Port = z
  .strictObject({ ...rectangle, state: text, facet: text, drawn: z.boolean() })
  .meta({ id: "Port" });

const PictureBox = z
  .strictObject({
    ...rectangle,
    id: text,
    entity: text,
    site: text.nullable(),
    compartment: text,
    label: text,
    name: text,
    nameZh: text,
    nameArea: z.strictObject(rectangle),
    lines: z.array(text),
    linesZh: z.array(text),
    ports: z.array(Port),
    place: z.enum(["inside", "surface", "outside"]),
    walked: z.boolean(),
  })
  .meta({ id: "PictureBox" });

const PictureArrow = z
  .strictObject({
    ...Arrow.shape,
    fromBox: text,
    toBox: text,
    points: z.array(z.tuple([z.number(), z.number()])),
  })
  .meta({ id: "PictureArrow" });

export const Picture = z
  .strictObject({
    ...rectangle,
    key: text,
    mechanism: text.nullable(),
    layer: text,
    counts: z.strictObject({
      boxes: z.int(),
      walkedBoxes: z.int(),
      walkedArrows: z.int(),
      inferredArrows: z.int(),
      otherLines: z.int(),
    }),
    compartments: z.array(Compartment),
    boxes: z.array(PictureBox),
    arrows: z.array(PictureArrow),
  })
  .meta({ id: "Picture" });
