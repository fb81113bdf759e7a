/** A scene that asks everything of a painter: all shapes, ends, styles and emphases, pills, long routes, two scripts. */

import type { Emphasis, Scene, SceneBox, SceneLine, ScenePort } from "../../client/scene/scene.ts";
import type { BoxShape, LineEnd, LineStyle, Point, Rectangle } from "../../server/api.ts";

const SHAPES: readonly BoxShape[] = ["pill", "rounded", "octagon", "ellipse", "slanted", "square"];
const ENDS: readonly LineEnd[] = ["arrow", "bar", "circle", "none"];
const STYLES: readonly LineStyle[] = ["solid", "dashed", "dotted", "hatched"];
const EMPHASES: readonly Emphasis[] = ["plain", "faded", "lit", "selected"];
export const FILLS = ["#1d4ed8", "#fef3c7", "#dcfce7", "#fce7f3", "#ede9fe", "#e0f2fe"] as const;
export const LINE_COLOURS = ["#047857", "#b91c1c", "#1d4ed8", "#57534e"] as const;

/** Row of boxes, one a shape; the last is doubled. */
export const boxId = (row: number, column: number): string => `box-${row}-${column}`;

function box(id: string, place: Rectangle, more: Partial<SceneBox> & { name: string[] }): SceneBox {
  const { name, ...rest } = more;
  const middle = place.y + (more.ports ? place.height / 2 - 11 : place.height / 2);
  return {
    id,
    ...place,
    shape: "rounded",
    doubled: false,
    fill: "#ffffff",
    stroke: "#374151",
    texts: name.map((text, i) => ({
      text,
      x: place.x + place.width / 2,
      y: middle + (i - (name.length - 1) / 2) * 15.5,
      size: 12.5,
      bold: i === 0,
      anchor: "middle",
      colour: more.fill === FILLS[0] ? "#ffffff" : "#111827",
    })),
    ports: [],
    emphasis: "plain",
    title: name.join(" "),
    ...rest,
  };
}

function port(id: string, place: Rectangle, text: string): ScenePort {
  return {
    id,
    ...place,
    fill: "#f3f4f6",
    stroke: "#6b7280",
    text: {
      text,
      x: place.x + place.width / 2,
      y: place.y + place.height / 2,
      size: 10.5,
      bold: false,
      anchor: "middle",
      colour: "#1f2937",
    },
  };
}

function line(
  id: string,
  from: string,
  to: string,
  points: Point[],
  more: Partial<SceneLine>,
): SceneLine {
  return {
    id,
    from,
    to,
    points,
    colour: LINE_COLOURS[0],
    width: 1.6,
    style: "solid",
    end: "arrow",
    struck: false,
    emphasis: "plain",
    title: id,
    ...more,
  };
}

const shapeBoxes = EMPHASES.flatMap((emphasis, row) =>
  SHAPES.map((shape, column) =>
    box(
      boxId(row, column),
      { x: 60 + column * 150, y: 60 + row * 110, width: 116, height: 40 },
      {
        shape,
        emphasis,
        doubled: column === 2 || column === 5,
        fill: FILLS[column] ?? "#ffffff",
        name: row % 2 ? [`${shape} ${emphasis}`] : ["T-cell activation", "T细胞激活"],
      },
    ),
  ),
);

const endLines = EMPHASES.flatMap((emphasis, row) =>
  row === 3
    ? []
    : SHAPES.map((_, column) => {
        const x = 118 + column * 150;
        return line(
          `down-${row}-${column}`,
          boxId(row, column),
          boxId(row + 1, column),
          [
            [x, 100 + row * 110],
            [x, 170 + row * 110],
          ],
          {
            end: ENDS[column % 4] ?? "none",
            style: STYLES[row % 4] ?? "solid",
            colour: LINE_COLOURS[column % 4] ?? "#000000",
            emphasis,
            struck: column === 4,
          },
        );
      }),
);

/** More points than eight, with bends of every kind, crossing others. */
function staircase(): Point[] {
  const points: Point[] = [[118, 430]];
  for (let i = 0; i < 9; i++) {
    const x = 118 + i * 60;
    points.push([x, 470 + (i % 3) * 26], [x + 60, 470 + (i % 3) * 26]);
  }
  points.push([658, 560], [568, 560], [568, 604]);
  return points;
}

const big = box(
  "cytokine",
  { x: 500, y: 604, width: 190, height: 70 },
  {
    name: ["Interleukin-2", "白细胞介素-2"],
    ports: [
      port("il-2|expression|t", { x: 508, y: 646, width: 76, height: 18 }, "expression"),
      port("il-2|secretion|t", { x: 606, y: 646, width: 76, height: 18 }, "分泌"),
    ],
  },
);

const loop = box("loop", { x: 800, y: 604, width: 110, height: 40 }, { name: ["NF-κB"] });

const special: readonly SceneLine[] = [
  line("stairs", boxId(3, 0), "cytokine", staircase(), {
    colour: "#7c2d12",
    end: "bar",
    style: "dashed",
  }),
  line(
    "crossing",
    boxId(3, 4),
    "loop",
    [
      [718, 430],
      [718, 455],
      [210, 455],
      [210, 585],
      [855, 585],
      [855, 604],
    ],
    {
      colour: "#1d4ed8",
      style: "hatched",
    },
  ),
  line(
    "inner",
    "cytokine",
    "cytokine",
    [
      [584, 655],
      [606, 655],
    ],
    { colour: "#6b7280", style: "dashed" },
  ),
  line(
    "self",
    "loop",
    "loop",
    [
      [890, 604],
      [890, 570],
      [940, 570],
      [940, 624],
      [910, 624],
    ],
    {
      colour: LINE_COLOURS[1],
      end: "bar",
    },
  ),
  line(
    "oblique",
    boxId(3, 2),
    "loop",
    [
      [418, 430],
      [418, 500],
      [780, 540],
      [820, 604],
    ],
    {
      colour: "#7e22ce",
      style: "dotted",
      end: "circle",
    },
  ),
];

/** The scene; light unless told otherwise. */
export function demandingScene(): Scene {
  return {
    width: 1000,
    height: 720,
    background: "#ffffff",
    title: "Everything",
    language: "en",
    compartments: [
      {
        id: "cell:t-cell",
        x: 20,
        y: 20,
        width: 600,
        height: 520,
        fill: "#eff6ff",
        stroke: "#93a3b8",
        dashed: false,
        title: [
          {
            text: "T cell T细胞",
            x: 32,
            y: 36,
            size: 13,
            bold: true,
            anchor: "start",
            colour: "#1e3a8a",
          },
        ],
      },
      {
        id: "unstated",
        x: 640,
        y: 20,
        width: 340,
        height: 680,
        fill: "#f7f7f7",
        stroke: "#9a9a9a",
        dashed: true,
        title: [
          {
            text: "No stated site",
            x: 652,
            y: 36,
            size: 13,
            bold: true,
            anchor: "start",
            colour: "#333333",
          },
        ],
      },
    ],
    boxes: [...shapeBoxes, big, loop],
    lines: [...endLines, ...special],
  };
}
