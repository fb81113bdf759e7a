/** Places by Graphviz `dot`, with compartments as clusters: wide and low, as a slide is. */
import type { Graphviz } from "@hpcc-js/wasm-graphviz";
import { z } from "zod";
import type { PictureBox } from "../api.ts";
import type { Drawing } from "./drawing.ts";
import { type Corners, framed, titleRoom } from "./framed.ts";
import type { Placed } from "./placed.ts";
import type { Spacing } from "./spacing.ts";

let loaded: Promise<Graphviz> | undefined;

/** Null where its clusters leave no way between two of them. */
export async function placeByDot(drawing: Drawing, spacing: Spacing): Promise<Placed | null> {
  // Loaded when it is first needed: it takes a fifth of a second.
  loaded ??= import("@hpcc-js/wasm-graphviz").then((module) => module.Graphviz.load());
  const graphviz = await loaded;
  const answer = ANSWER.parse(
    JSON.parse(graphviz.layout(describe(drawing, spacing), "json", "dot")),
  );
  return framed(drawing, cornersOf(drawing, answer), spacing);
}

const ANSWER = z.object({
  objects: z.array(z.object({ name: z.string(), pos: z.string().optional() })),
});

/** Names are numbers, so that no id needs escaping. One point is one drawing unit. */
function describe(drawing: Drawing, spacing: Spacing): string {
  const { gap, margin, gutter } = spacing;
  const number = new Map(drawing.boxes.map(({ id }, index) => [id, index]));
  const clusters = drawing.compartments.map((one, index) => {
    const own = drawing.boxes.filter(({ compartment }) => compartment === one.id);
    const widest = Math.max(...own.map(({ width }) => width)) + 2 * margin.x;
    const { top, width } = titleRoom(one, widest, spacing);
    const size = `FIXEDSIZE="TRUE" BORDER="0" WIDTH="${width - 2 * margin.x}" HEIGHT="${top - margin.x}"`;
    const nodes = own.map((box) => nodeOf(box, number.get(box.id) ?? -1));
    return `subgraph cluster_${index} { margin=${margin.x + gutter.between / 2} label=<<TABLE ${size}><TR><TD></TD></TR></TABLE>> ${nodes.join(" ")} }`;
  });
  const edges = new Set(
    drawing.links
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => `n${number.get(from)} -> n${number.get(to)}`),
  );
  return [
    `digraph { rankdir=TB splines=false nodesep=${inches(Math.max(gap.x, gutter.between))} ranksep=${inches(gap.y)}`,
    'node [shape=box fixedsize=true label=""]',
    ...clusters,
    ...edges,
    "}",
  ].join("\n");
}

function nodeOf({ width, height }: PictureBox, number: number): string {
  return `n${number} [width=${inches(width)} height=${inches(height)}]`;
}

function cornersOf(drawing: Drawing, { objects }: z.infer<typeof ANSWER>): Corners {
  const middles = new Map(
    objects.map(({ name, pos = "0,0" }) => [name, pos.split(",").map(Number)]),
  );
  return new Map(
    drawing.boxes.map(({ id, width, height }, index) => {
      const [x = 0, y = 0] = middles.get(`n${index}`) ?? [];
      return [id, { x: x - width / 2, y: -y - height / 2 }];
    }),
  );
}

function inches(points: number): string {
  return (points / 72).toFixed(4);
}
