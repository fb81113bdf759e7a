/** Places by ELK's layered method, downwards, with compartments as compound nodes: narrow and high, as a page is. */
import type { ELK, ElkNode } from "elkjs";
import type { Drawing } from "./drawing.ts";
import { type Corners, framed, titleRoom } from "./framed.ts";
import type { Placed } from "./placed.ts";
import type { Spacing } from "./spacing.ts";

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "DOWN",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.randomSeed": "1",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.thoroughness": "12",
};

/** Null where its frames leave no way between two of them. */
export async function placeByElk(
  elk: ELK,
  drawing: Drawing,
  spacing: Spacing,
): Promise<Placed | null> {
  const answer = await elk.layout({
    id: "drawing",
    layoutOptions: { ...OPTIONS, ...distances(spacing) },
    children: drawing.compartments.map((one) => compound(one, drawing, spacing)),
    edges: drawing.links
      .filter(({ from, to }) => from !== to)
      .map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  });
  return framed(drawing, cornersOf(answer), spacing);
}

function distances({ gap, gutter }: Spacing) {
  return {
    "elk.spacing.nodeNode": String(Math.max(gap.x, gutter.between)),
    "elk.layered.spacing.nodeNodeBetweenLayers": String(gap.y),
    "elk.spacing.edgeNode": String(gap.x / 2),
    "elk.spacing.edgeEdge": "8",
    "elk.layered.spacing.edgeNodeBetweenLayers": "8",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "8",
  };
}

function compound(
  compartment: Drawing["compartments"][number],
  { boxes }: Drawing,
  spacing: Spacing,
): ElkNode {
  const { margin } = spacing;
  const own = boxes.filter((box) => box.compartment === compartment.id);
  const widest = Math.max(...own.map(({ width }) => width)) + 2 * margin.x;
  const { top, width } = titleRoom(compartment, widest, spacing);
  return {
    id: `compartment ${compartment.id}`,
    layoutOptions: {
      ...distances(spacing),
      "elk.padding": `[top=${top},left=${margin.x},bottom=${margin.bottom},right=${margin.x}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": `(${width}, ${top})`,
    },
    children: own.map(({ id, width: w, height }) => ({ id, width: w, height })),
  };
}

function cornersOf(answer: ElkNode): Corners {
  return new Map(
    (answer.children ?? []).flatMap((compartment) =>
      (compartment.children ?? []).map(({ id, x = 0, y = 0 }) => [
        id,
        { x: x + (compartment.x ?? 0), y: y + (compartment.y ?? 0) },
      ]),
    ),
  );
}
