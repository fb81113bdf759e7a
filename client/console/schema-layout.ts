import type { Schema } from "../../server/api.ts";

/** A kind of node in the picture of the schema. */
export interface SchemaBox {
  readonly name: string;
  readonly amount: number;
  readonly x: number;
  readonly y: number;
}

/** All relationships from one kind to another. */
export interface SchemaLine {
  readonly from: SchemaBox;
  readonly to: SchemaBox;
  readonly types: readonly { readonly type: string; readonly amount: number }[];
}

export const SCHEMA_SIZE = { width: 460, height: 330, boxWidth: 104, boxHeight: 38 } as const;

/** Between the boxes and the edge, with room for what leads from a box to itself. */
const MARGIN = { x: 58, y: 66 } as const;

/** The outer kinds of nodes on an ellipse, the one that meets most others in the middle, and what joins them. */
export function layOutSchema({ labels, relationships }: Schema): {
  readonly boxes: readonly SchemaBox[];
  readonly lines: readonly SchemaLine[];
} {
  const ends = relationships.flatMap((relationship) => relationship.ends);
  const met = (name: string) =>
    new Set(ends.flatMap(({ from, to }) => (from === name ? [to] : to === name ? [from] : [])))
      .size;
  const outer = labels.filter(({ within }) => within === null);
  const [middle, ...around] = [...outer].sort((one, other) => met(other.name) - met(one.name));
  const { width, height } = SCHEMA_SIZE;
  const ring = around.map(({ name, amount }, at) => {
    const angle = (2 * Math.PI * (at + 0.5)) / around.length - Math.PI / 2;
    return {
      name,
      amount,
      x: width / 2 + Math.cos(angle) * (width / 2 - MARGIN.x),
      y: height / 2 + Math.sin(angle) * (height / 2 - MARGIN.y) + 20,
    };
  });
  const boxes = middle
    ? [{ name: middle.name, amount: middle.amount, x: width / 2, y: height / 2 + 20 }, ...ring]
    : ring;
  return { boxes, lines: linesBetween(boxes, relationships) };
}

function linesBetween(
  boxes: readonly SchemaBox[],
  relationships: Schema["relationships"],
): readonly SchemaLine[] {
  return boxes.flatMap((from) =>
    boxes.flatMap((to) => {
      const types = relationships.flatMap(({ type, ends }) => {
        const end = ends.find((one) => one.from === from.name && one.to === to.name);
        return end === undefined ? [] : [{ type, amount: end.amount }];
      });
      return types.length === 0 ? [] : [{ from, to, types }];
    }),
  );
}
